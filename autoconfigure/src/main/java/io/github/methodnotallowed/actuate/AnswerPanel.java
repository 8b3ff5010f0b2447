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
import java.util.Locale;

import io.github.methodnotallowed.actuate.PathDescriptor.Answer;
import io.github.methodnotallowed.actuate.PathDescriptor.CandidateDescriptor;
import io.github.methodnotallowed.actuate.PathDescriptor.Match;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * Writes the section of the page with the answer for one path. The script of the page
 * asks for that section alone.
 */
final class AnswerPanel {

	/** The place of an answer where nothing is asked. */
	static final String NONE = "<section id=answer class=answer aria-label=\"Answer for the path\" hidden></section>";

	private AnswerPanel() {
	}

	static String render(PathDescriptor path, @Nullable String method) {
		String asked = StringUtils.hasText(method) ? method + " " + path.path() : path.path();
		String verdict = verdict(path, StringUtils.hasText(method) ? path.answers().get(method) : null);
		Markup markup = new Markup()
			.raw("<section id=answer class=answer aria-label=\"Answer for the path\" data-say=\"")
			.text(asked + ": " + verdict + ".")
			.raw("\"><h2><code>")
			.text(asked)
			.raw("</code><span>")
			.text(verdict)
			.raw("</span></h2>");
		path.bystanders().forEach((bystander) -> markup.raw("<p>").text(bystander(bystander)).raw("</p>"));
		if (path.routes().isEmpty()) {
			markup.raw("<p>No pattern matches.</p>");
		}
		else {
			markup.raw("<p>The routes whose pattern matches, in dispatch order.</p>"
					+ "<table><thead><tr><th scope=col>Answer<th scope=col>Pattern<th scope=col>Methods<th scope=col>Why</thead><tbody>");
			merged(path.routes()).forEach((route) -> row(route, markup));
			markup.raw("</tbody></table>");
		}
		return markup.raw("</section>").toString();
	}

	private static String verdict(PathDescriptor path, @Nullable Answer answer) {
		String allow = String.join(", ", path.allowedMethods());
		if (answer == null) {
			return verdict(path, allow);
		}
		return switch (answer) {
			case SERVED -> "is served";
			case REFUSED -> "is refused with 405; Allow: " + allow;
			case NOT_FOUND -> "is not found" + near(path);
			case DEPENDS -> "depends on more than path and method" + near(path);
			case ELSEWHERE -> "belongs to another servlet";
		};
	}

	private static String verdict(PathDescriptor path, String allow) {
		if (path.answers().containsValue(Answer.ELSEWHERE)) {
			return "belongs to another servlet";
		}
		if (!allow.isEmpty()) {
			return "allows " + allow;
		}
		return (path.routes().isEmpty() ? "matches no route" : "depends on more than the path") + near(path);
	}

	private static String near(PathDescriptor path) {
		return (path.nearest() != null) ? "; the nearest path is " + path.nearest() : "";
	}

	private static String bystander(Bystander bystander) {
		return switch (bystander.kind()) {
			case SERVLET -> "The servlet '%s' at %s has this path. Spring's dispatcher never sees it."
				.formatted(bystander.name(), bystander.mapping());
			case FILTER -> "The filter '%s' at %s may answer first.".formatted(bystander.name(), bystander.mapping());
		};
	}

	/**
	 * A controller has a route for each method, and what is said about them is the same.
	 */
	private static List<CandidateDescriptor> merged(List<CandidateDescriptor> routes) {
		List<CandidateDescriptor> merged = new ArrayList<>();
		for (CandidateDescriptor route : routes) {
			CandidateDescriptor last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
			if (last != null && route.match() != Match.SERVES && last.isLike(route)) {
				merged.set(merged.size() - 1, last.with(route.declaredMethods()));
			}
			else {
				merged.add(route);
			}
		}
		return merged;
	}

	private static void row(CandidateDescriptor route, Markup markup) {
		String match = route.match().name().toLowerCase(Locale.ROOT);
		List<String> methods = route.declaredMethods();
		markup.raw("<tr><td><span class=\"tag " + match + "\">" + match + "</span></td><th scope=row><code>")
			.text((route.pattern() != null) ? route.pattern() : "any path")
			.raw("</code></th><td><code class=soft>")
			.text(methods.isEmpty() ? "any" : String.join(", ", methods))
			.raw("</code></td><td>");
		if (route.match() == Match.SERVES) {
			markup.raw("<code>").text(route.handler()).raw("</code>");
		}
		else {
			markup.text(route.reason());
		}
		markup.raw("</td></tr>");
	}

}
