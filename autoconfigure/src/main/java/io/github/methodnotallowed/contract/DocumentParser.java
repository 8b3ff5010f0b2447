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

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads a document, YAML 1.2 and thereby JSON, as a tree with positions. The tree is
 * built from events and not by the composer of the library, which is recursive and passes
 * over duplicate keys.
 */
final class DocumentParser {

	private static final int MAX_DEPTH = 1000;

	/** How many nodes aliases may add. A node that is there twice is kept once. */
	private static final long MAX_REPEATED = 1_000_000;

	private final String file;

	private final Deque<Open> open = new ArrayDeque<>();

	private final Map<Anchor, Anchored> anchors = new HashMap<>();

	private @Nullable Node root;

	private long repeated;

	private DocumentParser(String file) {
		this.file = file;
	}

	/**
	 * Parse a document.
	 * @param file the name of the document
	 * @param content its bytes
	 * @return the root of the tree
	 * @throws ContractException if it is broken, or larger than it looks
	 */
	static Node parse(String file, byte[] content) {
		String text = DocumentText.decode(file, content);
		LoadSettings settings = LoadSettings.builder()
			.setLabel(file)
			.setUseMarks(true)
			.setCodePointLimit(Integer.MAX_VALUE)
			.build();
		DocumentParser parser = new DocumentParser(file);
		try {
			new Parse(settings).parseString(text).forEach(parser::event);
		}
		catch (MarkedYamlEngineException ex) {
			String context = (ex.getContext() != null) ? " (" + ex.getContext() + ")" : "";
			throw new ContractException(ex.getProblemMark().map(parser::location).orElse(parser.start()),
					"This is neither YAML nor JSON: " + oneLine(ex.getProblem() + context) + ".");
		}
		catch (ReaderException ex) {
			int end = text.offsetByCodePoints(0, Math.min(ex.getPosition(), text.codePointCount(0, text.length())));
			throw new ContractException(DocumentText.end(file, text.substring(0, end)),
					"Character U+%04X may not be in YAML or JSON.".formatted(ex.getCodePoint()));
		}
		catch (YamlEngineException ex) {
			throw new ContractException(parser.start(),
					"This is neither YAML nor JSON: " + oneLine(String.valueOf(ex.getMessage())) + ".");
		}
		if (parser.root == null) {
			throw new ContractException(parser.start(), "The document is empty.");
		}
		return parser.root;
	}

	private static String oneLine(String text) {
		return text.replaceAll("\\s*\\R\\s*", " ").trim();
	}

	private Location start() {
		return new Location(this.file, 1, 1);
	}

	private Location location(Mark mark) {
		return new Location(this.file, mark.getLine() + 1, mark.getColumn() + 1);
	}

	private void event(Event event) {
		Location location = event.getStartMark().map(this::location).orElse(start());
		switch (event.getEventId()) {
			case DocumentStart -> {
				if (this.root != null) {
					throw new ContractException(location, "There is a second document in the file.");
				}
			}
			case MappingStart, SequenceStart -> {
				if (this.open.size() == MAX_DEPTH) {
					throw new ContractException(location, "Nested deeper than " + MAX_DEPTH + " levels.");
				}
				Open opened = new Open(location, event.getEventId() == Event.ID.MappingStart);
				((CollectionStartEvent) event).getAnchor().ifPresent((anchor) -> this.anchors.put(anchor, opened));
				this.open.push(opened);
			}
			case MappingEnd, SequenceEnd -> {
				Open closed = this.open.pop();
				add(closed.close(this.file), closed.size, location);
			}
			case Scalar -> {
				ScalarEvent scalar = (ScalarEvent) event;
				Node node = new Node.Scalar(this.file, location.line(), location.column(), scalar.getValue(),
						scalar.isPlain());
				((NodeEvent) event).getAnchor().ifPresent((anchor) -> this.anchors.put(anchor, new Anchored(node)));
				add(node, 1, location);
			}
			case Alias -> alias(((AliasEvent) event).getAlias(), location);
			default -> {
			}
		}
	}

