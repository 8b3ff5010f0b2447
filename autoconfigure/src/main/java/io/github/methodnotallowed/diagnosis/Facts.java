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

import io.github.methodnotallowed.route.RouteTable;
import org.jspecify.annotations.Nullable;

import org.springframework.http.server.PathContainer;

/**
 * What an application is set to, as far as causes depend on it. Called by many threads at
 * once.
 *
 * @since 0.1.0
 */
public interface Facts {

	/**
	 * Return whether {@code _method} parameters of forms are honoured.
	 * @return whether there is a {@code HiddenHttpMethodFilter}
	 */
	boolean hasMethodFilter();

	/**
	 * Return the value of a property.
	 * @param name the name of the property
	 * @return its value, or {@code null} if it is not set
	 */
	@Nullable String property(String name);

	/**
	 * Return what the document of the API says about a request.
	 * @param table the routes that have refused it
	 * @param method the method token
	 * @param path the path within the application
	 * @return the operation and its place, such as {@code DELETE /orders/{id}
	 * (openapi.yaml:112:5)}, or {@code null} if it has none or there is no document
	 */
	@Nullable String documented(RouteTable table, String method, PathContainer path);

}
