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

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * What real servers do wrong about methods.
 */
enum Defect implements Consumer<Reply> {

	NO_ALLOW("without Allow", refusal((reply) -> reply.fields.remove("Allow"))),

	EMPTY_ALLOW("empty Allow", refusal((reply) -> reply.fields.put("Allow", ""))),

	ALLOW_WITHOUT_HEAD("it lacks HEAD", refusal((reply) -> allow(reply, "HEAD, ", ""))),

	ALLOW_WITHOUT_OPTIONS("it lacks OPTIONS", refusal((reply) -> allow(reply, ", OPTIONS", ""))),

	ALLOW_WITH_REFUSED_METHOD("nobody serves",
			refusal((reply) -> reply.fields.compute("Allow", (name, allow) -> allow + ", " + reply.method))),

	ALLOW_OF_ALL_METHODS("nobody serves",
			refusal((reply) -> reply.fields.put("Allow", "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS"))),

	ALLOW_OF_NOTHING_TRUE("it lacks", refusal((reply) -> reply.fields.put("Allow", "TRACE"))),

	ALLOW_IN_BRACKETS("no list of methods",
			refusal((reply) -> reply.fields.compute("Allow", (name, allow) -> "[" + allow + "]"))),

	ALLOW_WITH_SPACES("no list of methods", refusal((reply) -> allow(reply, ", ", " "))),

	ALLOW_IN_QUOTES("no list of methods",
			refusal((reply) -> reply.fields.compute("Allow", (name, allow) -> "\"" + allow + "\""))),

	ALLOW_IN_LOWER_CASE("it lacks",
			refusal((reply) -> reply.fields.compute("Allow", (name, allow) -> allow.toLowerCase(Locale.ROOT)))),

	ALLOW_TWICE_THE_SAME("another order or twice", refusal((reply) -> allow(reply, "OPTIONS", "OPTIONS, OPTIONS"))),

	ALLOW_IN_OTHER_ORDER("in another order", refusal((reply) -> allow(reply, "GET, HEAD", "HEAD, GET"))),

	ALLOW_WITH_COMMA_AT_END("no list of methods",
			refusal((reply) -> reply.fields.compute("Allow", (name, allow) -> allow + ","))),

	ALLOW_WITH_SEMICOLONS("no list of methods", refusal((reply) -> allow(reply, ",", ";"))),

	ALLOW_OF_EVERYTHING("it lacks", refusal((reply) -> reply.fields.put("Allow", "*"))),

	ALLOW_IN_TWO_LINES_THE_SAME("another order or twice",
			refusal((reply) -> reply.fields.compute("Allow", (name, allow) -> allow + "\n" + allow))),

	ALLOW_CHANGING("first and", new Changing()),

	OPTIONS_DISAGREEING("OPTIONS has", options((reply) -> allow(reply, ", OPTIONS", ""))),

	OPTIONS_WITH_MORE_METHODS("nobody serves DELETE", options((reply) -> allow(reply, "OPTIONS", "DELETE, OPTIONS"))),

	OPTIONS_WITHOUT_ALLOW("without Allow", options((reply) -> reply.fields.remove("Allow"))),

	OPTIONS_REFUSED("405 instead of 200", options((reply) -> reply.status = 405)),

	OPTIONS_NOT_FOUND("404 instead of 200", options((reply) -> reply.status = 404)),

	HEAD_WITH_CONTENT("bytes of content", (reply) -> reply.contentAfterHead = true),

	HEAD_WITH_FEWER_FIELDS("other fields than GET", head((reply) -> reply.fields.remove("Vary"))),

	HEAD_WITH_MORE_FIELDS("other fields than GET", head((reply) -> reply.fields.put("X-Head", "yes"))),

	HEAD_WITH_OTHER_TYPE("GET has 'application/problem+json'",
			head((reply) -> reply.fields.put("Content-Type", "text/html"))),

