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
import java.util.function.Consumer;

/**
 * What servers may do in another way.
 */
enum Variation implements Consumer<Reply> {

	ALLOW_WITHOUT_SPACES((reply) -> allow(reply, ", ", ",")),

	ALLOW_WITH_TABS((reply) -> allow(reply, ", ", "\t,\t ")),

	ALLOW_IN_TWO_LINES((reply) -> allow(reply, ", OPTIONS", "\nOPTIONS")),

	FIELDS_IN_LOWER_CASE((reply) -> reply.fields.put("allow", reply.fields.remove("Allow"))),

	CONTENT_TYPE_WITH_CHARSET((reply) -> reply.fields.computeIfPresent("Content-Type",
			(name, type) -> type.toUpperCase(Locale.ROOT) + "; charset=UTF-8")),

	COOKIES((reply) -> reply.fields.put("Set-Cookie", "XSRF-TOKEN=" + reply.hashCode() + "\nlanguage=en")),

	FIELDS_OF_THE_MOMENT((reply) -> {
		reply.fields.put("Date", "Sat, 28 Nov 2026 02:00:00 GMT");
		reply.fields.put("X-Request-Id", String.valueOf(reply.hashCode()));
		reply.fields.put("X-Frame-Options", "DENY");
	}),

	OPTIONS_WITHOUT_CONTENT((reply) -> reply.status = (reply.status == 200) ? 204 : reply.status),

	PROBLEM_WITHOUT_EXTENSIONS((reply) -> reply.body = reply.body.startsWith("{")
			? "{\"type\": \"about:blank\", \"status\": 405, \"title\": \"Not so\"}" + padding(reply) : reply.body),

	PROBLEM_WITH_MORE_MEMBERS((reply) -> reply.replace("{\"title\"",
			"{\"type\":\"https://example.org/405\",\"trace\":[{\"id\":1}],\"title\"")),

	VARY_OF_EVERYTHING((reply) -> reply.fields.replace("Vary", "*")),

	VARY_OF_MORE((reply) -> reply.fields.replace("Vary", "Origin, accept\nAccept-Language")),

	PRIVATE((reply) -> reply.fields.replace("Cache-Control", "private, max-age=60")),

	PAGE((reply) -> {
		if (reply.isRefusal() && reply.accept.startsWith("text/html")) {
			reply.fields.put("Content-Type", "text/html;charset=UTF-8");
			reply.body = "<!doctype html><title>Not allowed</title>";
		}
	});

	private final Consumer<Reply> change;

	Variation(Consumer<Reply> change) {
		this.change = change;
	}

	@Override
	public void accept(Reply reply) {
		this.change.accept(reply);
	}

	private static void allow(Reply reply, String text, String other) {
		reply.fields.computeIfPresent("Allow", (name, allow) -> allow.replace(text, other));
	}

	/**
	 * The content for HEAD is a letter longer than that for GET, as it names the method.
	 */
	private static String padding(Reply reply) {
		return "HEAD".equals(reply.method) ? " " : "";
	}

}
