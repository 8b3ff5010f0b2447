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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The members of a problem in JSON or XML, as text.
 *
 * @param members the members in their order; a list is joined as in {@code Allow}
 */
record Problem(Map<String, String> members) {

	private static final Pattern JSON = Pattern
		.compile("\"(?<name>\\w+)\"\\s*:\\s*(\"(?<text>([^\"\\\\]|\\\\.)*)\"|(?<number>\\d+)|\\[(?<list>[^]]*)])");

	private static final Pattern XML = Pattern.compile("<(?<name>\\w+)>(?<text>.*?)</\\k<name>>");

	static Problem parse(String content) {
		boolean json = content.startsWith("{");
		Matcher matcher = (json ? JSON : XML).matcher(content.replaceFirst("^(<\\?.*?\\?>)?<problem[^>]*>", ""));
		Map<String, String> members = new LinkedHashMap<>();
		while (matcher.find()) {
			members.put(matcher.group("name"), json ? jsonText(matcher) : xmlText(matcher));
		}
		return new Problem(members);
	}

	private static String jsonText(Matcher matcher) {
		if (matcher.group("list") != null) {
			return String.join(", ", List.of(matcher.group("list").replace("\"", "").split("\\s*,\\s*")));
		}
		String text = (matcher.group("text") != null) ? matcher.group("text") : matcher.group("number");
		return text.replace("\\\"", "\"").replace("\\/", "/").replace("\\\\", "\\");
	}

	private static String xmlText(Matcher matcher) {
		return matcher.group("text").replaceAll("</\\w+><\\w+>", ", ").replaceAll("</?\\w+>", "");
	}

	String member(String name) {
		return this.members.getOrDefault(name, "");
	}

}
