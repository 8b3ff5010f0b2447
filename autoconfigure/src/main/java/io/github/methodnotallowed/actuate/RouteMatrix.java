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

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import io.github.methodnotallowed.actuate.RefusalRecorder.RefusalCount;
import io.github.methodnotallowed.actuate.RouteDescriptor.HandlerDescriptor;

/**
 * Writes the table of patterns by methods. Its cells are told apart by their shape and in
 * words, not by colour only.
 */
final class RouteMatrix {

	/** From this number on the browser lays out only the rows that are in sight. */
	private static final int MANY = 400;

	private final List<String> methods;

	private final Map<String, Map<String, Long>> refused = new HashMap<>();

	RouteMatrix(List<RefusalCount> refusals, List<String> methods) {
		this.methods = methods;
		refusals.forEach((refusal) -> this.refused
			.computeIfAbsent(Objects.toString(refusal.pattern(), ""), (pattern) -> new TreeMap<>())
			.merge(refusal.method(), refusal.count(), Long::sum));
	}

	String render(List<RouteDescriptor> routes) {
		Markup markup = new Markup();
		List<RouteDescriptor> own = of(Origin.APPLICATION, routes);
		if (own.isEmpty()) {
			markup.raw("<p class=empty>The application declares no route.</p>");
		}
		else {
			table(own, "application", markup);
		}
		group("Framework", of(Origin.FRAMEWORK, routes), markup);
		group("Actuator", of(Origin.ACTUATOR, routes), markup);
		return markup.toString();
	}

	private static List<RouteDescriptor> of(Origin origin, List<RouteDescriptor> routes) {
		return routes.stream().filter((route) -> route.origin() == origin).toList();
	}

	private void group(String name, List<RouteDescriptor> routes, Markup markup) {
		if (routes.isEmpty()) {
			return;
		}
		long refusals = routes.stream()
			.flatMap((route) -> refused(route).values().stream())
			.mapToLong(Long::longValue)
			.sum();
		markup.raw("<details class=grp><summary><h3>" + name + "</h3> <span>" + routes.size()
				+ ((routes.size() == 1) ? " pattern" : " patterns")
				+ ((refusals > 0) ? ", " + refusals + " refused" : "") + "</span></summary>");
		table(routes, name.toLowerCase(Locale.ROOT), markup);
		markup.raw("</details>");
	}

	private Map<String, Long> refused(RouteDescriptor route) {
		return this.refused.getOrDefault(Objects.toString(route.pattern(), ""), Map.of());
	}

	private void table(List<RouteDescriptor> routes, String owner, Markup markup) {
		markup.raw((routes.size() > MANY) ? "<table class=\"m big\">" : "<table class=m>");
		markup.raw(
				"<caption>Routes of the " + owner + " by pattern and method</caption><thead><tr><th scope=col>Pattern");
		this.methods.forEach((method) -> markup.raw("<th scope=col>" + method));
		markup.raw("<th scope=col>other</thead><tbody>\n");
		routes.forEach((route) -> row(route, markup));
		markup.raw("</tbody></table>\n");
	}

	private void row(RouteDescriptor route, Markup markup) {
		Map<String, Long> counts = refused(route);
		markup.raw("<tr><th scope=row><details><summary>")
			.text((route.pattern() != null) ? route.pattern() : "any path")
			.raw("</summary><ul>");
		route.handlers().forEach((handler) -> handler(handler, markup));
		counts.forEach((method, count) -> markup.raw("<li><code>")
			.text(method)
			.raw("</code><span>refused " + count + ((count == 1) ? " time" : " times") + "</span>"));
		markup.raw("</ul></details>");
		this.methods.forEach((method) -> cell(route, method, counts.getOrDefault(method, 0L), markup));
		long others = counts.entrySet()
			.stream()
			.filter((count) -> !this.methods.contains(count.getKey()))
			.mapToLong(Map.Entry::getValue)
			.sum();
		String other = route.allowedMethods()
			.stream()
			.filter((method) -> !this.methods.contains(method))
			.findFirst()
			.orElse("");
		cell(route, other, others, markup);
		markup.raw("</tr>\n");
	}

	private static void handler(HandlerDescriptor handler, Markup markup) {
		markup.raw("<li><code>")
			.text(handler.methods().isEmpty() ? "any" : String.join(", ", handler.methods()))
			.raw("</code><code class=h>")
			.text(handler.handler())
			.raw("</code><span class=b>")
			.text(handler.source())
			.raw("</span>");
	}

	private static void cell(RouteDescriptor route, String method, long refused, Markup markup) {
		if (refused > 0) {
			markup.raw("<td class=r><i>" + refused + "</i><b> refused</b>");
			return;
		}
		List<HandlerDescriptor> takers = route.handlers()
			.stream()
			.filter((handler) -> handler.methods().contains(method)
					|| (handler.methods().isEmpty() && route.allowedMethods().contains(method))
					|| (handler.methods().isEmpty() && handler.conditional() && !method.isEmpty()))
			.toList();
		if (!takers.isEmpty()) {
			markup.raw(takers.stream().allMatch(HandlerDescriptor::conditional)
					? "<td class=c><b>depends on the request</b>" : "<td class=d><b>declared</b>");
		}
		else {
			markup.raw(route.impliedMethods().contains(method) ? "<td class=i><b>implied</b>" : "<td>");
		}
	}

}
