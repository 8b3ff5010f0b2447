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

package io.github.methodnotallowed.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Takes away the differences that are meant or known, and reports the exceptions that fit
 * no difference.
 */
final class Exceptions {

	private final List<Exclusion> exclusions;

	private final Baseline baseline;

	private final List<Difference> accepted = new ArrayList<>();

	private final Set<Exclusion> used = new HashSet<>();

	private final Set<String> known = new HashSet<>();

	Exceptions(List<Exclusion> inDocument, DriftSettings settings) {
		this.exclusions = Stream.concat(inDocument.stream(), settings.exclusions().asList().stream()).toList();
		this.baseline = settings.baseline();
	}

	/**
	 * Divide differences into those that count and those that are accepted.
	 * @param differences all differences
	 * @param within tells what a template of the document is within the application
	 * @return those that count, and the exceptions that fit none
	 */
	List<Difference> apply(List<Difference> differences, Function<String, PathTemplate> within) {
		List<Difference> remaining = new ArrayList<>();
		for (Difference difference : differences) {
			if (!difference.kind().isAcceptable() || !isAccepted(difference, within)) {
				remaining.add(difference);
			}
		}
		this.exclusions.stream()
			.filter((exclusion) -> !this.used.contains(exclusion))
			.map((exclusion) -> stale(exclusion.method(), exclusion.template().text(), exclusion.location(),
					"remove it, or see how it is spelt"))
			.forEach(remaining::add);
		this.baseline.known()
			.values()
			.stream()
			.filter((entry) -> !this.known.contains(entry.fingerprint()))
			.map((entry) -> stale(entry.method(), entry.template(), entry.location(),
					"remove the line " + Baseline.line(entry)))
			.forEach(remaining::add);
		remaining.sort(Difference.ORDER);
		return remaining;
	}

	private boolean isAccepted(Difference difference, Function<String, PathTemplate> within) {
		List<Exclusion> covering = this.exclusions.stream()
			.filter((exclusion) -> exclusion.covers(difference, within))
			.toList();
		this.used.addAll(covering);
		Difference entry = this.baseline.known().get(difference.fingerprint());
		if (entry != null) {
			this.known.add(difference.fingerprint());
		}
		if (!covering.isEmpty()) {
			this.accepted.add(difference.accepted(covering.get(0).reason()));
		}
		else if (entry != null) {
			this.accepted.add(difference.accepted("known, " + entry.location()));
		}
		return !covering.isEmpty() || entry != null;
	}

	private static Difference stale(String method, String template, Location location, String detail) {
		return new Difference(DriftKind.STALE_EXCEPTION, method, template, location, detail, null);
	}

	/**
	 * Return the differences that were taken away, each with a reason.
	 */
	List<Difference> accepted() {
		return this.accepted.stream().sorted(Difference.ORDER).toList();
	}

}
