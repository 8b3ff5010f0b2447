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

package io.github.methodnotallowed.route;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import io.github.methodnotallowed.AllowedMethods;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.util.pattern.PathPattern;

/**
 * All routes of one web application context, in dispatch order, indexed by path.
 * <p>
 * The table is built at its first use, when all handler mappings are there. From then on
 * it follows routes that come and go at run time. Thread-safe; reading takes no lock.
 *
 * @since 0.1.0
 */
public final class RouteTable {

	private final FunctionalMethods functional;

	private final RouteIndex index = new RouteIndex();

	private final Supplier<List<IndexedSource>> sources;

	private final Counts declared = new Counts();

	private final Counts patterns = new Counts();

	private final Object monitor = new Object();

	/**
	 * Create a table.
	 * @param sources supplies the handler mappings in dispatch order, once
	 * @param functional what functional routes answer beyond what they declare
	 */
	public RouteTable(Supplier<List<RouteSource>> sources, FunctionalMethods functional) {
		this.functional = functional;
		this.sources = SingletonSupplier.of(() -> {
			List<IndexedSource> indexed = new ArrayList<>();
			for (RouteSource source : sources.get()) {
				indexed.add(new IndexedSource(source, indexed.size()));
			}
			return indexed;
		});
	}

	/**
	 * Return whether Spring may serve a request, or does not know its path at all, so
	 * that it must be passed on. The time for it depends on the length of the path, not
	 * on the number of routes.
	 * @param path the path within the application
	 * @param method the method token as received
	 * @return {@code false} if the routes have to be {@linkplain #match matched}
	 */
	public boolean accepts(PathContainer path, String method) {
		this.sources.get();
		return IndexedRoute.isAccepted(this.index.visit(path, method, null));
	}

	/**
	 * Return the routes that a path can reach now.
	 * @param path the path within the application
	 * @return the routes in dispatch order, up to the one where dispatch ends
	 */
	public MatchedRoutes match(PathContainer path) {
		this.sources.get().forEach(IndexedSource::refresh);
		return known(path);
	}

	/**
	 * Return the routes that a path can reach, as far as they are known. A request that
	 * was {@linkplain #match matched} once has no need to look for new routes again.
	 * @param path the path within the application
	 * @return the routes in dispatch order, up to the one where dispatch ends
	 */
	public MatchedRoutes known(PathContainer path) {
		return outcome(path).routes();
	}

	/**
	 * Return the known routes of a path that the dispatch does not reach.
	 * @param path the path within the application
	 * @return the routes out of reach
	 */
	public ShadowedRoutes shadowed(PathContainer path) {
		return outcome(path).shadowed();
	}

	private IndexedRoute.Outcome outcome(PathContainer path) {
		List<IndexedRoute> found = new ArrayList<>();
		this.index.visit(path, "", found);
		return found.isEmpty() ? decide(found) : found.get(found.size() - 1).outcome(found, this::decide);
	}

	/**
	 * Return the routes of paths that differ from a path in one segment.
	 * @param path the path within the application
	 * @return the routes near the path
	 */
	public NearbyRoutes near(PathContainer path) {
		return this.index.near(path);
	}

	/**
	 * Return whether a route is a fallback: its pattern matches at any depth, and other
	 * routes lie below it.
	 * @param route a route of this table
	 * @return whether it is a fallback
	 */
	public boolean isFallback(Route route) {
		PathPattern pattern = route.pattern();
		return pattern != null && goesOn(pattern.getPatternString()) && this.index.isFallback(pattern);
	}

	private static boolean goesOn(String pattern) {
		return pattern.endsWith("/**")
				|| (pattern.endsWith("}") && pattern.startsWith("/{*", pattern.lastIndexOf('/')));
	}

	private IndexedRoute.Outcome decide(List<IndexedRoute> found) {
		List<Route> reached = Dispatch.reachable(found);
		return new IndexedRoute.Outcome(found, MatchedRoutes.of(reached, this.functional),
				ShadowedRoutes.of(found, reached));
	}

	/**
	 * Return all routes by the name of their handler mapping.
	 * @return the routes in dispatch order
	 */
	public Map<String, List<Route>> routes() {
		Map<String, List<Route>> routes = new LinkedHashMap<>();
		this.sources.get().forEach((source) -> {
			source.refresh();
			routes.put(source.source.name(), source.sorted());
		});
		return routes;
	}

	/**
	 * Return the methods that are accepted at the pattern of a route.
	 * @param route a route of this table
	 * @return the allowed methods of all routes that share the pattern
	 */
	public AllowedMethods allowed(Route route) {
		Set<HttpMethod> allowed = new LinkedHashSet<>();
		PathPattern pattern = route.pattern();
		// "{id}" is a segment that "{id}" matches
		List<Route> sharing = (pattern != null) ? known(PathContainer.parsePath(pattern.getPatternString())).routes()
				: List.of();
		sharing.stream().filter((other) -> !other.conditional()).forEach((other) -> allowed.addAll(methods(other)));
		if (sharing.isEmpty() || sharing.contains(route)) {
			allowed.addAll(methods(route));
		}
		return AllowedMethods.of(allowed);
	}

	private Set<HttpMethod> methods(Route route) {
		return route.allowed(this.functional);
	}

	/**
	 * Return whether any known route declares a method.
	 * @param method the method token
	 * @return whether the application knows the method
	 */
	public boolean declares(String method) {
		return this.declared.contains(method);
	}

	/**
	 * Return how many different path patterns the known routes have.
	 * @return the number of patterns
	 */
	public int patterns() {
		this.sources.get();
		return this.patterns.size();
	}

	/**
	 * A handler mapping at its place in dispatch order.
	 */
	private final class IndexedSource implements RouteSource.ChangeListener {

		private final RouteSource source;

		private final int order;

		private final Map<Route, IndexedRoute> routes = new IdentityHashMap<>();

		private int added;

		private volatile @Nullable Object version;

		private IndexedSource(RouteSource source, int order) {
			this.source = source;
			this.order = order;
			refresh();
		}

		private void refresh() {
			if (this.source.version().equals(this.version)) {
				return;
			}
			synchronized (this) {
				Object version = this.source.version();
				if (!version.equals(this.version)) {
					List<Route> former = sorted();
					this.source.read(this);
					former.forEach(this::removed);
					this.version = version;
				}
			}
		}

		@Override
		public void added(Route route) {
			synchronized (RouteTable.this.monitor) {
				IndexedRoute indexed = new IndexedRoute(route, this.order, this.added++);
				this.routes.put(route, indexed);
				RouteTable.this.index.add(indexed);
				route.methods().forEach((method) -> RouteTable.this.declared.increase(method.name()));
				if (route.pattern() != null) {
					RouteTable.this.patterns.increase(route.pattern().getPatternString());
				}
			}
		}

		@Override
		public void removed(Route route) {
			synchronized (RouteTable.this.monitor) {
				IndexedRoute indexed = this.routes.remove(route);
				if (indexed != null) {
					RouteTable.this.index.remove(indexed);
					route.methods().forEach((method) -> RouteTable.this.declared.decrease(method.name()));
					if (route.pattern() != null) {
						RouteTable.this.patterns.decrease(route.pattern().getPatternString());
					}
				}
			}
		}

		private List<Route> sorted() {
			synchronized (RouteTable.this.monitor) {
				return this.routes.values()
					.stream()
					.sorted(IndexedRoute.DISPATCH_ORDER)
					.map(IndexedRoute::route)
					.toList();
			}
		}

	}

}
