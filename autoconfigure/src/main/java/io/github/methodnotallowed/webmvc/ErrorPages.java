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

package io.github.methodnotallowed.webmvc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * Finds the page that an application has for a 405.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface ErrorPages {

	/**
	 * Return the page for a refused request.
	 * @param request the request
	 * @param response the response
	 * @param status the status of the answer
	 * @param path the path that the client sent
	 * @return the page with its view, or {@code null} if there is none
	 */
	@Nullable ModelAndView find(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String path);

	/**
	 * Return whether the application writes the answers to errors for all clients, so
	 * that it is to get an error dispatch.
	 * @return whether what the container dispatches errors to is the application's own
	 */
	default boolean areDispatched() {
		return false;
	}

}
