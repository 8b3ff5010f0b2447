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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.github.methodnotallowed.actuate.PathDescriptor.Answer;
import io.github.methodnotallowed.actuate.PathDescriptor.CandidateDescriptor;
import io.github.methodnotallowed.actuate.PathDescriptor.Match;
import io.github.methodnotallowed.route.HiddenPaths;
import io.github.methodnotallowed.route.MatchedRoutes;
import io.github.methodnotallowed.route.Route;
import io.github.methodnotallowed.route.RouteKind;
import io.github.methodnotallowed.route.RouteTable;
import io.github.methodnotallowed.route.Verdict;
import org.jspecify.annotations.Nullable;

import org.springframework.http.server.PathContainer;

/**
 * Tells what a path would answer, from the route table alone: nothing is sent, and no
 * predicate is asked.
 */
final class PathQuestion {

	private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "QUERY",
			"TRACE", "OPTIONS");

	private final RouteTable table;

	private final HiddenPaths hidden;

	private final Bystander.Lookup bystanders;

	PathQuestion(RouteTable table, HiddenPaths hidden, Bystander.Lookup bystanders) {
		this.table = table;
		this.hidden = hidden;
		this.bystanders = bystanders;
	}

	/**
	 * Answer the question.
	 * @param asked the path within the application as it stands in a URL; a query and a
	 * fragment do not count
	 * @param method the method token, or {@code null} for all
	 * @throws IllegalArgumentException if the path is not encoded as it should be
	 */
	PathDescriptor ask(String asked, @Nullable String method) {
		String text = asked.split("[?#]", 2)[0];
		PathContainer path = PathContainer.parsePath(text.startsWith("/") ? text : "/" + text);
		MatchedRoutes reached = this.table.match(path);
		List<Route> candidates = candidates(path);
		List<Bystander> beside = this.bystanders.of(path.value());
		boolean elsewhere = beside.stream().anyMatch((bystander) -> bystander.kind() == Bystander.Kind.SERVLET);
		Map<String, Answer> answers = new LinkedHashMap<>();
		methods(reached, method).forEach((each) -> answers.put(each,
				elsewhere ? Answer.ELSEWHERE : answer(reached, each, this.hidden.isHidden(path))));
		List<String> depends = reached.routes()
			.stream()
			.filter(Route::conditional)
			.map((route) -> route.source().name())
			.distinct()
			.toList();
		return new PathDescriptor(path.value(), answers, elsewhere ? List.of() : reached.allowed().names(), depends,
				explain(candidates, reached, method), beside,
				reached.allowed().isResource() ? null : nearest(path.value()));
	}

	private static Set<String> methods(MatchedRoutes reached, @Nullable String method) {
		Set<String> methods = new LinkedHashSet<>((method != null) ? List.of(method) : METHODS);
		if (method == null) {
			methods.addAll(reached.allowed().names());
		}
		return methods;
	}

	private List<Route> candidates(PathContainer path) {
		return this.table.routes()
			.values()
			.stream()
			.flatMap(List::stream)
			.filter((route) -> route.pattern() == null || route.pattern().matches(path))
			.toList();
	}

	private static Answer answer(MatchedRoutes reached, String method, boolean hidden) {
		Verdict verdict = reached.verdict(method);
		boolean depends = !reached.open(method).isEmpty() || !reached.foreign().isEmpty();
		return switch (verdict) {
			case SERVE_HEAD, ANSWER_OPTIONS -> hidden ? Answer.NOT_FOUND : Answer.SERVED;
			case REFUSE -> depends ? Answer.DEPENDS : hidden ? Answer.NOT_FOUND : Answer.REFUSED;
			case PASS, PASS_OPTIONS -> {
				boolean certain = reached.routes()
					.stream()
					.filter((route) -> route.accepts(method))
					.findFirst()
					.map((route) -> !route.conditional())
					.orElse("OPTIONS".equals(method) && reached.allowed().isResource());
				yield certain ? Answer.SERVED : reached.routes().isEmpty() ? Answer.NOT_FOUND : Answer.DEPENDS;
			}
		};
	}

	private static List<CandidateDescriptor> explain(List<Route> candidates, MatchedRoutes reached,
			@Nullable String method) {
		List<CandidateDescriptor> explained = new ArrayList<>();
		boolean served = false;
		for (Route route : candidates) {
			CandidateDescriptor descriptor;
			if (!reached.routes().contains(route)) {
				descriptor = CandidateDescriptor.of(route, Match.NO, obstacle(route, reached.routes()));
			}
			else if (served) {
				descriptor = CandidateDescriptor.of(route, Match.NO, "A route before it serves the request.");
			}
			else {
				descriptor = explain(route, reached, method);
				served = method != null && descriptor.match() == Match.SERVES;
			}
			explained.add(descriptor);
		}
		return explained;
	}

	private static CandidateDescriptor explain(Route route, MatchedRoutes reached, @Nullable String method) {
		if (method != null && !takes(route, reached, method)) {
			return CandidateDescriptor.of(route, Match.ALMOST, "It takes the path, but not " + method + ".");
		}
		return route.conditional() ? CandidateDescriptor.of(route, Match.ALMOST, condition(route.kind()))
				: CandidateDescriptor.of(route, Match.SERVES,
						(method != null) ? "It takes the path and the method." : "Its pattern matches the path.");
	}

	private static boolean takes(Route route, MatchedRoutes reached, String method) {
		return route.accepts(method) || switch (reached.verdict(method)) {
			case SERVE_HEAD -> route.kind() == RouteKind.FUNCTIONAL && route.accepts("GET");
			case ANSWER_OPTIONS -> true;
			case PASS_OPTIONS -> !route.conditional();
			case PASS, REFUSE -> false;
		};
	}

	private static String condition(RouteKind kind) {
		return switch (kind) {
			case FUNCTIONAL, PROXIED -> "Its predicates look at more than method and path.";
			case RESOURCE -> "The resource may or may not exist.";
			default -> "The handler alone knows its methods.";
		};
	}

	private static String obstacle(Route route, List<Route> reached) {
		if (reached.isEmpty()) {
			return "It was removed meanwhile.";
		}
		boolean passedBy = reached.stream().anyMatch((other) -> other.source() == route.source());
		return passedBy ? "A more specific pattern of the same handler mapping is chosen."
				: "Dispatch ends at " + reached.get(reached.size() - 1).source().name() + ".";
	}

	/**
	 * Find a path that somebody may have meant.
	 */
	private @Nullable String nearest(String path) {
		String twin = path.endsWith("/") ? path.substring(0, path.length() - 1) : path + "/";
		String parent = path.substring(0, Math.max(0, path.lastIndexOf('/')));
		return Stream.of(twin, path.toLowerCase(Locale.ROOT), parent)
			.filter((candidate) -> !candidate.isEmpty() && !candidate.equals(path))
			.filter((candidate) -> this.table.match(PathContainer.parsePath(candidate)).allowed().isResource())
			.findFirst()
			.orElse(null);
	}

}
