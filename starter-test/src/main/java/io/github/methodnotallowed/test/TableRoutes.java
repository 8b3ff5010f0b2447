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

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.github.methodnotallowed.contract.ServedRoute;
import io.github.methodnotallowed.contract.ServedRoutes;
import io.github.methodnotallowed.contract.Snapshot;
import io.github.methodnotallowed.route.FunctionalMethods;
import io.github.methodnotallowed.route.HiddenPaths;
import io.github.methodnotallowed.route.MatchedRoutes;
import io.github.methodnotallowed.route.Route;
import io.github.methodnotallowed.route.RouteKind;
import io.github.methodnotallowed.route.RouteSource;
import io.github.methodnotallowed.route.RouteTable;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The routes of an application context, as they are when they are asked for, or those of
 * a snapshot.
 */
final class TableRoutes implements ContractRoutes {

	private static final String PROPERTIES = "method-not-allowed.";

	private final RouteTable table;

	private final Environment environment;

	private final HiddenPaths hidden;

	private final Supplier<List<ServedRoute>> served;

	private final @Nullable Path snapshot;

	private TableRoutes(RouteTable table, Environment environment, Supplier<List<ServedRoute>> served,
			@Nullable Path snapshot) {
		this.table = table;
		this.environment = environment;
		this.served = served;
		this.snapshot = snapshot;
		this.hidden = HiddenPaths.of(Binder.get(environment)
			.bind(PROPERTIES + "hidden-paths", Bindable.listOf(String.class))
			.orElse(List.of()));
	}

	static TableRoutes of(ApplicationContext context) {
		RouteTable table = context.getBeanProvider(RouteTable.class).getIfAvailable();
		if (table == null) {
			throw new IllegalStateException("The context has no routes of method-not-allowed-spring-boot-starter. Is it"
					+ " a web application with the starter, and is method-not-allowed.enabled left true?");
		}
		return new TableRoutes(table, context.getEnvironment(), () -> ServedRoutes.of(table, context.getEnvironment()),
				null);
	}

	/**
	 * Return the routes of a snapshot, all of them as those of annotated handlers.
	 */
	static TableRoutes of(Path snapshot) {
		List<ServedRoute> served = Snapshot.read(snapshot).routes();
		SnapshotSource source = new SnapshotSource(served);
		RouteTable table = new RouteTable(() -> List.of(source), new FunctionalMethods(true, true));
		return new TableRoutes(table, new StandardEnvironment(), () -> served, snapshot);
	}

	@Override
	public List<String> patterns() {
		return this.table.routes()
			.values()
			.stream()
			.flatMap(List::stream)
			.map(Route::pattern)
			.filter(Objects::nonNull)
			.map(PathPattern::getPatternString)
			.distinct()
			.sorted()
			.toList();
	}

	@Override
	public Expectation expectation(String path) {
		PathContainer container = PathContainer.parsePath(path);
		MatchedRoutes matched = this.table.match(container);
		List<Route> open = matched.routes().stream().filter(Route::conditional).toList();
		boolean opaque = matched.areOpaque() || open.stream().anyMatch((route) -> route.methods().isEmpty());
		Set<String> possible = new HashSet<>();
		open.forEach((route) -> possible.addAll(matched.resolved(route, route.methods()).allowed().names()));
		possible.removeAll(matched.allowed().names());
		Set<String> taken = methods().stream().filter(matched::accepts).collect(Collectors.toSet());
		boolean handled = matched.routes().stream().anyMatch((route) -> route.methods().contains(HttpMethod.OPTIONS));
		boolean vacant = !matched.areOpaque()
				&& matched.routes().stream().allMatch((route) -> route.kind() == RouteKind.RESOURCE);
		return new Expectation(matched.pattern(), matched.allowed(), possible, taken, opaque, handled,
				this.hidden.isHidden(container), vacant);
	}

	@Override
	public List<String> methods() {
		List<String> methods = new ArrayList<>(ContractMethods.STANDARD);
		String unknown = this.environment.getProperty(PROPERTIES + "unknown-methods", "");
		if (unknown.toLowerCase(Locale.ROOT).startsWith("not")) {
			// a method that neither the framework nor a route knows is answered 501
			methods.removeIf((method) -> !this.table.declares(method)
					&& !List.of(HttpMethod.values()).contains(HttpMethod.valueOf(method)));
		}
		return methods;
	}

	@Override
	public boolean areCacheable() {
		return !"no-store".equals(this.environment.getProperty(PROPERTIES + "cache-control", "no-store"));
	}

	@Override
	public String name() {
		return (this.snapshot != null) ? "the snapshot " + this.snapshot : "the routes of the application context";
	}

	@Override
	public List<ServedRoute> served() {
		return this.served.get();
	}

	@Override
	public String contextPath() {
		return Transports.prefix(this.environment);
	}

	/**
	 * The routes of a snapshot.
	 *
	 * @param routes the routes
	 */
	private record SnapshotSource(List<ServedRoute> routes) implements RouteSource {

		@Override
		public String name() {
			return "snapshot";
		}

		@Override
		public Object version() {
			return this.routes;
		}

		@Override
		public void read(ChangeListener listener) {
			for (ServedRoute route : this.routes) {
				String pattern = Objects.requireNonNullElse(route.pattern(), "/**");
				Set<HttpMethod> methods = route.methods().stream().map(HttpMethod::valueOf).collect(Collectors.toSet());
				listener.added(Route.annotated(this, PathPatternParser.defaultInstance.parse(pattern), methods,
						List.of(), route.handler()));
			}
		}

	}

}
