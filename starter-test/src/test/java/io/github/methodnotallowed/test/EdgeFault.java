/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.github.methodnotallowed.test;

/**
 * How a proxy in front of an application is configured wrongly.
 */
enum EdgeFault {

	OPTIONS_FORBIDDEN("OPTIONS /orders is answered 403 instead of 200",
			"if ($request_method = OPTIONS) { return 403; }", "http-request deny deny_status 403 if METH_OPTIONS"),

	OPTIONS_REFUSED("OPTIONS /orders is answered 405 instead of 200", "if ($request_method = OPTIONS) { return 405; }",
			"http-request deny deny_status 405 if METH_OPTIONS"),

	OPTIONS_ANSWERED("OPTIONS /orders is answered 204 without Allow", "if ($request_method = OPTIONS) { return 204; }",
			"http-request return status 204 if METH_OPTIONS"),

	HEAD_TO_GET("HEAD /orders arrives at the application as GET", """
			set $to $request_method;
			if ($request_method = HEAD) { set $to GET; }
			proxy_method $to;""", "http-request set-method GET if { method HEAD }"),

	PUT_TO_POST("DELETE /orders has a problem with the method 'PUT'", """
			set $to $request_method;
			if ($request_method = DELETE) { set $to PUT; }
			proxy_method $to;""", "http-request set-method PUT if { method DELETE }"),

	ALLOW_STRIPPED("PUT /orders is answered 405 without Allow", "proxy_hide_header Allow;",
			"http-response del-header Allow"),

	ALLOW_CHANGED("PUT /orders has the Allow 'GET, HEAD', the routes accept 'POST, OPTIONS'", """
			proxy_hide_header Allow;
			add_header Allow "GET, HEAD" always;""", "http-response set-header Allow \"GET, HEAD\""),

	REPLACED_BY_PAGE("PUT /orders is refused with 'text/html' instead of a problem", """
			proxy_intercept_errors on;
			error_page 405 @page;
			location @page { default_type text/html; return 405 "<h1>No</h1>"; }""",
			"http-response return status 405 content-type text/html string \"<h1>No</h1>\" if { status 405 }"),

	REPLACED_BY_502("PUT /orders is answered 502 instead of 405", """
			proxy_intercept_errors on;
			error_page 405 =502 @gone;
			location @gone { return 502; }""", "http-response return status 502 if { status 405 }"),

	REPLACED_BY_200("PUT /orders is answered 200 instead of 405", """
			proxy_intercept_errors on;
			error_page 405 =200 @page;
			location @page { return 200 "<h1>Welcome</h1>"; }""",
			"http-response return status 200 content-type text/html string \"<h1>Welcome</h1>\" if { status 405 }"),

	REDIRECTED_301("PUT /orders is answered 301 instead of 405, redirected to https://shop.example/orders where many",
			"if ($request_method !~ ^(GET|HEAD)$) { return 301 https://shop.example$request_uri; }",
			"http-request redirect prefix https://shop.example code 301 unless { method GET HEAD }"),

	REDIRECTED_302("GET /orders is answered 302 instead of 405, redirected to https://shop.example/orders",
			"return 302 https://shop.example$request_uri;",
			"http-request redirect prefix https://shop.example code 302");

	private final String expected;

	private final String nginx;

	private final String haproxy;

	EdgeFault(String expected, String nginx, String haproxy) {
		this.expected = expected;
		this.nginx = nginx;
		this.haproxy = haproxy;
	}

	/**
	 * Return how the line of a finding begins.
	 */
	String expected() {
		return this.expected;
	}

	String nginx() {
		return this.nginx;
	}

	String haproxy() {
		return this.haproxy;
	}

}
