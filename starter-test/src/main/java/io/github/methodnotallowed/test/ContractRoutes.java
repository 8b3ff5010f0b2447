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

package io.github.methodnotallowed.test;

import java.util.List;

import io.github.methodnotallowed.contract.ServedRoute;

/**
 * Where a contract gets its expectations from.
 */
interface ContractRoutes {

	/**
	 * Return the path patterns of all routes, sorted.
	 */
	List<String> patterns();

	/**
	 * Return what is expected at a concrete path, now.
	 * @param path the encoded path within the application
	 */
	Expectation expectation(String path);

	/**
	 * Return the methods to ask for.
	 */
	List<String> methods();

	/**
	 * Return whether a refusal may be kept in caches, as the application has decided.
	 */
	boolean areCacheable();

	/**
	 * Return the routes for a comparison with documents.
	 * @throws IllegalStateException if their source does not tell enough
	 */
	List<ServedRoute> served();

	/**
	 * Return what documents may have in front of all paths, or an empty text.
	 */
	String contextPath();

	/**
	 * Return where the routes come from, for people.
	 */
	String name();

}
