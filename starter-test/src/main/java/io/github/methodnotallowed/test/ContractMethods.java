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

/**
 * The methods that a contract asks for.
 */
final class ContractMethods {

	/**
	 * The standard methods but {@code CONNECT}, which is for proxies. The ones that no
	 * proxy or browser treats specially come first: their answers judge the others.
	 */
	static final List<String> STANDARD = List.of("PUT", "PATCH", "DELETE", "POST", "GET", "HEAD", "QUERY", "TRACE");

	/**
	 * How clients ask for representations, beside the star of {@code curl}.
	 */
	static final List<String> ACCEPTED = List.of("application/json", "application/problem+json", "application/xml",
			"text/html,application/xhtml+xml;q=0.9,*/*;q=0.8", "image/png");

	private ContractMethods() {
	}

}
