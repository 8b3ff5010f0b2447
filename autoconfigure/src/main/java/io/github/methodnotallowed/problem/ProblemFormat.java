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

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;

/**
 * Writes problems in one media type. Thread-safe.
 */
interface ProblemFormat {

	/**
	 * Return the media type.
	 * @return the media type, without parameters
	 */
	MediaType mediaType();

	/**
	 * Return how much a client likes this format.
	 * @param accept one media range of its {@code Accept} field
	 * @return whether the range is met by this format
	 */
	boolean isAcceptedBy(MediaType accept);

	/**
	 * Write a problem.
	 * @param members the members by name, in their order; values are strings, numbers,
	 * booleans, {@code null}, and maps and lists of those
	 * @return the content, in UTF-8
	 */
	byte[] write(Map<String, @Nullable Object> members);

}
