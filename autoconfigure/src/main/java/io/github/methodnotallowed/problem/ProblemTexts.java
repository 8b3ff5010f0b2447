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

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.support.DelegatingMessageSource;

/**
 * The texts that an application has for its refusals, under the message codes of Spring's
 * own problems, and the languages that they are in. Thread-safe.
 */
class ProblemTexts {

	private static final Texts NONE = new Texts(null, null, null);

	private static final List<String> TYPE_CODES = codes("problemDetail.type.");

	private static final List<String> TITLE_CODES = codes("problemDetail.title.");

	private static final List<String> DETAIL_CODES = codes("problemDetail.");

	/**
	 * The arguments for comparing texts: a text contains the refused method, which must
	 * make no difference.
	 */
	private static final Object[] SAMPLE = { "METHOD", "METHODS" };

	private final MessageSource messages;

	private final boolean withDetail;

	private final boolean exist;

	private final BeanFailures failures;

	// one entry for each known locale at most
	private final Map<Locale, Claim> claims = new ConcurrentHashMap<>();

	/**
	 * Create the texts.
	 * @param messages the texts of the application
	 * @param withDetail whether a problem shows its detail
	 * @param failures hears of a failing message source
	 */
	ProblemTexts(MessageSource messages, boolean withDetail, BeanFailures failures) {
		this.messages = messages;
		this.withDetail = withDetail;
		this.exist = mayHaveTexts(messages);
		this.failures = failures;
	}

	private static List<String> codes(String prefix) {
		// by name: the first is a ServletException, which a reactive application lacks
		return List.of(prefix + "org.springframework.web.HttpRequestMethodNotSupportedException",
				prefix + "org.springframework.web.server.MethodNotAllowedException");
	}

	private static boolean mayHaveTexts(MessageSource messages) {
		MessageSource source = messages;
		while (source instanceof DelegatingMessageSource delegating) {
			source = delegating.getParentMessageSource();
		}
		return source != null;
	}

	/**
	 * Return whether the application may have texts. Whether it has them in any language
	 * cannot be known without asking for each.
	 */
	boolean arePresent() {
		return this.exist;
	}

	/**
	 * Find the texts of a refusal.
	 * @param arguments the arguments of the messages
	 * @param locale the locale of the client
	 * @return the texts
	 * @throws RuntimeException if the message source fails
	 */
	Texts find(Object[] arguments, Locale locale) {
		return this.exist ? texts(arguments, KnownLocales.nearest(locale)) : NONE;
	}

	private Texts texts(Object[] arguments, Locale locale) {
		return new Texts(text(TYPE_CODES, arguments, locale), text(TITLE_CODES, arguments, locale),
				this.withDetail ? text(DETAIL_CODES, arguments, locale) : null);
	}

	private @Nullable String text(List<String> codes, Object[] arguments, Locale locale) {
		for (String code : codes) {
			String text = this.messages.getMessage(code, arguments, null, locale);
			if (text != null && !text.equals(code)) {
				return text;
			}
		}
		return null;
	}

	/**
	 * Return the language of the texts that a client gets. It is remembered as long as
	 * the texts stay the same: a text that has not changed has not changed its language.
	 * @param locale the locale of the client
	 * @return the language, or {@code null} if it is not certain
	 */
	@Nullable Locale language(Locale locale) {
		Locale known = KnownLocales.nearest(locale);
		try {
			Texts sample = texts(SAMPLE, known);
			Claim claim = this.claims.get(known);
			if (claim == null || !claim.sample().equals(sample)) {
				claim = new Claim(sample, language(known, sample));
				this.claims.put(known, claim);
			}
			return claim.language();
		}
		catch (Throwable ex) {
			this.failures.warnOnce(this.messages, ex);
			return null;
		}
	}

	private @Nullable Locale language(Locale locale, Texts sample) {
		Texts fallback = texts(SAMPLE, KnownLocales.NONE);
		Locale title = language(locale, sample, fallback, Texts::title);
		Locale detail = this.withDetail ? language(locale, sample, fallback, Texts::detail) : title;
		if (title == null || detail == null) {
			return null;
		}
		return title.equals(detail) ? title : Locale.forLanguageTag(title.getLanguage());
	}

	/**
	 * The language of a text is known if it is not what anybody gets. It is that of the
	 * most general locale that has this text.
	 */
	private @Nullable Locale language(Locale locale, Texts sample, Texts fallback,
			Function<Texts, @Nullable String> member) {
		String text = member.apply(sample);
		if (text == null || text.equals(member.apply(fallback))) {
			return null;
		}
		for (Locale general : KnownLocales.chain(locale)) {
			if (text.equals(member.apply(texts(SAMPLE, general)))) {
				return general;
			}
		}
		return null;
	}

	/**
	 * The texts of a problem, each of them {@code null} if there is none.
	 */
	record Texts(@Nullable String type, @Nullable String title, @Nullable String detail) {
	}

	private record Claim(Texts sample, @Nullable Locale language) {
	}

}
