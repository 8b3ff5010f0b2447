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

package io.github.methodnotallowed.closure;

/**
 * What is checked of each answer. The numbers are those of the laws of the design.
 */
enum Law {

	/** Whoever sends a request gets an answer. */
	NOTHING_FAILS,

	/** Law 1: what {@code Allow} names is served. */
	ALLOWED_IS_SERVED,

	/** Law 1: a standard method that {@code Allow} does not name is refused. */
	OTHERS_ARE_REFUSED,

	/** Law 1: {@code OPTIONS} tells the same methods in the same order. */
	OPTIONS_AGREES,

	/** Law 1: the endpoint tells the same methods in the same order. */
	ENDPOINT_AGREES,

	/** Laws 2 and 4: what is served without the starter has the same answer with it. */
	SERVED_IS_UNTOUCHED,

	/** Law 3: a 404 stays one where nothing is served, or the method is not the cause. */
	NOT_FOUND_STAYS,

	/** Law 1: what is refused without the starter is refused with it, or answered. */
	REFUSED_STAYS_REFUSED

}
