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

package io.github.methodnotallowed.comparison.agent;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Reads path patterns and methods from the router functions of either stack. Their
 * visitors are different types with the same methods, so a proxy is one visitor for both.
 */
final class RouterAddresses implements InvocationHandler {

	private final Deque<List<String>> prefixes = new ArrayDeque<>(List.of(List.of("")));

	private final List<String> patterns = new ArrayList<>();

	private final Set<Object> methods = new LinkedHashSet<>();

	private final BiConsumer<String, Collection<?>> paths;

	private final Object visitor;

	private final BiConsumer<Object, Object> accept;

	private RouterAddresses(Class<?>[] visitors, BiConsumer<Object, Object> accept,
			BiConsumer<String, Collection<?>> paths) {
		this.accept = accept;
		this.paths = paths;
		this.visitor = Proxy.newProxyInstance(RouterAddresses.class.getClassLoader(), visitors, this);
	}

	/**
	 * Return a visitor of router functions and of predicates.
	 * @param visitors the types of visitors
	 * @param accept how a predicate accepts a visitor
	 * @param paths what is told the patterns and their methods
	 */
	static Object visitor(Class<?>[] visitors, BiConsumer<Object, Object> accept,
			BiConsumer<String, Collection<?>> paths) {
		return new RouterAddresses(visitors, accept, paths).visitor;
	}

	@Override
	public Object invoke(Object proxy, Method method, Object[] arguments) {
		switch (method.getName()) {
			case "path" -> this.patterns.add((String) arguments[0]);
			case "method" -> this.methods.addAll((Collection<?>) arguments[0]);
			case "startNested" -> this.prefixes.push(patterns(arguments[0]));
			case "endNested" -> this.prefixes.pop();
			case "route" -> patterns(arguments[0]).forEach((path) -> this.paths.accept(path, Set.copyOf(this.methods)));
		}
		return null;
	}

	private List<String> patterns(Object predicate) {
		this.patterns.clear();
		this.methods.clear();
		this.accept.accept(predicate, this.visitor);
		List<String> below = this.patterns.isEmpty() ? List.of("") : List.copyOf(this.patterns);
		return this.prefixes.element()
			.stream()
			.flatMap((prefix) -> below.stream().map((pattern) -> prefix + pattern))
			.toList();
	}

}
