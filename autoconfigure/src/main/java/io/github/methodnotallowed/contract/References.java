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

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * Follows references: to another place of the same file or of a file in the same folder,
 * never over the network.
 */
final class References {

	private static final String KEY = "$ref";

	private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");

	private static final int MAX_STEPS = 50;

	private References() {
	}

	/**
	 * Return what a node stands for.
	 * @param place a node that may be a reference
	 * @return the node at the end of all references
	 * @throws ContractException if there is nothing, or no end
	 */
	static Place follow(Place place) {
		Place current = place;
		// by identity: to compare two nodes is to walk through all below
		Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
		for (Place next = next(current); next != null; next = next(current)) {
			if (!seen.add(current.node())) {
				throw new ContractException(reference(place.node()).location(), "The reference leads back to itself.");
			}
			if (seen.size() > MAX_STEPS) {
				throw new ContractException(reference(place.node()).location(),
						"The reference leads on to others more than " + MAX_STEPS + " times.");
			}
			current = next;
		}
		return current;
	}

	/**
	 * Return what a node refers to.
	 * @return the next node, or {@code null} if this is no reference
	 */
	static @Nullable Place next(Place place) {
		Node reference = place.node().get(KEY);
		return (reference != null) ? target(place.file(), reference) : null;
	}

	private static Node reference(Node node) {
		Node reference = node.get(KEY);
		return (reference != null) ? reference : node;
	}

	private static Place target(DocumentFile from, Node reference) {
		String text = reference.text();
		if (text == null || text.isBlank()) {
			throw new ContractException(reference.location(), "A reference must be text.");
		}
		int hash = text.indexOf('#');
		String path = (hash >= 0) ? text.substring(0, hash) : text;
		if (SCHEME.matcher(path).matches() || path.startsWith("//")) {
			throw new ContractException(reference.location(),
					"'" + text + "' is not fetched. References are followed within the folder of the document only.");
		}
		DocumentFile file = path.isEmpty() ? from : from.relative(decoded(path, reference), reference.location());
		String pointer = (hash >= 0) ? decoded(text.substring(hash + 1), reference) : "";
		Node target = find(file.root(), pointer);
		if (target == null) {
			throw new ContractException(reference.location(), "There is no '" + text + "'.");
		}
		return new Place(file, target);
	}

	private static String decoded(String text, Node reference) {
		try {
			return StringUtils.uriDecode(text, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			throw new ContractException(reference.location(), "'" + text + "' has a bad percent-encoding.");
		}
	}

	/**
	 * Find a node by its JSON pointer (RFC 6901).
	 */
	private static @Nullable Node find(Node root, String pointer) {
		if (pointer.isEmpty()) {
			return root;
		}
		if (!pointer.startsWith("/")) {
			return null;
		}
		Node current = root;
		for (String token : pointer.substring(1).split("/", -1)) {
			String key = token.replace("~1", "/").replace("~0", "~");
			Node next = current.get(key);
			if (next == null && key.matches("\\d{1,9}") && Integer.parseInt(key) < current.elements().size()) {
				next = current.elements().get(Integer.parseInt(key));
			}
			if (next == null) {
				return null;
			}
			current = next;
		}
		return current;
	}

	/**
	 * A node and the file that its references are relative to.
	 */
	record Place(DocumentFile file, Node node) {

		/**
		 * Return what a key stands for.
		 * @return the value at the end of all references, or {@code null} if there is no
		 * such key
		 */
		@Nullable Place get(String key) {
			Node value = this.node.get(key);
			return (value != null) ? follow(new Place(this.file, value)) : null;
		}

		/**
		 * Return the same file at another node.
		 */
		Place at(Node node) {
			return new Place(this.file, node);
		}

	}

}
