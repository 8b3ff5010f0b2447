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

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.methodnotallowed.Cause;
import io.github.methodnotallowed.actuate.MethodNotAllowedEndpoint.OverviewDescriptor;
import io.github.methodnotallowed.actuate.RefusalRecorder.RecentRefusal;
import io.github.methodnotallowed.actuate.RefusalRecorder.RefusalCount;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * Writes the page: all data is in the markup, so that it can be read with scripts off.
 * Every value is escaped, whoever has made it.
 */
final class PageRenderer {

	private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "QUERY",
			"OPTIONS");

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

	/** How many findings of a kind, and refusals, are shown at once. */
	private static final int SHOWN_FINDINGS = 3;

	private static final int SHOWN_REFUSALS = 5;

	private final String application;

	private final ZoneId zone;

	PageRenderer(String application, ZoneId zone) {
		this.application = application;
		this.zone = zone;
	}

	/**
	 * Write the page.
	 * @param overview what to show
	 * @param asked the path or text in the search box
	 * @param method the method that was chosen
	 * @param answer the section with the answer for a path
	 */
	Page page(OverviewDescriptor overview, @Nullable String asked, @Nullable String method, String answer) {
		long refused = overview.refusals().stream().mapToLong(RefusalCount::count).sum();
		Map<String, String> parts = new HashMap<>();
		parts.put("application", Markup.escape(this.application));
		parts.put("patterns", String.valueOf(overview.routes().size()));
		parts.put("own", String
			.valueOf(overview.routes().stream().filter((route) -> route.origin() == Origin.APPLICATION).count()));
		parts.put("refused", String.valueOf(refused));
		parts.put("since", time(overview.since()));
		parts.put("found", String.valueOf(overview.findings().size()));
		parts.put("findingsWord", (overview.findings().size() == 1) ? "finding" : "findings");
		parts.put("refusalsWord", (refused == 1) ? "refusal" : "refusals");
		parts.put("methods", methods(method));
		parts.put("asked", Markup.escape((asked != null) ? asked : ""));
		parts.put("answer", answer);
		parts.put("findings", findings(overview.findings()));
		DriftDescriptor drift = overview.drift();
		parts.put("drift", (drift != null) ? DriftSection.render(drift) : "");
		parts.put("driftLink", (drift != null) ? DriftSection.link(drift) : "");
		int recent = overview.recentRefusals().size();
		parts.put("recent", String.valueOf(recent));
		parts.put("recentOf", (recent > 0) ? "last " + recent + " of " + refused : "none");
		parts.put("recentRefusals", recent(overview.recentRefusals()));
		parts.put("routes", new RouteMatrix(overview.refusals(), METHODS).render(overview.routes()));
		parts.put("zone", Markup.escape(this.zone.getId()));
		return new Page(PageTemplate.fill(parts));
	}

	private static String methods(@Nullable String chosen) {
		Markup markup = new Markup().raw("<option value=\"\">any method");
		Stream<String> other = (StringUtils.hasText(chosen) && !METHODS.contains(chosen)) ? Stream.of(chosen)
				: Stream.empty();
		Stream.concat(METHODS.stream(), other)
			.forEach((method) -> markup.raw(method.equals(chosen) ? "<option selected>" : "<option>").text(method));
		return markup.toString();
	}

	private String time(Instant instant) {
		return new Markup().raw("<time datetime=\"")
			.text(instant.toString())
			.raw("\">")
			.text(TIME.format(instant.atZone(this.zone)))
			.raw("</time>")
			.toString();
	}

	private static String findings(List<Finding> findings) {
		if (findings.isEmpty()) {
			return "<p class=empty>Nothing found. Looked for paths split over handler mappings, mappings without a method,"
					+ " static files and routes that are never reached, exception handlers that take everything,"
					+ " and predicates that nobody can read.</p>";
		}
		Map<String, List<Finding>> byCode = findings.stream()
			.collect(Collectors.groupingBy(Finding::code, LinkedHashMap::new, Collectors.toList()));
		Markup markup = new Markup().raw("<ul class=\"list find\">");
		byCode.values()
			.forEach((group) -> group.stream().limit(SHOWN_FINDINGS).forEach((finding) -> finding(finding, markup)));
		markup.raw("</ul>");
		byCode.forEach((code, group) -> {
			if (group.size() > SHOWN_FINDINGS) {
				markup.raw("<details class=more><summary>" + (group.size() - SHOWN_FINDINGS) + " more of ")
					.text(code)
					.raw("</summary><ul class=\"list find\">");
				group.stream().skip(SHOWN_FINDINGS).forEach((finding) -> finding(finding, markup));
				markup.raw("</ul></details>");
			}
		});
		return markup.toString();
	}

	private static void finding(Finding finding, Markup markup) {
		markup.raw("<li><p>")
			.text(finding.message())
			.raw("</p><p class=do>")
			.text(finding.action())
			.raw(" <code>")
			.text(finding.code())
			.raw("</code></p>");
	}

	private String recent(List<RecentRefusal> refusals) {
		if (refusals.isEmpty()) {
			return "<p class=empty>No method has been refused since the start. The first refusal will be told here, with its"
					+ " cause and what to do.</p>";
		}
		Markup markup = new Markup().raw("<ol class=list>");
		refusals.stream().limit(SHOWN_REFUSALS).forEach((refusal) -> refusal(refusal, markup));
		markup.raw("</ol>");
		if (refusals.size() > SHOWN_REFUSALS) {
			markup.raw("<details class=more><summary>" + (refusals.size() - SHOWN_REFUSALS)
					+ " more</summary><ol class=list>");
			refusals.stream().skip(SHOWN_REFUSALS).forEach((refusal) -> refusal(refusal, markup));
			markup.raw("</ol></details>");
		}
		return markup.toString();
	}

	private void refusal(RecentRefusal refusal, Markup markup) {
		markup.raw("<li><div class=line><span><code class=meth>").text(refusal.refusedMethod()).raw("</code>");
		if (!refusal.method().equals(refusal.refusedMethod())) {
			markup.raw(" <span class=wire>sent as ").text(refusal.method()).raw("</span>");
		}
		markup.raw("</span><code class=pat>")
			.text((refusal.pattern() != null) ? refusal.pattern() : "no pattern")
			.raw("</code>")
			.raw(time(refusal.time()))
			.raw("</div>");
		if (refusal.causes().isEmpty()) {
			markup.raw("<div class=meta><span class=\"tag none\">no cause known</span>");
		}
		else {
			Cause first = refusal.causes().get(0);
			String certainty = first.certainty().name().toLowerCase(Locale.ROOT);
			markup.raw("<p>").text(first.evidence()).raw("</p><p class=do>").text(first.action()).raw("</p>");
			markup.raw("<div class=meta><span class=\"tag " + certainty + "\">" + certainty + "</span>");
		}
		markup.raw("<span>allows <code>").text(String.join(", ", refusal.allowedMethods())).raw("</code></span></div>");
		if (refusal.causes().size() > 1) {
			markup.raw("<details class=also><summary>Other causes</summary>");
			refusal.causes()
				.stream()
				.skip(1)
				.forEach((cause) -> markup.raw("<p>" + cause.certainty().name().toLowerCase(Locale.ROOT) + ": ")
					.text(cause.evidence() + " \u2192 " + cause.action())
					.raw("</p>"));
			markup.raw("</details>");
		}
	}

}
