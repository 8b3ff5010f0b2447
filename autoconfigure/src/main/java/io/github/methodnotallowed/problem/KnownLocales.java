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

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.springframework.util.function.SingletonSupplier;

/**
 * The locales that the JDK knows. A client can name as many locales as it likes, and
 * message sources keep what they have found for each of them: they are asked for these
 * only.
 */
final class KnownLocales {

	/**
	 * The locale of what is in no language at all, for which nobody has texts of its own.
	 */
	static final Locale NONE = Locale.forLanguageTag("zxx");

	// takes some time, and most applications have no texts
	private static final SingletonSupplier<Set<Locale>> KNOWN = SingletonSupplier.of(KnownLocales::read);

	private KnownLocales() {
	}

	private static Set<Locale> read() {
		Set<Locale> known = new HashSet<>();
		for (Locale locale : Locale.getAvailableLocales()) {
			known.add(locale.stripExtensions());
		}
		// a Java runtime may have been built without the data of most locales
		for (String language : Locale.getISOLanguages()) {
			known.add(locale(language, "", ""));
		}
		known.remove(Locale.ROOT);
		return Set.copyOf(known);
	}

	/**
	 * Return the most specific locale that is known.
	 * @param locale a locale of any kind
	 * @return the locale without the subtags that make it unknown, or {@link #NONE}
	 */
	static Locale nearest(Locale locale) {
		List<Locale> known = chain(locale);
		return known.isEmpty() ? NONE : known.get(known.size() - 1);
	}

	/**
	 * Return the known locales whose texts a locale falls back to, itself included.
	 * @param locale a locale of any kind
	 * @return the locales, from the most general to the most specific one
	 */
	static List<Locale> chain(Locale locale) {
		String language = locale.getLanguage();
		String script = locale.getScript();
		String country = locale.getCountry();
		List<Locale> chain = new ArrayList<>(4);
		for (Locale candidate : List.of(locale(language, "", ""), locale(language, script, ""),
				locale(language, "", country), locale(language, script, country))) {
			if (KNOWN.obtain().contains(candidate) && !chain.contains(candidate)) {
				chain.add(candidate);
			}
		}
		return chain;
	}

	private static Locale locale(String language, String script, String country) {
		try {
			return new Locale.Builder().setLanguage(language).setScript(script).setRegion(country).build();
		}
		catch (IllformedLocaleException ex) {
			// a resolver of the application may make anything a locale
			return Locale.ROOT;
		}
	}

}
