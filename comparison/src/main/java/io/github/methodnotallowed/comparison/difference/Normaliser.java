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

package io.github.methodnotallowed.comparison.difference;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.github.methodnotallowed.comparison.http.Answer;
import io.github.methodnotallowed.comparison.http.Field;

/**
 * Replaces what differs between two runs of the same application: clocks, ids and ports.
 */
public final class Normaliser {

	private static final String DAY = "\\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)";

	private static final List<Replacement> REPLACEMENTS = List.of(
			new Replacement("\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d([.,]\\d+)?(Z|[+-]\\d\\d:?\\d\\d)?", "(time)"),
			new Replacement(DAY + " \\w{3} \\d\\d \\d\\d:\\d\\d:\\d\\d \\w{3,4} \\d{4}", "(time)"),
			new Replacement(DAY + ", \\d\\d[ -]\\w{3}[ -]\\d{4} \\d\\d:\\d\\d:\\d\\d GMT", "(time)"),
			new Replacement("\\b1[789]\\d{8}(\\d{3})?(\\.\\d+)?\\b", "(time)"),
			new Replacement("\\b\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}\\b", "(id)"),
			new Replacement("(?<=\"requestId\":\")[^\"]*", "(id)"),
			new Replacement("(?<=\\[)\\p{XDigit}{5,8}(-\\d+)?(?=])", "(id)"),
			new Replacement("(?<=jsessionid=)\\w+", "(id)"),
			new Replacement("(?<=name=\"_csrf\" (type=\"hidden\" )?value=\")[^\"]*", "(token)"),
			new Replacement("(?<=nonce=\")[^\"]*", "(nonce)"), new Replacement("(?<=@)\\p{XDigit}{5,8}\\b", "(hash)"),
			new Replacement("(?<=(localhost|127\\.0\\.0\\.1):)\\d{4,5}\\b", "(port)"));

	private static final Pattern LINKS = Pattern.compile("(?<=^\\{\"_links\":\\{).*(?=}}$)");

	private static final Pattern COOKIE = Pattern.compile("(?<=^[\\w-]{1,40}=)[\\w+/=%.-]{16,}");

	private static final Set<String> CONTENT_LENGTH = Set.of("content-length");

	private Normaliser() {
	}

	/**
	 * Replace what differs between two runs.
	 * @param answer an answer
	 * @return what must be the same
	 */
	public static Answer normalise(Answer answer) {
		String content = normalise(LINKS.matcher(answer.content())
			.replaceAll((links) -> Matcher.quoteReplacement(sorted(links.group(), "(?<=}),"))));
		// what was replaced may have had another length, and in an answer to HEAD too
		boolean hidden = content.isEmpty() && answer.status() >= 400 && !answer.values("content-length").contains("0");
		Set<String> meaningless = (content.length() == answer.content().length() && !hidden) ? Set.of()
				: CONTENT_LENGTH;
		List<Field> fields = answer.fieldsBut(meaningless).stream().map(Normaliser::normalise).toList();
		return new Answer(answer.statusLine(), fields, content);
	}

	private static Field normalise(Field field) {
		return switch (field.key()) {
			case "date" -> new Field(field.name(), "(time)");
			case "last-modified" -> field;
			case "accept" -> new Field(field.name(), sorted(field.value(), ", "));
			case "set-cookie" ->
				new Field(field.name(), normalise(COOKIE.matcher(field.value()).replaceFirst("(secret)")));
			default -> new Field(field.name(), normalise(field.value()));
		};
	}

	/**
	 * Sort the members of a set, which Spring and Boot write in another order at each
	 * start.
	 */
	private static String sorted(String members, String separator) {
		return Arrays.stream(members.split(separator)).sorted().collect(Collectors.joining(","));
	}

	private static String normalise(String text) {
		String normalised = text;
		for (Replacement replacement : REPLACEMENTS) {
			normalised = replacement.pattern.matcher(normalised).replaceAll(replacement.text);
		}
		return normalised;
	}

	private record Replacement(Pattern pattern, String text) {

		Replacement(String pattern, String text) {
			this(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), text);
		}

	}

}
