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

package io.github.methodnotallowed.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

import io.github.methodnotallowed.http.RawField;
import io.github.methodnotallowed.http.RawRequest;

/**
 * Makes up requests that no client library would send.
 */
final class HostileRequests {

	/** The letter that fills long methods; nothing else in a request has it. */
	static final String FILLER = "Z";

	private static final String TOKEN_CHARACTERS = "!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyABCDEFGHIJKLMNOPQRSTUVWXY";

	private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS",
			"TRACE", "CONNECT", "QUERY", "PROPFIND", "PROPPATCH", "MKCOL", "COPY", "MOVE", "LOCK", "UNLOCK", "REPORT",
			"VERSION-CONTROL", "BASELINE-CONTROL", "MKREDIRECTREF", "PRI", "M-SEARCH", "PURGE", "FOO", "NULL");

	private static final List<String> BROKEN_METHODS = List.of("", "GE T", "GET\u0000", "G\u00c9T", "\u00ff\u00fe",
			"GET,POST", "(GET)", "\"GET\"", "GET:", "{GET}", "G@T", "GET/", "\u007f", "\tGET");

	private static final List<String> PATHS = List.of("/get", "/post", "/patch", "/u/me", "/u/7", "/any", "/anyp",
			"/hdr", "/params", "/prod", "/head", "/opt", "/hx/a", "/fn/get", "/fnn/a", "/fn/1/x", "/fn/acc",
			"/fres/app.js", "/mixed", "/index.html", "/index2.html", "/app.js", "/", "/nope", "/view", "/redir", "/hrh",
			"/legacy", "/beanurl", "/actuator", "/actuator/health", "/actuator/demo", "/actuator/methodnotallowed",
			"/actuator/methodnotallowed/get", "/livez", "/error");

	private static final List<String> INSERTS = List.of("%", "%2", "%zz", "%00", "%2e%2e", "%2F", "%5C", "%25",
			"%C3%28", "%FF", "%u0041", "..", "/..", "/../", "/./", "//", "///", ";", ";a=b", ";a=%zz", ";jsessionid=1",
			";;", ",", "*", "**", "a:b", "@", "?", "?a=%", "?a=b&a", "#x", "~", "+", "'", ":", "$", "!");

	private static final List<String> BROKEN_INSERTS = List.of("\u0000", "\u00e4", "\u00c3\u00a4", "\u00ff", " ", "\t",
			"\\", "\"", "<", ">", "|", "^", "`", "[", "]", "{id}", "{*rest}", "\u007f", "\u0001");

	private static final List<String> TARGETS = List.of("*", "?", "#", "get", "localhost", "localhost:80", "//",
			"///get", "//localhost/get", "http://localhost/get", "http://localhost", "HTTP://LOCALHOST/get",
			"http:///get", "http://other.example:99/get?x#y", "https://user:pw@localhost/get", "ftp://localhost/get",
			"http:get", ":", "http://[::1]/get", "http://[/get", "/%", "/..", "/../..", "/.", "/;", "/;/get", "/get;/",
			"/;x=1;y/u/me");

	private static final List<String> FIELDS = List.of("Accept", "Accept-Language", "Origin", "Content-Type", "Accept",
			"Accept-Charset", "Accept-Encoding", "X-V", "Access-Control-Request-Method", "Cookie", "X-Forwarded-Prefix",
			"X-Forwarded-Host", "Content-Language", "If-None-Match", "X-HTTP-Method-Override");

	private static final List<String> VALUES = List.of("", "*/*", "*", "/", "application/xml",
			"application/problem+xml", "text/html, */*;q=0.1", "text/html;q=2", "application/json;q=",
			"application/json;q=0", "a/b/c", "a/*+xml;q=x", "text/plain; charset=\"utf-8", "text/plain; charset=nope",
			"de", "de-DE;q=0", "x-nope-nope-nope", "*;q=1", "-,-;,;", "de;q=nan", "\u00e4\u00ff", "null",
			"https://shop.example", "https://shop.example, https://shop.example", "http://", "://",
			"https://shop.example:99999", "[::1", "%00", "1", "bad", "GET", "DELETE", "\"", "${jndi:x}", ";;;;", ",,,,",
			"=", "\\");

	private static final int HUGE = 8_000;

	private final RandomGenerator random;

	HostileRequests(RandomGenerator random) {
		this.random = random;
	}

	/**
	 * Return a request that keeps to the grammar of HTTP, if to nothing else.
	 */
	RawRequest wellFormed() {
		String content = chance(4) ? "content".repeat(this.random.nextInt(200)) : "";
		return new RawRequest(method(), target(), fields(), content);
	}

	/**
	 * Return a request that no server has to understand.
	 */
	RawRequest broken() {
		RawRequest request = wellFormed().withContent("");
		StringBuilder target = new StringBuilder(request.target());
		insert(target, any(BROKEN_INSERTS));
		RawField field = new RawField(any(FIELDS), any(VALUES) + any(BROKEN_INSERTS));
		return switch (this.random.nextInt(3)) {
			case 0 -> request.withMethod(any(BROKEN_METHODS));
			case 1 -> new RawRequest(request.method(), target.toString(), List.of(), "");
			default -> new RawRequest(request.method(), request.target(), List.of(field), "");
		};
	}

	private String method() {
		return switch (this.random.nextInt(8)) {
			case 0 -> any(METHODS).toLowerCase(Locale.ROOT);
			case 1 -> mixedCase(any(METHODS));
			case 2 -> token(1 + this.random.nextInt(40));
			case 3 ->
				token(1 + this.random.nextInt(4)) + FILLER.repeat(chance(10) ? HUGE : 1 + this.random.nextInt(100));
			default -> any(METHODS);
		};
	}

	private String mixedCase(String method) {
		int at = this.random.nextInt(method.length());
		return method.substring(0, at) + method.substring(at).toLowerCase(Locale.ROOT);
	}

	private String token(int length) {
		StringBuilder token = new StringBuilder(length);
		for (int i = 0; i < length; i++) {
			token.append(TOKEN_CHARACTERS.charAt(this.random.nextInt(TOKEN_CHARACTERS.length())));
		}
		return token.toString();
	}

	private String target() {
		if (chance(20)) {
			return any(TARGETS);
		}
		StringBuilder target = new StringBuilder(any(PATHS));
		for (int inserts = chance(5) ? 1 + this.random.nextInt(2) : 0; inserts > 0; inserts--) {
			insert(target, any(INSERTS));
		}
		return (chance(20) ? "http://localhost" : "") + target;
	}

	private void insert(StringBuilder target, String text) {
		target.insert(chance(2) ? target.length() : this.random.nextInt(target.length()), text);
	}

	private List<RawField> fields() {
		List<RawField> fields = new ArrayList<>();
		for (int count = this.random.nextInt(4); count > 0; count--) {
			fields.add(new RawField(any(FIELDS), value()));
		}
		return fields;
	}

	private String value() {
		String value = chance(2) ? any(VALUES) : any(VALUES) + "," + any(VALUES);
		return chance(50) ? (value + ",").repeat(1 + HUGE / (value.length() + 1)) : value;
	}

	private boolean chance(int oneIn) {
		return this.random.nextInt(oneIn) == 0;
	}

	private <T> T any(List<T> candidates) {
		return candidates.get(this.random.nextInt(candidates.size()));
	}

}
