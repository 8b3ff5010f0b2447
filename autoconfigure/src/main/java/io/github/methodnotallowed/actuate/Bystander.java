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

package io.github.methodnotallowed.actuate;

import java.util.List;

/**
 * A servlet or filter beside Spring's dispatcher that may have a path.
 *
 * @param kind what it is
 * @param name its name
 * @param mapping the pattern that it is mapped to
 * @since 0.1.0
 */
public record Bystander(Kind kind, String name, String mapping) {

	/**
	 * What it is.
	 */
	public enum Kind {

		/** A servlet: Spring's dispatcher never sees the request. */
		SERVLET,

		/** A filter: it may answer before Spring's dispatcher sees the request. */
		FILTER

	}

	/**
	 * Tells who may have a path beside Spring's dispatcher.
	 */
	@FunctionalInterface
	public interface Lookup {

		/** Finds none. */
		Lookup NONE = (path) -> List.of();

		/**
		 * Find those who may have a path.
		 * @param path the path within the application, encoded
		 * @return the servlet, if it is not Spring's dispatcher, and the filters that are
		 * mapped to that path in particular
		 */
		List<Bystander> of(String path);

	}

}
