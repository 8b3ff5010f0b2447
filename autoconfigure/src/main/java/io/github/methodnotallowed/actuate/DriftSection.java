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

import java.util.List;

import io.github.methodnotallowed.actuate.DriftDescriptor.DifferenceDescriptor;

import org.springframework.util.StringUtils;

/**
 * Writes the section of the page that compares the document of the API with the routes.
 */
final class DriftSection {

	/** How many differences are shown at once. */
	private static final int SHOWN = 5;

	private DriftSection() {
	}

	/**
	 * Write the link to the section.
	 */
	static String link(DriftDescriptor drift) {
		return (drift.problem() != null) ? "<li><a href=\"#drift\">Document</a>" : "<li><a href=\"#drift\"><strong>"
				+ drift.differences().size() + "</strong> " + noun(drift.differences()) + "</a>";
	}

	static String render(DriftDescriptor drift) {
		Markup markup = new Markup()
			.raw("<section id=drift aria-labelledby=hd><div class=head><h2 id=hd>Document</h2>");
		if (drift.problem() != null) {
			return markup.raw("</div><p class=empty>Not compared with the routes. ")
				.text(drift.problem())
				.raw("</p></section>")
				.toString();
		}
		int count = drift.differences().size();
		markup.raw("<span class=soft data-of=\"" + count + "\" data-all=\"" + count + "\">" + count + "</span></div>");
		if (count == 0) {
			markup.raw("<p class=empty>").text(drift.document()).raw(" and the routes say the same.</p>");
		}
		list(drift.differences(), markup);
		more(drift.accepted(), "meant", markup);
		if (!drift.notJudged().isEmpty()) {
			markup.raw("<details class=more><summary>" + drift.notJudged().size()
					+ " not judged</summary><ul class=list>");
			drift.notJudged().forEach((line) -> markup.raw("<li><p>").text(line).raw("</p>"));
			markup.raw("</ul></details>");
		}
		return markup.raw("</section>").toString();
	}

	private static void list(List<DifferenceDescriptor> differences, Markup markup) {
		if (differences.isEmpty()) {
			return;
		}
		markup.raw("<ul class=list>");
		differences.stream().limit(SHOWN).forEach((difference) -> difference(difference, markup));
		markup.raw("</ul>");
		more(differences.stream().skip(SHOWN).toList(), "more", markup);
	}

	private static void more(List<DifferenceDescriptor> differences, String word, Markup markup) {
		if (differences.isEmpty()) {
			return;
		}
		markup.raw("<details class=more><summary>" + differences.size() + " ")
			.text(word)
			.raw("</summary><ul class=list>");
		differences.forEach((difference) -> difference(difference, markup));
		markup.raw("</ul></details>");
	}

	private static void difference(DifferenceDescriptor difference, Markup markup) {
		markup.raw("<li><div class=line><code class=meth>")
			.text(difference.method())
			.raw("</code><code class=pat>")
			.text(difference.template())
			.raw("</code></div><p>")
			.text(StringUtils.capitalize(difference.message()))
			.raw(".</p>");
		if (difference.reason() != null) {
			markup.raw("<p>Meant: ").text(difference.reason()).raw(".</p>");
		}
		markup.raw("<p class=\"do soft\"><code>")
			.text("%s:%d:%d".formatted(difference.file(), difference.line(), difference.column()))
			.raw("</code></p>");
	}

	private static String noun(List<?> differences) {
		return (differences.size() == 1) ? "difference" : "differences";
	}

}