	HEAD_WITHOUT_ALLOW("without Allow", head((reply) -> reply.fields.remove("Allow"))),

	HEAD_WITH_OTHER_LENGTH("has the Content-Length", head((reply) -> reply.lengthError = 7)),

	HEAD_NOT_FOUND("404 instead of 405", head((reply) -> reply.status = 404)),

	NOT_FOUND("404 instead of 405", refusal((reply) -> reply.status = 404)),

	NOT_IMPLEMENTED("501 instead of 405", refusal((reply) -> reply.status = 501)),

	OK("200 instead of 405", refusal((reply) -> reply.status = 200)),

	SERVER_ERROR("500 instead of 405", refusal((reply) -> reply.status = 500)),

	BAD_REQUEST("400 instead of 405", refusal((reply) -> reply.status = 400)),

	REDIRECTED("redirected to /sorry where many clients come back with GET (use 307 or 308)",
			refusal((reply) -> reply.redirect(302, "/sorry"))),

	REDIRECTED_FOR_GOOD("308 instead of 405, redirected to /items/",
			refusal((reply) -> reply.redirect(308, "/items/"))),

	REDIRECTED_TO_LOGIN("redirected to /login, which may be a login (let the contract in: docs/contract-tests.md",
			refusal((reply) -> reply.redirect(302, "/login"))),

	REDIRECTED_UNLIKE_WHAT_IS_NOT_THERE("redirected to /login?error, which may be a login", (reply) -> {
		if (reply.isRefusal()) {
			reply.redirect(302, "/login?error");
		}
		else if (reply.status == 404) {
			reply.redirect(302, "/login/help");
		}
	}),

	REDIRECTED_IN_AN_UNUSUAL_WAY("302 instead of 405, redirected to :// where many", (reply) -> {
		if (reply.status != 200) {
			reply.redirect(302, "://");
		}
	}),

	NO_CONTENT("204 instead of 405", refusal((reply) -> reply.status = 204)),

	PROBLEM_WITH_STATUS_AS_TEXT("with the status '\"405\"'", refusal((reply) -> reply.replace(":405", ":\"405\""))),

	PROBLEM_WITH_EMPTY_TITLE("with the title ''", refusal((reply) -> reply.replace("Method Not Allowed", ""))),

	PROBLEM_WITH_OTHER_STATUS_IN_XML("with the status '404'", refusal((reply) -> reply.replace(">405<", ">404<"))),

	PROBLEM_WITH_OTHER_STATUS("with the status '500'", refusal((reply) -> reply.replace("405", "500"))),

	PROBLEM_WITHOUT_STATUS("with the status 'null'", refusal((reply) -> reply.replace("\"status\":405,", ""))),

	PROBLEM_WITHOUT_TITLE("with the title 'null'",
			refusal((reply) -> reply.replace("\"title\":\"Method Not Allowed\",", ""))),

	PROBLEM_WITH_BAD_TYPE("with the type 'method not allowed'",
			refusal((reply) -> reply.replace("{", "{\"type\":\"method not allowed\","))),

	PROBLEM_WITH_OTHER_METHOD("with the method 'BREW'",
			refusal((reply) -> reply.replace("\"method\":\"" + reply.method, "\"method\":\"BREW"))),

	PROBLEM_WITH_OTHER_METHODS("with the allowedMethods", refusal((reply) -> reply.replace(",\"OPTIONS\"", ""))),

	PLAIN_JSON("instead of a problem", refusal((reply) -> reply.fields.put("Content-Type", "application/json"))),

	PLAIN_TEXT("instead of a problem", refusal((reply) -> reply.fields.put("Content-Type", "text/plain"))),

	BROKEN_JSON("instead of a problem", refusal((reply) -> reply.replace("{", "{{"))),

	HTML("instead of a problem", refusal((reply) -> {
		reply.fields.put("Content-Type", "text/html");
		reply.body = "<h1>Whitelabel Error Page</h1>";
	})),

