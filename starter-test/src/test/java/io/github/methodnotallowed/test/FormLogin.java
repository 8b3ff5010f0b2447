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

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Logs in by the form of Spring Security.
 */
class FormLogin {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");

	private final CookieManager cookies = new CookieManager();

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(this.cookies).build();

	private final URI page;

	FormLogin(String url) {
		this.page = URI.create(url + "/login");
	}

	MethodContract logIn(MethodContract contract, String name, String password)
			throws IOException, InterruptedException {
		String form = "username=" + name + "&password=" + password + "&_csrf=" + token();
		send(HttpRequest.newBuilder(this.page)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form)));
		// the token of the session that has logged in
		return contract.withHeader("X-CSRF-TOKEN", token())
			.withHeader("Cookie",
					this.cookies.getCookieStore()
						.getCookies()
						.stream()
						.map(HttpCookie::toString)
						.collect(Collectors.joining("; ")));
	}

	private String token() throws IOException, InterruptedException {
		return TOKEN.matcher(send(HttpRequest.newBuilder(this.page))).results().findFirst().orElseThrow().group(1);
	}

	private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
		return this.client.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
	}

}