	private void alias(Anchor anchor, Location location) {
		Anchored anchored = this.anchors.get(anchor);
		if (anchored == null) {
			throw new ContractException(location, "There is no anchor '" + anchor.getValue() + "' before this alias.");
		}
		if (anchored.node == null) {
			throw new ContractException(location, "The alias '" + anchor.getValue() + "' stands within itself.");
		}
		this.repeated += anchored.size;
		if (this.repeated > MAX_REPEATED) {
			throw new ContractException(location, "Aliases repeat more than " + MAX_REPEATED + " values.");
		}
		add(anchored.node, anchored.size, location);
	}

	private void add(Node node, long size, Location location) {
		Open parent = this.open.peek();
		if (parent == null) {
			this.root = node;
		}
		else {
			parent.add(node, size, location);
		}
	}

	/**
	 * What an alias may stand for.
	 */
	private static class Anchored {

		@Nullable Node node;

		long size = 1;

		Anchored(@Nullable Node node) {
			this.node = node;
		}

	}

	/**
	 * A mapping or sequence that has not ended yet.
	 */
	private static final class Open extends Anchored {

		private final Location start;

		private final boolean mapping;

		private final List<Node.Entry> entries = new ArrayList<>();

		private final List<Node> elements = new ArrayList<>();

		private final Map<String, Node.Scalar> keys = new HashMap<>();

		private Node.@Nullable Scalar key;

		Open(Location start, boolean mapping) {
			super(null);
			this.start = start;
			this.mapping = mapping;
		}

		void add(Node added, long size, Location location) {
			this.size += size;
			if (!this.mapping) {
				this.elements.add(added);
			}
			else if (this.key != null) {
				this.entries.add(new Node.Entry(this.key, added));
				this.key = null;
			}
			else {
				this.key = key(added, location);
			}
		}

		private Node.Scalar key(Node added, Location location) {
			if (!(added instanceof Node.Scalar scalar)) {
				throw new ContractException(location, "A key must be text, this is " + added.description() + ".");
			}
			Node.Scalar former = this.keys.putIfAbsent(scalar.text(), scalar);
			if (former != null && !scalar.text().equals(MergeKeys.KEY)) {
				throw new ContractException(location, "The key '" + scalar.text() + "' was there before, in line "
						+ former.line() + ", column " + former.column() + ".");
			}
			return scalar;
		}

		Node close(String file) {
			Node closed = this.mapping
					? new Node.Mapping(file, this.start.line(), this.start.column(), MergeKeys.merge(this.entries))
					: new Node.Sequence(file, this.start.line(), this.start.column(), List.copyOf(this.elements));
			this.node = closed;
			return closed;
		}

	}

	/**
	 * The keys that YAML 1.1 takes over from other mappings, which many documents use.
	 */
	private static final class MergeKeys {

		static final String KEY = "<<";

		static List<Node.Entry> merge(List<Node.Entry> entries) {
			if (entries.stream().noneMatch(MergeKeys::isMerge)) {
				return List.copyOf(entries);
			}
			List<Node.Entry> merged = new ArrayList<>(entries.stream().filter((entry) -> !isMerge(entry)).toList());
			Set<String> keys = new HashSet<>();
			merged.forEach((entry) -> keys.add(entry.key().text()));
			entries.stream()
				.filter(MergeKeys::isMerge)
				.map(Node.Entry::value)
				.flatMap((value) -> value.elements().isEmpty() ? List.of(value).stream() : value.elements().stream())
				.flatMap((value) -> value.entries().stream())
				.filter((entry) -> keys.add(entry.key().text()))
				.forEach(merged::add);
			return merged;
		}

		private static boolean isMerge(Node.Entry entry) {
			return entry.key().plain() && entry.key().text().equals(KEY);
		}

	}

}
