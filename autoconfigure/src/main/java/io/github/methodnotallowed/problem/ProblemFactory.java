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

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;

import io.github.methodnotallowed.AllowedMethods;
import io.github.methodnotallowed.Cause;
import io.github.methodnotallowed.MethodNotAllowed;
import io.github.methodnotallowed.problem.ProblemSettings.Member;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/**
 * Describes a refusal as an RFC 9457 problem, with the same texts on both stacks and with
 * the message codes of Spring's own problems.
 */
class ProblemFactory {

	private static final HexFormat HEX = HexFormat.of().withUpperCase();

	private final ProblemSettings settings;

	private final MessageSource messages;

	private final BeanFailures failures;

	private final ProblemTexts texts;

	/**
	 * Create a factory.
	 * @param settings how problems look
	 * @param messages the texts of the application
	 * @param failures hears of a failing message source
	 */
	ProblemFactory(ProblemSettings settings, MessageSource messages, BeanFailures failures) {
		this.settings = settings;
		this.messages = messages;
		this.failures = failures;
		this.texts = new ProblemTexts(messages, has(Member.DETAIL), failures);
	}

	Problem create(MethodNotAllowed refusal, HttpStatus status, Supplier<Locale> locale) {
		ProblemDetail detail = ProblemDetail.forStatus(status);
		detail.setTitle(status.getReasonPhrase());
		if (has(Member.DETAIL)) {
			detail.setDetail(detail(refusal, status));
		}
		if (has(Member.INSTANCE)) {
			detail.setInstance(instance(refusal.path()));
		}
		if (this.settings.type() != null) {
			detail.setType(this.settings.type());
		}
		if (has(Member.METHOD)) {
			detail.setProperty(this.settings.methodName(), refusal.method());
		}
		if (has(Member.ALLOWED_METHODS) && status == HttpStatus.METHOD_NOT_ALLOWED) {
			detail.setProperty(this.settings.allowedMethodsName(), refusal.allowedMethods().names());
		}
		if (has(Member.HINT)) {
			refusal.causes()
				.stream()
				.map(Cause::hint)
				.filter(Objects::nonNull)
				.findFirst()
				.ifPresent((hint) -> detail.setProperty("hint", hint));
		}
		boolean localizable = status == HttpStatus.METHOD_NOT_ALLOWED && this.texts.arePresent();
		return new Problem(detail, localizable, localizable ? localize(detail, refusal, locale) : null);
	}

	private boolean has(Member member) {
		return this.settings.members().contains(member);
	}

	private static String detail(MethodNotAllowed refusal, HttpStatus status) {
		String method = refusal.refusedMethod();
		StringBuilder detail = new StringBuilder("Method '").append(method).append('\'');
		if (!method.equals(refusal.method())) {
			detail.append(" (sent as '").append(refusal.method()).append("')");
		}
		if (status == HttpStatus.NOT_IMPLEMENTED) {
			return detail.append(" is not implemented.").toString();
		}
		detail.append(" is not supported for this resource.");
		AllowedMethods allowed = refusal.allowedMethods();
		if (!allowed.contains(method) && differsInCase(method, allowed)) {
			detail.append(" Methods are case-sensitive.");
		}
		if (!allowed.names().isEmpty()) {
			detail.append(" Supported methods: ").append(allowed.headerValue()).append('.');
		}
		return detail.toString();
	}

	private static boolean differsInCase(String method, AllowedMethods allowed) {
		for (String name : allowed.names()) {
			if (name.equalsIgnoreCase(method)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Take the texts of the application.
	 * @return the language that they are in, if that is certain
	 */
	private @Nullable Locale localize(ProblemDetail problem, MethodNotAllowed refusal, Supplier<Locale> client) {
		try {
			Locale locale = client.get();
			Object[] arguments = { refusal.refusedMethod(), refusal.allowedMethods().headerValue() };
			ProblemTexts.Texts texts = this.texts.find(arguments, locale);
			if (texts.type() != null) {
				problem.setType(URI.create(texts.type()));
			}
			if (texts.title() != null) {
				problem.setTitle(texts.title());
			}
			if (texts.detail() != null) {
				problem.setDetail(texts.detail());
			}
			return (texts.title() != null || texts.detail() != null) ? this.texts.language(locale) : null;
		}
		catch (Throwable ex) {
			this.failures.warnOnce(this.messages, ex);
			return null;
		}
	}

	/**
	 * Return a path as a URI reference, whatever the client sent.
	 */
	private static URI instance(String path) {
		StringBuilder encoded = new StringBuilder(path.length());
		byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
		for (int i = 0; i < bytes.length; i++) {
			char ch = (char) (bytes[i] & 0xff);
			boolean triplet = ch == '%' && i + 2 < bytes.length && isHex(bytes[i + 1]) && isHex(bytes[i + 2]);
			if (triplet || isPathCharacter(ch)) {
				encoded.append(ch);
			}
			else {
				encoded.append('%').append(HEX.toHexDigits((byte) ch));
			}
		}
		try {
			// what begins with two slashes would name a host (RFC 3986, section 4.2)
			return new URI((encoded.indexOf("//") == 0) ? "/." + encoded : encoded.toString());
		}
		catch (URISyntaxException ex) {
			return URI.create("/");
		}
	}

	private static boolean isHex(byte value) {
		return Character.digit(value, 16) >= 0;
	}

	private static boolean isPathCharacter(char ch) {
		return (ch >= 'a' && ch <= 'z') || (ch >= 'A' && ch <= 'Z') || (ch >= '0' && ch <= '9')
				|| "/-._~!$&'()*+,;=:@".indexOf(ch) >= 0;
	}

	/**
	 * A problem, whether its texts depend on the client's language, and the language that
	 * they are in, if that is certain.
	 */
	record Problem(ProblemDetail detail, boolean localizable, @Nullable Locale language) {
	}

}
