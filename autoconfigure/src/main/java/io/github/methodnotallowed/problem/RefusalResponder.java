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

package io.github.methodnotallowed.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

import io.github.methodnotallowed.MethodNotAllowed;
import io.github.methodnotallowed.MethodNotAllowedCustomizer;
import io.github.methodnotallowed.MethodNotAllowedListener;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;

/**
 * Answers each refusal: tells the listeners, describes the problem and writes it in a
 * format that the client accepts. Thread-safe.
 *
 * @since 0.1.0
 */
public final class RefusalResponder {

	private final ProblemFactory problems;

	private final ProblemFormats formats;

	private final ProblemCustomizers customizers;

	private final List<MethodNotAllowedListener> listeners;

	private final UnknownMethods unknownMethods;

	private final String cacheControl;

	private final BeanFailures failures = new BeanFailures();

	/**
	 * Create a responder.
	 * @param settings how problems look
	 * @param messages the texts of the application
	 * @param formats the formats that problems can be written in
	 * @param customizers change problems
	 * @param listeners hear of refusals
	 * @param unknownMethods the answer to unknown methods
	 * @param cacheControl the value of {@code Cache-Control}; empty for none
	 */
	public RefusalResponder(ProblemSettings settings, MessageSource messages, ProblemFormats formats,
			List<MethodNotAllowedCustomizer> customizers, List<MethodNotAllowedListener> listeners,
			UnknownMethods unknownMethods, String cacheControl) {
		this.problems = new ProblemFactory(settings, messages, this.failures);
		this.formats = formats;
		this.customizers = new ProblemCustomizers(customizers, this.failures);
		this.listeners = List.copyOf(listeners);
		this.unknownMethods = unknownMethods;
		this.cacheControl = cacheControl;
	}

	/**
	 * Answer a refusal.
	 * @param refusal the refusal
	 * @param declares tells of a method token whether a route declares it
	 * @param choice what the client likes best
	 * @param locale finds the locale of the client; asked only if the application may
	 * have texts
	 * @return the answer
	 */
	public RefusalResponse respond(MethodNotAllowed refusal, Predicate<String> declares, ProblemFormats.Choice choice,
			Supplier<Locale> locale) {
		HttpStatus status = status(refusal, declares);
		announce(refusal);
		MethodNotAllowed described = described(refusal);
		ProblemFactory.Problem problem = this.problems.create(described, status, locale);
		ProblemCustomizers.Customized customized = this.customizers.customize(problem.detail(), described);
		ProblemFormat format = choice.format();
		Map<String, String> fields = new LinkedHashMap<>();
		if (status == HttpStatus.METHOD_NOT_ALLOWED) {
			fields.put(HttpHeaders.ALLOW, refusal.allowedMethods().headerValue());
		}
		if (!this.cacheControl.isEmpty()) {
			fields.put(HttpHeaders.CACHE_CONTROL, this.cacheControl);
		}
		fields.put("X-Content-Type-Options", "nosniff");
		if (problem.localizable()) {
			fields.put(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
		}
		if (problem.language() != null && customized.hasTextsOf(problem.detail())) {
			fields.put(HttpHeaders.CONTENT_LANGUAGE, problem.language().toLanguageTag());
		}
		if (this.formats.isVarying()) {
			fields.merge(HttpHeaders.VARY, HttpHeaders.ACCEPT, (one, other) -> one + ", " + other);
		}
		fields.put(HttpHeaders.CONTENT_TYPE, format.mediaType().toString());
		byte[] body = format.write(customized.members().values());
		if (described == refusal || !refusal.allowedMethods().contains("GET")) {
			fields.put(HttpHeaders.CONTENT_LENGTH, String.valueOf(body.length));
		}
		return new RefusalResponse(status, fields, body, choice.isPage());
	}

	/**
	 * Tell the listeners of a refusal whose answer the application writes.
	 * @param refusal the refusal
	 */
	public void announce(MethodNotAllowed refusal) {
		this.listeners
			.forEach((listener) -> this.failures.attempt(listener, (target) -> target.onMethodNotAllowed(refusal)));
	}

	/**
	 * Find what a client likes best: a problem or a page of the application's own.
	 * @param accept the values of the request's {@code Accept} field
	 * @return the choice
	 */
	public ProblemFormats.Choice negotiate(List<String> accept) {
		return this.formats.negotiate(accept);
	}

	/**
	 * An answer to {@code HEAD} has the header fields of an answer to {@code GET}, even
	 * those that follow from the content (RFC 9110, section 9.3.2).
	 */
	private static MethodNotAllowed described(MethodNotAllowed refusal) {
		if (!"HEAD".equals(refusal.method())) {
			return refusal;
		}
		return refusal.withMethods("GET", "HEAD".equals(refusal.refusedMethod()) ? "GET" : refusal.refusedMethod());
	}

	private HttpStatus status(MethodNotAllowed refusal, Predicate<String> declares) {
		boolean notImplemented = this.unknownMethods == UnknownMethods.NOT_IMPLEMENTED
				&& !List.of(HttpMethod.values()).contains(HttpMethod.valueOf(refusal.refusedMethod()))
				&& !declares.test(refusal.refusedMethod());
		return notImplemented ? HttpStatus.NOT_IMPLEMENTED : HttpStatus.METHOD_NOT_ALLOWED;
	}

}
