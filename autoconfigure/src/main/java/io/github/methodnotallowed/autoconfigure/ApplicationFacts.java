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

package io.github.methodnotallowed.autoconfigure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import io.github.methodnotallowed.contract.DriftWatch;
import io.github.methodnotallowed.contract.Operation;
import io.github.methodnotallowed.diagnosis.Facts;
import io.github.methodnotallowed.route.RouteTable;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationContext;
import org.springframework.http.server.PathContainer;
import org.springframework.util.ClassUtils;
import org.springframework.util.function.SingletonSupplier;

/**
 * Looks up in an application context what causes depend on.
 */
class ApplicationFacts implements Facts {

	static final List<String> METHOD_FILTERS = List.of("org.springframework.web.filter.HiddenHttpMethodFilter",
			"org.springframework.web.filter.reactive.HiddenHttpMethodFilter");

	private final ApplicationContext context;

	private final SingletonSupplier<Boolean> methodFilter;

	private final SingletonSupplier<DriftWatch> drift;

	// looked up once: an environment asks all its sources each time
	private final Map<String, Optional<String>> properties = new ConcurrentHashMap<>();

	ApplicationFacts(ApplicationContext context) {
		this.context = context;
		this.methodFilter = SingletonSupplier.of(this::findMethodFilter);
		this.drift = SingletonSupplier.ofNullable(this::findDriftWatch);
	}

	private @Nullable DriftWatch findDriftWatch() {
		return this.context.getBeanProvider(DriftWatch.class).getIfUnique();
	}

	private boolean findMethodFilter() {
		ClassLoader loader = this.context.getClassLoader();
		for (String name : METHOD_FILTERS) {
			if (ClassUtils.isPresent(name, loader) && this.context
				.getBeanNamesForType(ClassUtils.resolveClassName(name, loader), true, false).length > 0) {
				return true;
			}
		}
		return false;
	}

	@Override
	public boolean hasMethodFilter() {
		return this.methodFilter.obtain();
	}

	@Override
	public @Nullable String property(String name) {
		return this.properties
			.computeIfAbsent(name, (key) -> Optional.ofNullable(this.context.getEnvironment().getProperty(key)))
			.orElse(null);
	}

	@Override
	public @Nullable String documented(RouteTable table, String method, PathContainer path) {
		DriftWatch watch = this.drift.get();
		Operation operation = (watch != null) ? watch.find(table, method, path) : null;
		return (operation != null)
				? "%s %s (%s)".formatted(operation.method(), operation.template(), operation.location()) : null;
	}

}
