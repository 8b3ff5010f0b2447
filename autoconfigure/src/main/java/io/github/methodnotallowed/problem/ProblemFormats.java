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

package io.github.methodnotallowed.problem;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/**
 * Chooses the format of a problem for a client. Immutable.
 *
 * @param formats the formats that can be written, the default first
 * @param pages whether the application has an HTML page of its own for refusals
 * @since 0.1.0
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1">RFC 9110, section
 * 12.5.1</a>
 */
public record ProblemFormats(List<ProblemFormat> formats, boolean pages) {

	/** How many media ranges are read: more than any browser sends. */
	private static final int MAX_RANGES = 32;

	/**
	 * Return the format that a client likes best, or the default where it likes none.
	 * @param accept the values of the {@code Accept} field
	 * @return the format
	 */
	public ProblemFormat preferred(List<String> accept) {
		ProblemFormat preferred = this.formats.get(0);
		if (this.formats.size() == 1 || accept.isEmpty()) {
			return preferred;
		}
		List<MediaType> ranges = parse(accept);
		double highest = 0;
		for (ProblemFormat format : this.formats) {
			double quality = quality(format::isAcceptedBy, ranges);
			if (quality > highest) {
				highest = quality;
				preferred = format;
			}
		}
		return preferred;
	}

	/**
	 * Return whether a client is to have the application's own page: it likes HTML better
	 * than any problem.
	 * @param accept the values of the {@code Accept} field
	 * @return whether there is such a page and the client prefers it
	 */
	public boolean prefersPage(List<String> accept) {
		if (!this.pages || accept.isEmpty()) {
			return false;
		}
		List<MediaType> ranges = parse(accept);
		double html = quality((range) -> range.includes(MediaType.TEXT_HTML), ranges);
		return this.formats.stream().allMatch((format) -> html > quality(format::isAcceptedBy, ranges));
	}

	/**
	 * Return whether the answer depends on what the client accepts.
	 * @return whether there is a choice
	 */
	public boolean vary() {
		return this.pages || this.formats.size() > 1;
	}

	private static List<MediaType> parse(List<String> accept) {
		try {
			return accept.stream()
				.flatMap((value) -> MimeTypeUtils.tokenize(value).stream())
				.limit(MAX_RANGES)
				.map(MediaType::parseMediaType)
				.toList();
		}
		catch (InvalidMediaTypeException ex) {
			return List.of();
		}
	}

	/**
	 * The most specific media range that is met decides.
	 */
	private static double quality(Predicate<MediaType> met, List<MediaType> ranges) {
		return ranges.stream()
			.filter(met)
			.max(Comparator.comparingInt(ProblemFormats::specificity))
			.map(MediaType::getQualityValue)
			.orElse(0.0);
	}

	private static int specificity(MediaType range) {
		return range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : 2;
	}

}
