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

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * The routes of a handler mapping for annotated controllers, as they come and go.
 * Thread-safe.
 *
 * @param <M> what the stack calls a mapping
 * @since 0.1.0
 */
public final class RegisteredRoutes<M> implements Registrations.Observer<M> {

	private final BiFunction<M, String, List<Route>> factory;

	private final Map<M, List<Route>> routes = new HashMap<>();

	private final Map<Route, M> mappings = Collections.synchronizedMap(new IdentityHashMap<>());

	private RouteSource.@Nullable ChangeListener listener;

	/**
	 * Create the routes of a handler mapping.
	 * @param factory creates the routes of a mapping and the description of its handler
	 */
	public RegisteredRoutes(BiFunction<M, String, List<Route>> factory) {
		this.factory = factory;
	}

	/**
	 * Return the mapping of a route.
	 * @param route the route
	 * @return its mapping, or {@code null} if the route is not registered
	 */
	public @Nullable M mapping(Route route) {
		return this.mappings.get(route);
	}

	/**
	 * Read all routes.
	 * @param listener told of the routes, now and later
	 * @param source tells an observer of what is registered
	 */
	public void read(RouteSource.ChangeListener listener, Consumer<Registrations.Observer<M>> source) {
		synchronized (this.routes) {
			this.listener = listener;
			this.routes.clear();
			this.mappings.clear();
			source.accept(this);
		}
	}

	@Override
	public void registering(M mapping, String handler) {
		synchronized (this.routes) {
			if (this.listener != null && !this.routes.containsKey(mapping)) {
				List<Route> created = this.factory.apply(mapping, handler);
				this.routes.put(mapping, created);
				created.forEach((route) -> this.mappings.put(route, mapping));
				created.forEach(this.listener::added);
			}
		}
	}

	@Override
	public void unregistered(M mapping) {
		synchronized (this.routes) {
			List<Route> removed = this.routes.remove(mapping);
			if (removed != null && this.listener != null) {
				removed.forEach(this.listener::removed);
				removed.forEach(this.mappings::remove);
			}
		}
	}

}
