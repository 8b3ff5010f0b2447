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

package io.github.methodnotallowed.route;

import java.util.regex.Pattern;

/**
 * The description of a handler in the same words at each start.
 *
 * @since 0.1.0
 */
public final class HandlerDescription {

	private static final Pattern CHANGING = Pattern.compile("(\\$\\$Lambda)[^@\\s]*@\\p{XDigit}+|@\\p{XDigit}+\\b");

	private HandlerDescription() {
	}

	/**
	 * Describe a handler.
	 * @param handler the handler, or its bean name
	 * @return its text, without the hash codes and numbers that change
	 */
	public static String of(Object handler) {
		return CHANGING.matcher(handler.toString()).replaceAll("$1");
	}

}
