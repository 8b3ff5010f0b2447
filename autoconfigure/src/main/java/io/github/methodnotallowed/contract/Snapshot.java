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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The methods of all routes as a small sorted file, one line {@code METHOD /pattern}
 * each, for teams without a document. The method {@code *} is any. Immutable.
 *
 * @since 0.1.0
 */
public final class Snapshot {

	private static final String NAME = "snapshot";

	private static final String HEADER = "# methods of all routes; -Dmethod-contract.update=snapshot rewrites this file";

	private static final Pattern LINE = Pattern.compile("(\\S+)\\s+(/\\S*)");

	private final SortedSet<Line> lines;

	private Snapshot(Stream<Line> lines) {
		this.lines = lines.collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * Take a snapshot.
	 * @param routes what is served
	 * @return a snapshot of all routes that the application has written
	 */
	public static Snapshot of(List<ServedRoute> routes) {
		return new Snapshot(
				routes.stream().filter(Predicate.not(ServedRoute::infrastructure)).flatMap(Snapshot::lines));
	}

	private static Stream<Line> lines(ServedRoute route) {
		String pattern = Objects.requireNonNullElse(route.pattern(), "/**");
		Set<String> methods = route.methods().isEmpty() ? Set.of(Difference.ANY) : route.methods();
		return methods.stream().map((method) -> new Line(pattern.isEmpty() ? "/" : pattern, method));
	}

	/**
	 * Read a snapshot.
	 * @param file the file
	 * @return the snapshot
	 * @throws ContractException if it is not there or a line cannot be read
	 */
	public static Snapshot read(Path file) {
		List<Line> lines = new ArrayList<>();
		String name = SourceName.of(file);
		int number = 0;
		for (String line : TextFile.read(file)) {
			Location location = new Location(name, ++number, 1);
			if (!line.isBlank() && !line.startsWith("#")) {
				Matcher parts = LINE.matcher(line.strip());
				if (!parts.matches()) {
					throw new ContractException(location, "Write 'METHOD /pattern', not '" + line.strip() + "'.");
				}
				lines.add(new Line(parts.group(2), parts.group(1)));
			}
		}
		return new Snapshot(lines.stream());
	}

	/**
	 * Write this snapshot, if the system property {@code method-contract.update} names
	 * {@code snapshot}.
	 * @param file the file
	 * @return whether it was written
	 * @throws ContractException if it cannot be written
	 */
	public boolean update(Path file) {
		boolean update = TextFile.isUpdated(NAME);
		if (update) {
			TextFile.write(file, toString());
		}
		return update;
	}

	/**
	 * Return the routes of the snapshot.
	 * @return one route a pattern
	 */
	public List<ServedRoute> routes() {
		Map<String, Set<String>> methods = new LinkedHashMap<>();
		this.lines.forEach((line) -> methods.computeIfAbsent(line.pattern(), (pattern) -> new LinkedHashSet<>())
			.add(line.method()));
		return methods.entrySet()
			.stream()
			.map((entry) -> new ServedRoute(entry.getKey(),
					entry.getValue().contains(Difference.ANY) ? Set.of() : Set.copyOf(entry.getValue()), true, false,
					NAME))
			.toList();
	}

	/**
	 * Return how another snapshot differs.
	 * @param current the other snapshot
	 * @return lines that begin with {@code -} or {@code +}, sorted by pattern; empty if
	 * both are the same
	 */
	public List<String> changes(Snapshot current) {
		return Stream.concat(this.lines.stream(), current.lines.stream())
			.distinct()
			.sorted()
			.filter((line) -> this.lines.contains(line) != current.lines.contains(line))
			.map((line) -> (this.lines.contains(line) ? "- " : "+ ") + line)
			.toList();
	}

	/**
	 * Return the text of the file.
	 */
	@Override
	public String toString() {
		return this.lines.stream().map(Line::toString).collect(Collectors.joining("\n", HEADER + "\n", "\n"));
	}

	/**
	 * A method of a pattern.
	 */
	private record Line(String pattern, String method) implements Comparable<Line> {

		private static final Comparator<Line> ORDER = Comparator.comparing(Line::pattern)
			.thenComparing(Line::method, Difference.METHOD_ORDER);

		@Override
		public int compareTo(Line other) {
			return ORDER.compare(this, other);
		}

		@Override
		public String toString() {
			return "%-7s %s".formatted(this.method, this.pattern);
		}

	}

}