	NO_BODY("no content", refusal((reply) -> {
		reply.fields.remove("Content-Type");
		reply.body = "";
	})),

	NO_VARY("no 'Vary: Accept'", refusal((reply) -> reply.fields.remove("Vary"))),

	OTHER_VARY("no 'Vary: Accept'", refusal((reply) -> reply.fields.put("Vary", "Accept-Encoding, Origin"))),

	NO_VARY_FOR_SOME("no 'Vary: Accept'", refusal((reply) -> {
		if (reply.accept.startsWith("application/xml")) {
			reply.fields.remove("Vary");
		}
	})),

	NO_CACHE_CONTROL("may be kept by caches", refusal((reply) -> reply.fields.remove("Cache-Control"))),

	CACHEABLE("may be kept by caches", refusal((reply) -> reply.fields.put("Cache-Control", "public, max-age=600"))),

	NOT_ACCEPTABLE("406 instead of 405", forImages((reply) -> reply.status = 406)),

	NO_ALLOW_FOR_SOME("has the Allow ''", forImages((reply) -> reply.fields.remove("Allow"))),

	NO_PROBLEM_FOR_SOME("instead of a problem", forImages((reply) -> reply.fields.put("Content-Type", "image/png"))),

	CONTENT_CUT_OFF("bytes of content came, Content-Length is", refusal((reply) -> reply.lengthError = 9)),

	CONTENT_TOO_LONG("bytes of content came, Content-Length is", refusal((reply) -> reply.lengthError = -9)),

	BROKEN_CONNECTION("gets no answer", refusal((reply) -> {
		reply.status = 0;
		reply.body = "";
	})),

	GARBAGE("gets no answer", refusal((reply) -> {
		reply.status = 0;
		reply.body = "405 Method Not Allowed\r\n\r\n";
	}));

	private static final Set<Defect> WIRE = Set.of(HEAD_WITH_CONTENT, BROKEN_CONNECTION, GARBAGE, CONTENT_CUT_OFF,
			CONTENT_TOO_LONG);

	private final String expected;

	private final Consumer<Reply> change;

	Defect(String expected, Consumer<Reply> change) {
		this.expected = expected;
		this.change = change;
	}

	/**
	 * Return what a finding says about it.
	 */
	String expected() {
		return this.expected;
	}

	/**
	 * Return whether it can be seen without a server.
	 */
	boolean isBeyondTheWire() {
		return !WIRE.contains(this);
	}

	@Override
	public void accept(Reply reply) {
		this.change.accept(reply);
	}

	private static void allow(Reply reply, String text, String other) {
		reply.fields.computeIfPresent("Allow", (name, allow) -> allow.replace(text, other));
	}

	private static Consumer<Reply> refusal(Consumer<Reply> change) {
		return (reply) -> {
			if (reply.isRefusal()) {
				change.accept(reply);
			}
		};
	}

	private static Consumer<Reply> options(Consumer<Reply> change) {
		return (reply) -> {
			if ("OPTIONS".equals(reply.method)) {
				change.accept(reply);
			}
		};
	}

	private static Consumer<Reply> head(Consumer<Reply> change) {
		return (reply) -> {
			if ("HEAD".equals(reply.method)) {
				change.accept(reply);
			}
		};
	}

	private static Consumer<Reply> forImages(Consumer<Reply> change) {
		return refusal((reply) -> {
			if (reply.accept.startsWith("image")) {
				change.accept(reply);
			}
		});
	}

	/**
	 * Answers in another order every second time.
	 */
	private static final class Changing implements Consumer<Reply> {

		private final AtomicInteger refusals = new AtomicInteger();

		@Override
		public void accept(Reply reply) {
			if (reply.isRefusal() && this.refusals.getAndIncrement() % 2 > 0) {
				allow(reply, "GET, HEAD", "HEAD, GET");
			}
		}

	}

}
