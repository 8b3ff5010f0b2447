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

import io.github.methodnotallowed.contract.ContractException;
import io.github.methodnotallowed.contract.Difference;
import io.github.methodnotallowed.contract.Drift;
import io.github.methodnotallowed.contract.DriftWatch;
import io.github.methodnotallowed.contract.Location;
import org.jspecify.annotations.Nullable;

/**
 * How the document of the API and the routes differ now.
 *
 * @param document the name of the document
 * @param problem why nothing is compared, with file, line and column, or {@code null} if
 * the document can be read
 * @param compared how many methods of the document were compared
 * @param differences the differences that are not meant
 * @param accepted the differences that are meant, each with a reason
 * @param notJudged what a handler alone knows, one sentence each
 * @since 0.1.0
 */
public record DriftDescriptor(String document, @Nullable String problem, int compared,
		List<DifferenceDescriptor> differences, List<DifferenceDescriptor> accepted, List<String> notJudged) {

	static DriftDescriptor of(DriftWatch watch) {
		try {
			Drift drift = watch.compare();
			return new DriftDescriptor(watch.document(), null, drift.compared().size(),
					drift.differences().stream().map(DifferenceDescriptor::of).toList(),
					drift.accepted().stream().map(DifferenceDescriptor::of).toList(), drift.notJudged());
		}
		catch (ContractException ex) {
			return new DriftDescriptor(watch.document(), ex.getMessage(), 0, List.of(), List.of(), List.of());
		}
	}

	/**
	 * One difference.
	 *
	 * @param kind a stable name of its kind
	 * @param method the method token, {@code *} if all methods of the path are meant
	 * @param template the path template
	 * @param message what is wrong, a predicate whose subject is the method of the
	 * template
	 * @param file where the document says so, or where it would have to
	 * @param line the line, from 1
	 * @param column the column, from 1
	 * @param reason why it is meant, or {@code null} if it is not
	 */
	public record DifferenceDescriptor(String kind, String method, String template, String message, String file,
			int line, int column, @Nullable String reason) {

		private static DifferenceDescriptor of(Difference difference) {
			Location location = difference.location();
			return new DifferenceDescriptor(difference.kind().name(), difference.method(), difference.template(),
					difference.what(), location.file(), location.line(), location.column(), difference.reason());
		}

	}

}
