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

import io.github.methodnotallowed.route.PredicateReader;
import io.github.methodnotallowed.route.RoutePredicate;

import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RequestPredicates;

/**
 * Reads what a request predicate says about path and method.
 */
final class PredicateVisitor extends PredicateReader implements RequestPredicates.Visitor {

	private PredicateVisitor() {
	}

	static RoutePredicate read(RequestPredicate predicate) {
		PredicateVisitor visitor = new PredicateVisitor();
		predicate.accept(visitor);
		return visitor.result();
	}

	@Override
	@Deprecated(since = "0.1.0", forRemoval = true)
	@SuppressWarnings("removal")
	public void pathExtension(String extension) {
		opaque();
	}

	@Override
	public void queryParam(String name, String value) {
		opaque();
	}

	@Override
	public void unknown(RequestPredicate predicate) {
		opaque();
	}

}
