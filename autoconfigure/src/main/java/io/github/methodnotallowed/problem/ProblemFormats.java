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
 * The formats that problems can be written in. Immutable.
 *
 * @since 0.1.0
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1">RFC 9110, section
 * 12.5.1</a>
 */
public final class ProblemFormats {

	/** How many media ranges are read: more than any browser sends. */
	private static final int MAX_RANGES = 32;

	private final List<ProblemFormat> formats;

	private final boolean pages;

	/**
	 * Create formats.
	 * @param formats the formats, the default first
	 * @param pages whether the application has pages of its own for a 405
	 */
	ProblemFormats(List<ProblemFormat> formats, boolean pages) {
		this.formats = List.copyOf(formats);
		this.pages = pages;
	}

	/**
	 * Return the formats of an application. JSON is the default.
	 * @param xml whether problems can be written as XML, too
	 * @param pages whether the application has pages of its own for a 405
	 * @return the formats
	 */
	public static ProblemFormats of(boolean xml, boolean pages) {
		return new ProblemFormats(
				xml ? List.of(new JsonProblemFormat(), new XmlProblemFormat()) : List.of(new JsonProblemFormat()),
				pages);
	}

	/**
	 * Find what a client likes best: a format, the default where it likes none, or the
	 * application's own page where it likes HTML better than any problem.
	 * @param accept the values of the {@code Accept} field
	 * @return the choice
	 */
	public Choice negotiate(List<String> accept) {
		ProblemFormat preferred = this.formats.get(0);
		if (!isVarying() || accept.isEmpty()) {
			return new Choice(preferred, false);
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
		double html = this.pages ? quality((range) -> range.includes(MediaType.TEXT_HTML), ranges) : 0;
		return new Choice(preferred, html > highest);
	}

	/**
	 * Return whether the answer depends on what the client accepts.
	 */
	boolean isVarying() {
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

	/**
	 * What a client likes best. Immutable.
	 */
	public static final class Choice {

		private final ProblemFormat format;

		private final boolean page;

		private Choice(ProblemFormat format, boolean page) {
			this.format = format;
			this.page = page;
		}

		ProblemFormat format() {
			return this.format;
		}

		/**
		 * Return whether the application's own page is liked better than any problem.
		 * @return whether there is one and the client prefers it
		 */
		public boolean isPage() {
			return this.page;
		}

	}

}
