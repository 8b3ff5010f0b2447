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

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Differences that are known and shall become fewer, as a sorted file lists them: one
 * line {@code fingerprint KIND METHOD /template} each. Immutable.
 *
 * @since 0.1.0
 */
public final class Baseline {

	/** No known difference. */
	public static final Baseline NONE = new Baseline(Map.of());

	private static final String NAME = "baseline";

	private static final String HEADER = "# known differences, to become fewer: fingerprint, kind, method, template";

	private static final Pattern LINE = Pattern.compile("([0-9a-f]{12}) ([A-Z_]+) (\\S+) (/\\S*)");

	private final Map<String, Difference> known;

	private Baseline(Map<String, Difference> known) {
		this.known = known;
	}

	/**
	 * Read a file.
	 * @param file the file, which need not exist
	 * @return its differences
	 * @throws ContractException if a line cannot be read
	 */
	public static Baseline read(Path file) {
		if (!Files.exists(file)) {
			return NONE;
		}
		Map<String, Difference> known = new LinkedHashMap<>();
		String name = SourceName.of(file);
		int number = 0;
		for (String line : TextFile.read(file)) {
			Location location = new Location(name, ++number, 1);
			if (!line.isBlank() && !line.startsWith("#")) {
				Difference difference = difference(line, location);
				known.put(difference.fingerprint(), difference);
			}
		}
		return new Baseline(known);
	}

	private static Difference difference(String line, Location location) {
		Matcher parts = LINE.matcher(line.strip());
		if (!parts.matches()
				|| Arrays.stream(DriftKind.values()).noneMatch((kind) -> kind.name().equals(parts.group(2)))) {
			throw new ContractException(location,
					"Write 'fingerprint KIND METHOD /template', not '" + line.strip() + "'.");
		}
		Difference difference = new Difference(DriftKind.valueOf(parts.group(2)), parts.group(3), parts.group(4),
				location, "", null);
		if (!difference.fingerprint().equals(parts.group(1))) {
			throw new ContractException(location,
					"The fingerprint of this line is " + difference.fingerprint() + ", not " + parts.group(1) + ".");
		}
		return difference;
	}

	/**
	 * Write a file, if the system property {@code method-contract.update} names
	 * {@code baseline}. A file that is there loses the lines that no difference fits any
	 * more, and gains none. One that is not there gets all differences.
	 * @param file the file
	 * @param drift a comparison that took the file into account
	 * @return whether it was written
	 * @throws ContractException if it cannot be written
	 */
	public static boolean update(Path file, Drift drift) {
		if (!TextFile.isUpdated(NAME)) {
			return false;
		}
		if (Files.exists(file)) {
			Set<String> found = drift.accepted().stream().map(Difference::fingerprint).collect(Collectors.toSet());
			Baseline former = read(file);
			TextFile.write(file,
					text(former.known.values()
						.stream()
						.filter((difference) -> found.contains(difference.fingerprint()))
						.toList()));
		}
		else {
			TextFile.write(file, text(drift.differences()));
		}
		return true;
	}

	/**
	 * Return the text of a file.
	 * @param differences the differences that it lists
	 * @return sorted lines
	 */
	static String text(Collection<Difference> differences) {
		return differences.stream()
			.filter((difference) -> difference.kind().isAcceptable())
			.sorted(Difference.ORDER)
			.map(Baseline::line)
			.distinct()
			.collect(Collectors.joining("\n", HEADER + "\n", "\n"));
	}

	/**
	 * Return the line of a difference.
	 */
	static String line(Difference difference) {
		return difference.fingerprint() + " " + difference.kind() + " " + difference.method() + " "
				+ difference.template();
	}

	/**
	 * Return the known differences by their fingerprints.
	 */
	Map<String, Difference> known() {
		return this.known;
	}

}
