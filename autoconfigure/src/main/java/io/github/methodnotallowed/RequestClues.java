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

package io.github.methodnotallowed;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * What a refused request itself tells of how it came about, the same on both stacks: a
 * few header fields, the names of its query parameters, and who refused it. Nothing
 * secret is kept: no query values, no content, no other header fields. All texts are cut.
 * Immutable.
 *
 * @param fields the header fields that are clues, by their lower-case name
 * @param contextPath the part of the path that leads to the application
 * @param path the path within the application that was refused
 * @param forwarded whether that is another path than the one that the client sent
 * @param parameters the names of the query parameters
 * @param override the method that a {@code _method} parameter names, if there is one
 * @param resource whether a static resource of that path exists that nobody reaches
 * @param refuser who refused the request
 * @param handler what refused the request, if it is known
 * @param client a number that is the same for requests of the same client
 * @since 0.1.0
 */
public record RequestClues(Map<String, String> fields, String contextPath, String path, boolean forwarded,
		List<String> parameters, @Nullable String override, boolean resource, Refuser refuser, @Nullable String handler,
		int client) {

	/**
	 * The longest text that is kept, in characters.
	 */
	public static final int MAX_LENGTH = 200;

	/**
	 * The parameter that names a method, as Spring's {@code HiddenHttpMethodFilter} has
	 * it.
	 */
	public static final String OVERRIDE = "_method";

	private static final List<String> FORM_METHODS = List.of("PUT", "PATCH", "DELETE", "QUERY");

	private static final int MAX_FORM = 16_384;

	/** The fields whose values are clues. */
	private static final Set<String> TOLD = Set.of("accept", "access-control-request-method", "cache-control",
			"connection", "content-length", "content-type", "depth", "host", "mcp-protocol-version", "origin",
			"purpose", "referer", "sec-fetch-dest", "sec-fetch-mode", "sec-fetch-site", "sec-purpose", "translate",
			"upgrade", "user-agent", "via", "x-envoy-original-method", "x-forwarded-method", "x-forwarded-uri",
			"x-http-method", "x-http-method-override", "x-method-override", "x-moz", "x-original-method",
			"x-original-uri", "x-original-url", "x-requested-with", "x-sent-from");

	/** The fields of which it only counts that they are there. */
	private static final Set<String> NOTED = Set.of("destination", "expect", "forwarded", "lock-token",
			"mcp-session-id", "transfer-encoding", "upgrade-insecure-requests", "x-auth-request-redirect",
			"x-envoy-original-path", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip");

	/**
	 * Who refused a request.
	 */
	public enum Refuser {

		/** The dispatcher, because no route takes the method. */
		ROUTER,

		/** A handler that the dispatcher had found. */
		HANDLER,

		/** A filter ahead of the dispatcher. */
		FILTER,

		/** A servlet beside the dispatcher. */
		SERVLET

	}

	/**
	 * Read the clues of a request that the dispatcher has refused, at the path that the
	 * client sent.
	 * @param names the names of the header fields
	 * @param field returns the first value of a header field by its name
	 * @param query the query, as the client has sent it, if there is one
	 * @param address the address of the client, if it is known
	 * @return the clues
	 */
	public static RequestClues of(Collection<String> names, Function<String, @Nullable String> field,
			@Nullable String query, @Nullable String address) {
		Map<String, String> fields = new HashMap<>();
		for (String written : names) {
			String name = written.toLowerCase(Locale.ROOT);
			String value = TOLD.contains(name) ? field.apply(written) : null;
			if (value != null) {
				fields.put(name, shown(name, value));
			}
			else if (NOTED.contains(name)) {
				fields.put(name, "");
			}
		}
		QueryClues parameters = QueryClues.of((query != null) ? query : "");
		return new RequestClues(Collections.unmodifiableMap(fields), "", "", false, parameters.names(),
				parameters.override(), false, Refuser.ROUTER, null, client(field, address));
	}

	/**
	 * Return a number that is the same for the requests of one client, as far as they
	 * tell.
	 * @param field returns the first value of a header field by its name
	 * @param address the address of the client, if it is known
	 * @return a hash that tells clients apart; it does not hide the address
	 */
	public static int client(Function<String, @Nullable String> field, @Nullable String address) {
		return (String.valueOf(address) + '\n' + field.apply("x-forwarded-for") + '\n' + field.apply("user-agent"))
			.hashCode();
	}

	private static String shown(String name, String value) {
		boolean address = name.equals("referer") || name.startsWith("x-original-u") || name.equals("x-forwarded-uri");
		int end = name.equals("content-type") ? end(value, ";") : end(value, address ? "?#" : "");
		return cut(value.substring(0, end).trim());
	}

	static int end(String value, String separators) {
		int end = 0;
		while (end < value.length() && separators.indexOf(value.charAt(end)) < 0) {
			end++;
		}
		return end;
	}

	static @Nullable String method(String value) {
		return value.matches("[A-Za-z]{1,32}") ? value : null;
	}

	static String cut(String text) {
		return (text.length() <= MAX_LENGTH) ? text : text.substring(0, MAX_LENGTH);
	}

	/**
	 * Return these clues with the path that was refused.
	 * @param contextPath the part of the path that leads to the application
	 * @param path the path within the application
	 * @param forwarded whether that is another path than the one that the client sent
	 * @return the clues
	 */
	public RequestClues withPath(String contextPath, String path, boolean forwarded) {
		return new RequestClues(this.fields, contextPath, path, forwarded, this.parameters, this.override,
				this.resource, this.refuser, this.handler, this.client);
	}

	/**
	 * Return these clues with who refused the request.
	 * @param refuser who refused it
	 * @param handler what refused it, if it is known
	 * @return the clues
	 */
	public RequestClues withRefuser(Refuser refuser, @Nullable String handler) {
		return new RequestClues(this.fields, this.contextPath, this.path, this.forwarded, this.parameters,
				this.override, this.resource, refuser, handler, this.client);
	}

	/**
	 * Return these clues with whether a static resource is out of reach.
	 * @param resource whether a static resource exists at the path, but another route
	 * comes first
	 * @return the clues
	 */
	public RequestClues withResource(boolean resource) {
		return new RequestClues(this.fields, this.contextPath, this.path, this.forwarded, this.parameters,
				this.override, resource, this.refuser, this.handler, this.client);
	}

	/**
	 * Return whether a form may name a method that matters: another method than
	 * {@code POST} is allowed, or a filter has replaced {@code POST}.
	 * @param refusal the refusal of the request
	 * @return whether the request has a form of modest size
	 */
	public boolean mayOverrideByForm(MethodNotAllowed refusal) {
		if (!"POST".equals(refusal.method()) || this.override != null) {
			return false;
		}
		boolean fits = !refusal.refusedMethod().equals(refusal.method())
				|| FORM_METHODS.stream().anyMatch(refusal.allowedMethods()::contains);
		return fits && !has("expect") && is("content-type", "application/x-www-form-urlencoded")
				&& value("content-length").matches("\\d{1,5}") && Integer.parseInt(value("content-length")) <= MAX_FORM;
	}

	/**
	 * Return these clues with the method that a form names in its content.
	 * @param value the value of the form's {@code _method} field, if it has one
	 * @return the clues
	 */
	public RequestClues withFormOverride(@Nullable String value) {
		String method = (value != null) ? method(value) : null;
		return new RequestClues(this.fields, this.contextPath, this.path, this.forwarded, this.parameters,
				(method != null) ? method : this.override, this.resource, this.refuser, this.handler, this.client);
	}

	/**
	 * Return whether a header field is there.
	 * @param name the name in lower case
	 * @return whether the request has it and it is a clue
	 */
	public boolean has(String name) {
		return this.fields.containsKey(name);
	}

	/**
	 * Return the value of a header field.
	 * @param name the name in lower case
	 * @return the value, empty if the field is not there, or not kept
	 */
	public String value(String name) {
		return this.fields.getOrDefault(name, "");
	}

	/**
	 * Return whether a header field has a value, whatever its letter case.
	 * @param name the name in lower case
	 * @param value the value
	 * @return whether that is the value
	 */
	public boolean is(String name, String value) {
		return value(name).equalsIgnoreCase(value);
	}

	/**
	 * Return whether the request has content.
	 * @return whether it announces a length beyond zero, or content of unknown length
	 */
	public boolean hasContent() {
		return has("transfer-encoding") || !(value("content-length").isEmpty() || value("content-length").equals("0"));
	}

	/**
	 * Return the name of the program that sent the request, as it calls itself.
	 * @return for example {@code curl} or {@code Chrome}; empty if it does not tell
	 */
	public String program() {
		String agent = value("user-agent");
		if (agent.startsWith("Mozilla/")) {
			for (String browser : List.of("Edg", "OPR", "Firefox", "Chrome", "Safari")) {
				if (agent.contains(browser + "/")) {
					return browser;
				}
			}
			return "Mozilla";
		}
		String product = agent.substring(0, end(agent, "/ ("));
		return product.chars().allMatch((ch) -> Character.isLetterOrDigit(ch) || "-_.".indexOf(ch) >= 0) ? product
				: product.replaceAll("[^A-Za-z0-9_.-]", "").toLowerCase(Locale.ROOT);
	}

}
