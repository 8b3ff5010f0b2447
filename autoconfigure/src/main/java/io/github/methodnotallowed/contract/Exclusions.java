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

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Differences that are meant, each with a reason, as a file lists them: one line
 * {@code METHOD /template  # reason} each. The method may be {@code *}, and a template
 * that ends in <code>/**</code> covers all below. Immutable.
 *
 * @since 0.1.0
 */
public final class Exclusions {

	/**
	 * The extension that excludes a path or an operation in a document. Its value is the
	 * reason.
	 */
	static final String EXTENSION = "x-drift-exclude";

	/** No exclusion. */
	public static final Exclusions NONE = new Exclusions(List.of());

	private static final Pattern LINE = Pattern.compile("\\s*(\\S+)\\s+(/\\S*)\\s+#\\s*(\\S.*?)\\s*");

	private static final int MISSPELT = 3;

	private final List<Exclusion> exclusions;

	private Exclusions(List<Exclusion> exclusions) {
		this.exclusions = exclusions;
	}

	/**
	 * Read a file.
	 * @param file the file
	 * @return its exclusions
	 * @throws ContractException if it is not there or a line cannot be read
	 */
	public static Exclusions read(Path file) {
		List<Exclusion> exclusions = new ArrayList<>();
		String name = SourceName.of(file);
		int number = 0;
		for (String line : TextFile.read(file)) {
			Location location = new Location(name, ++number, 1);
			if (!line.isBlank() && !line.startsWith("#")) {
				exclusions.add(exclusion(line, location));
			}
		}
		return new Exclusions(List.copyOf(exclusions));
	}

	private static Exclusion exclusion(String line, Location location) {
		Matcher parts = LINE.matcher(line);
		if (!parts.matches()) {
			throw new ContractException(location, "Write 'METHOD /template  # reason', not '" + line.strip() + "'.");
		}
		return new Exclusion(parts.group(1), PathTemplate.of(parts.group(2)), location, parts.group(3));
	}

	/**
	 * Return whether an extension is probably a misspelling of ours.
	 */
	static boolean isMisspelt(String field) {
		return field.startsWith("x-") && !field.equals(EXTENSION)
				&& Spelling.distance(field.toLowerCase(Locale.ROOT), EXTENSION) <= MISSPELT;
	}

	List<Exclusion> asList() {
		return this.exclusions;
	}

}
