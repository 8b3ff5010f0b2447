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

package io.github.methodnotallowed.contract;

import java.util.Arrays;
import java.util.List;

/**
 * The segments of a template, to be matched with those of a path.
 *
 * @param segments the segments, each as its literal parts between variables
 */
record TemplateSegments(List<List<String>> segments) {

	private static final String VARIABLE = "\\{}|\\*\\*";

	static TemplateSegments of(String structure) {
		return new TemplateSegments(Arrays.stream(structure.split("/", -1))
			.map((segment) -> List.of(segment.split(VARIABLE, -1)))
			.toList());
	}

	/**
	 * Return what sorts templates of the same length: the earlier a variable, the later
	 * the template.
	 */
	String order() {
		StringBuilder order = new StringBuilder();
		this.segments.forEach((parts) -> order.append((char) ('0' + Math.min(parts.size(), 9))));
		return order.toString();
	}

	boolean matches(List<String> path) {
		for (int i = 0; i < path.size(); i++) {
			if (!matches(this.segments.get(i), path.get(i))) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Return whether the parts follow each other, with a character or more between. In
	 * the length of the segment, whatever a client sends.
	 */
	private static boolean matches(List<String> parts, String segment) {
		int last = parts.size() - 1;
		if (last == 0) {
			return segment.equals(parts.get(0));
		}
		if (!segment.startsWith(parts.get(0)) || !segment.endsWith(parts.get(last))) {
			return false;
		}
		int position = parts.get(0).length();
		for (String part : parts.subList(1, last)) {
			int found = segment.indexOf(part, position + 1);
			if (found < 0) {
				return false;
			}
			position = found + part.length();
		}
		return position < segment.length() - parts.get(last).length();
	}

}
