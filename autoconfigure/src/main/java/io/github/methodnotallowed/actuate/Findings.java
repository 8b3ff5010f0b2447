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

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.github.methodnotallowed.route.Route;
import io.github.methodnotallowed.route.RouteKind;
import io.github.methodnotallowed.route.RouteTable;

import org.springframework.context.ApplicationContext;
import org.springframework.http.server.PathContainer;
import org.springframework.util.function.SingletonSupplier;

/**
 * Finds what a look at the routes can tell before any request comes, and what requests
 * have shown of them since. Thread-safe.
 *
 * @since 0.1.0
 */
public final class Findings {

	private final RouteTable table;

	private final Supplier<List<String>> files;

	private final Supplier<List<Finding>> advices;

	private final Supplier<List<Finding>> seen;

	/**
	 * Create findings.
	 * @param table the routes to look at
	 * @param context the context whose exception handlers to look at
	 * @param files the paths of the static files, asked once
	 * @param seen what requests have shown so far
	 */
	public Findings(RouteTable table, ApplicationContext context, Supplier<List<String>> files,
			Supplier<List<Finding>> seen) {
		this.table = table;
		this.seen = seen;
		this.files = SingletonSupplier.of(files);
		this.advices = SingletonSupplier.of(() -> CatchAllAdvices.find(context));
	}

	/**
	 * Look.
	 * @return the findings, by code
	 */
	List<Finding> find() {
		List<Finding> found = new ArrayList<>();
		RouteDescriptor.of(this.table)
			.stream()
			.filter((route) -> route.origin() == Origin.APPLICATION && route.pattern() != null)
			.forEach((route) -> split(route, found));
		List<Route> own = this.table.routes()
			.values()
			.stream()
			.flatMap(List::stream)
			.filter((route) -> Origin.of(route) == Origin.APPLICATION)
			.toList();
		own.forEach((route) -> anyMethod(route, found));
		own.forEach((route) -> unreadable(route, found));
		Reach reach = new Reach(this.table);
		own.forEach((route) -> reach.obstacle(route)
			.ifPresent((obstacle) -> found.add(new Finding("unreachable-route",
					"%s is never reached: %s takes its path first.".formatted(name(route), name(obstacle)),
					"Remove it, or narrow the route before it.", patterns(route)))));
		this.files.get().forEach((file) -> shadowed(file, found));
		found.addAll(this.advices.get());
		found.addAll(this.seen.get());
		return found;
	}

	private static void split(RouteDescriptor route, List<Finding> found) {
		List<String> sources = route.handlers().stream().map((handler) -> handler.source()).distinct().toList();
		if (sources.size() > 1) {
			String pattern = String.valueOf(route.pattern());
			found
				.add(new Finding("split-path", "%s is split over %s.".formatted(pattern, String.join(" and ", sources)),
						"Nothing to do while this starter answers. Without it, Allow names one part only.",
						List.of(pattern)));
		}
	}

	private static void anyMethod(Route route, List<Finding> found) {
		if (route.kind() == RouteKind.ANNOTATED && route.methods().isEmpty()) {
			found.add(new Finding("any-method", name(route) + " names no method, so that every method reaches it.",
					"Name the methods, for example with @GetMapping instead of @RequestMapping.", patterns(route)));
		}
	}

	private static void unreadable(Route route, List<Finding> found) {
		boolean functional = route.kind() == RouteKind.FUNCTIONAL && route.conditional()
				&& (route.pattern() == null || route.pattern().getPatternString().equals("/**"));
		if (functional) {
			found.add(new Finding("unreadable-predicate",
					"%s in %s has a predicate that nobody can read, so that it is asked about each refused request."
						.formatted(route.handler(), route.source().name()),
					"Write it with method and path predicates, such as GET(\"/orders\").", patterns(route)));
		}
		else if (route.kind() == RouteKind.FOREIGN) {
			found.add(new Finding("unreadable-mapping",
					route.source().name()
							+ " cannot be looked into, so that it is asked about each request that nobody else serves.",
					"Nothing to do, as long as it does no more than look for a handler.", List.of()));
		}
	}

	private void shadowed(String file, List<Finding> found) {
		List<Route> reached = this.table.match(PathContainer.parsePath(file)).routes();
		if (!reached.isEmpty() && reached.stream().noneMatch((route) -> route.kind() == RouteKind.RESOURCE)) {
			Route first = reached.get(0);
			found.add(new Finding("shadowed-resource",
					"%s is a static file that is never served: %s takes its path first.".formatted(file, name(first)),
					"Move the file, or narrow the pattern, for example {id:[0-9]+}.", patterns(first)));
		}
	}

	private static String name(Route route) {
		String methods = String.join(", ", route.methods().stream().map((method) -> method.name()).sorted().toList());
		return Stream.of(methods, String.join("", patterns(route)))
			.filter((part) -> !part.isEmpty())
			.reduce((left, right) -> left + " " + right)
			.orElse(route.handler());
	}

	private static List<String> patterns(Route route) {
		return (route.pattern() != null) ? List.of(route.pattern().getPatternString()) : List.of();
	}

}
