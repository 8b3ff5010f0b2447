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

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.github.methodnotallowed.AllowedMethods;
import io.github.methodnotallowed.MethodNotAllowed;
import io.github.methodnotallowed.MethodNotAllowedCustomizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.context.support.AbstractMessageSource;
import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the languages of a problem.
 */
class ProblemLanguageTests {

	private static final String TITLE = "problemDetail.title.org.springframework.web.HttpRequestMethodNotSupportedException";

	private static final String DETAIL = "problemDetail.org.springframework.web.HttpRequestMethodNotSupportedException";

	private final Texts texts = new Texts();

	private final List<MethodNotAllowedCustomizer> customizers = new ArrayList<>();

	private final Set<ProblemSettings.Member> members = EnumSet.allOf(ProblemSettings.Member.class);

	private RefusalResponder responder = responder();

	@Test
	void asksForABoundedNumberOfLocales() {
		this.texts.add("de", "Nein", "{0} nicht");
		int known = Locale.getAvailableLocales().length + Locale.getISOLanguages().length;
		for (int i = 0; i < 50_000; i++) {
			String tag = Integer.toString(i + 36 * 36, 36);
			language("de-x-" + tag);
			language("de-CH-u-nu-" + tag);
			language("q" + tag.replaceAll("[0-9]", "a"));
			language("fr-" + (100 + i % 900));
			language("sv-Abcd-" + (char) ('A' + i % 26) + (char) ('A' + i / 26 % 26));
		}
		assertThat(this.texts.asked).hasSizeLessThan(known);
		assertThat(new HashSet<>(this.texts.asked.keySet())).contains("de", "fr", "sv", "zxx").doesNotContain("und");
	}

	@ParameterizedTest
	@CsvSource({ "de, de", "de-CH, de", "de-AT, de", "de-DE-1996, de", "fr, fr", "fr-CH, fr-CH", "en,", "und,", "tlh,",
			"zh-Hant-TW, zh-Hant", "zh-CN," })
	void tellsTheLanguageOfTheText(String wish, String language) {
		this.texts.add("de", "Nein", "{0} nicht");
		this.texts.add("fr", "Non", "pas {0}");
		this.texts.add("fr-CH", "Nenni", "point de {0}");
		this.texts.add("zh-Hant", "x", "{0} x");
		this.texts.add("", "No", "{0} not");
		assertThat(language(wish)).isEqualTo(language);
		assertThat(respond(wish).fields()).containsEntry("Vary", "Accept-Language");
	}

	@Test
	void tellsNothingIfTitleAndDetailDifferInLanguage() {
		this.texts.put(TITLE, "de", "Nein");
		assertThat(language("de")).isNull();
		this.texts.put(DETAIL, "de-CH", "{0} nicht");
		assertThat(language("de-CH")).isEqualTo("de");
		this.texts.put(DETAIL, "", "not {0}");
		assertThat(language("de")).isNull();
	}

	@Test
	void looksAtTheTitleOnlyIfThereIsNoDetail() {
		this.members.clear();
		this.responder = responder();
		this.texts.put(TITLE, "de", "Nein");
		assertThat(language("de")).isEqualTo("de");
	}

	@Test
	void tellsNothingIfACustomizerHasChangedATextThatItCannotKnow() {
		this.customizers.add((problem, refusal) -> problem.setDetail("no"));
		this.responder = responder();
		this.texts.add("de", "Nein", "{0} nicht");
		assertThat(language("de")).isNull();
	}

	@Test
	void seesTextsThatChange() {
		this.texts.add("de", "Nein", "{0} nicht");
		assertThat(language("de-AT")).isEqualTo("de");
		this.texts.add("de-AT", "Na", "{0} ned");
		assertThat(language("de-AT")).isEqualTo("de-AT");
		this.texts.values.clear();
		assertThat(language("de-AT")).isNull();
	}

	@Test
	void keepsTheTextsIfTheirLanguageCannotBeFound() {
		this.texts.add("de", "Nein", "{0} nicht");
		this.texts.failing = "zxx";
		RefusalResponse response = respond("de");
		assertThat(new String(response.body())).contains("Nein");
		assertThat(response.fields()).doesNotContainKey("Content-Language");
	}

	private String language(String wish) {
		return respond(wish).fields().get("Content-Language");
	}

	private RefusalResponse respond(String wish) {
		return this.responder.respond(
				MethodNotAllowed.of("DELETE", "/get", null, AllowedMethods.of(Set.of(HttpMethod.GET))),
				(method) -> false, this.responder.negotiate(List.of()), () -> Locale.forLanguageTag(wish));
	}

	private RefusalResponder responder() {
		return new RefusalResponder(new ProblemSettings(null, this.members, "method", "allowedMethods"), this.texts,
				new ProblemFormats(List.of(new TextFormat()), false), this.customizers, List.of(),
				UnknownMethods.METHOD_NOT_ALLOWED, "");
	}

	private static final class Texts extends AbstractMessageSource {

		private final Map<String, MessageFormat> values = new ConcurrentHashMap<>();

		private final Map<String, Boolean> asked = new ConcurrentHashMap<>();

		private String failing = "none";

		private void add(String language, String title, String detail) {
			put(TITLE, language, title);
			put(DETAIL, language, detail);
		}

		private void put(String code, String language, String text) {
			this.values.put(code + " " + language, new MessageFormat(text));
		}

		@Override
		protected MessageFormat resolveCode(String code, Locale locale) {
			String tag = locale.toLanguageTag();
			this.asked.put(tag, true);
			if (tag.equals(this.failing)) {
				throw new IllegalStateException("no such language");
			}
			for (int end = tag.length(); end > 0; end = tag.lastIndexOf('-', end - 1)) {
				MessageFormat text = this.values.get(code + " " + tag.substring(0, end));
				if (text != null) {
					return text;
				}
			}
			return this.values.get(code + " ");
		}

	}

}
