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

package io.github.methodnotallowed.webflux;

import java.util.List;

import org.springframework.web.server.WebExceptionHandler;

/**
 * Finds who writes the page that an application has for a 405, or all its errors.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface ErrorPages {

	/**
	 * Return who may write the answer to a refused request.
	 * @param preferred whether the client prefers a page
	 * @return whom to ask, one after the other, before a problem is written
	 */
	List<WebExceptionHandler> find(boolean preferred);

}
