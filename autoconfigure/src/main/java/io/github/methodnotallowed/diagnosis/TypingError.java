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

package io.github.methodnotallowed.diagnosis;

/**
 * Tells whether one text may be a typing error of another.
 */
final class TypingError {

	private static final int SHORTEST = 3;

	private TypingError() {
	}

	/**
	 * Return whether two different texts become equal by one letter more, less or
	 * another, or by two neighbours that change places.
	 */
	static boolean isPossible(String one, String other) {
		int difference = one.length() - other.length();
		// cheap for most texts, which are not alike at all
		if (Math.abs(difference) > 1 || Math.min(one.length(), other.length()) < SHORTEST || one.equals(other)) {
			return false;
		}
		int start = 0;
		while (start < Math.min(one.length(), other.length()) && one.charAt(start) == other.charAt(start)) {
			start++;
		}
		return switch (difference) {
			case 1 -> one.regionMatches(start + 1, other, start, other.length() - start);
			case -1 -> other.regionMatches(start + 1, one, start, one.length() - start);
			default -> one.regionMatches(start + 1, other, start + 1, one.length() - start - 1)
					|| isSwapped(one.substring(start), other.substring(start));
		};
	}

	private static boolean isSwapped(String one, String other) {
		return one.length() > 1 && one.charAt(0) == other.charAt(1) && one.charAt(1) == other.charAt(0)
				&& one.substring(2).equals(other.substring(2));
	}

}
