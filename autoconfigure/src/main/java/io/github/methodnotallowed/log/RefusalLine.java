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

package io.github.methodnotallowed.log;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import io.github.methodnotallowed.Cause;
import io.github.methodnotallowed.MethodNotAllowed;
import org.jspecify.annotations.Nullable;

/**
 * A line of the log, for people and as fields. Whatever comes from a client is made
 * visible and cut.
 *
 * @param text the sentence for people
 * @param fields the fields, with the names of the Elastic Common Schema and OpenTelemetry
 * where there are some
 */
record RefusalLine(String text, Map<String, String> fields) {

	private static final int MAX_TEXT = 200;

	private static final int MAX_CLIENT = 32;

	/** May hold a session. */
	private static final Pattern PATH_PARAMETERS = Pattern.compile(";[^/]*");

	static RefusalLine of(MethodNotAllowed refusal) {
		String method = visible(refusal.method());
		String refused = visible(refusal.refusedMethod());
		String path = visible(PATH_PARAMETERS.matcher(refusal.path()).replaceAll(";..."));
		String allowed = visible(refusal.allowedMethods().headerValue());
		Map<String, String> fields = fields(method, refusal.pattern());
		fields.put("url.path", path);
		fields.put("method_not_allowed.allowed", allowed);
		StringBuilder text = new StringBuilder("Refused ").append(refused);
		if (!refused.equals(method)) {
			text.append(" (sent as ").append(method).append(')');
			fields.put("method_not_allowed.method", refused);
		}
		text.append(' ').append(path);
		String client = (refusal.clues() != null) ? visible(refusal.clues().program(), MAX_CLIENT) : "";
		if (!client.isEmpty()) {
			text.append(" from ").append(client);
			fields.put("user_agent.name", client);
		}
		text.append(" (");
		if (refusal.pattern() != null) {
			text.append("route ").append(visible(refusal.pattern())).append(", ");
		}
		text.append("allowed: ").append(allowed.isEmpty() ? "nothing known" : allowed).append(").");
		if (!refusal.causes().isEmpty()) {
			explain(refusal.causes().get(0), text, fields);
		}
		return new RefusalLine(text.toString(), fields);
	}

	private static void explain(Cause cause, StringBuilder text, Map<String, String> fields) {
		String code = visible(cause.code());
		String certainty = cause.certainty().name().toLowerCase(Locale.ROOT);
		String evidence = visible(cause.evidence());
		String action = visible(cause.action());
		text.append(" Cause ").append(code).append(", ").append(certainty).append(": ");
		text.append(sentence(evidence)).append(' ').append(sentence(action));
		fields.put("method_not_allowed.cause", code);
		fields.put("method_not_allowed.certainty", certainty);
		fields.put("method_not_allowed.evidence", evidence);
		fields.put("method_not_allowed.action", action);
	}

	private static String sentence(String text) {
		return text.endsWith(".") ? text : text + ".";
	}

	/**
	 * Describe what was counted in a flood.
	 */
	static RefusalLine of(RefusalKind kind, int count, Duration time) {
		StringBuilder text = new StringBuilder("Refused ").append(count).append(" more ");
		Map<String, String> fields = new LinkedHashMap<>();
		if (kind == RefusalKind.OTHER) {
			text.append("requests of other kinds");
		}
		else {
			fields.putAll(fields(kind.method(), kind.pattern()));
			text.append(kind.method()).append(" requests");
			if (kind.pattern() != null) {
				text.append(" (route ").append(visible(kind.pattern())).append(')');
			}
		}
		text.append(" in ").append(Math.max(1, time.toSeconds())).append(" s.");
		if (kind.cause() != null) {
			text.append(" Cause ").append(visible(kind.cause())).append('.');
			fields.put("method_not_allowed.cause", visible(kind.cause()));
		}
		fields.put("method_not_allowed.count", String.valueOf(count));
		return new RefusalLine(text.toString(), fields);
	}

	private static Map<String, String> fields(String method, @Nullable String pattern) {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("http.request.method", method);
		if (pattern != null) {
			fields.put("http.route", visible(pattern));
		}
		return fields;
	}

	private static String visible(String text) {
		return visible(text, MAX_TEXT);
	}

	/**
	 * Return a text without anything that ends a line, moves a cursor or turns the
	 * direction of writing.
	 */
	private static String visible(String text, int max) {
		StringBuilder visible = new StringBuilder();
		int length = 0;
		for (; length < text.length() && visible.length() < max; length++) {
			char ch = text.charAt(length);
			visible.append(isVisible(ch) ? String.valueOf(ch) : "\\u%04x".formatted((int) ch));
		}
		return (length < text.length()) ? visible + "..." : visible.toString();
	}

	private static boolean isVisible(char ch) {
		return switch (Character.getType(ch)) {
			case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
					Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED ->
				false;
			default -> true;
		};
	}

}
