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

package io.github.methodnotallowed.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.http.server.PathContainer;

/**
 * A path made of the elements of another one. It is looked up much more often than it is
 * told, so that its text is put together only then.
 *
 * @param elements the separators and segments
 */
record PathPart(List<Element> elements) implements PathContainer {

	/**
	 * Return the other one of two paths that differ in a slash at the end.
	 * @param path the path, which is not empty
	 */
	static PathContainer twin(PathContainer path) {
		int last = path.elements().size() - 1;
		if (isSeparator(path, last)) {
			return of(path, 0, last);
		}
		List<Element> elements = new ArrayList<>(path.elements());
		elements.add(path.elements().get(0));
		return new PathPart(elements);
	}

	/**
	 * Return a path without its last segment.
	 * @param path the path, which is not empty
	 */
	static PathContainer parent(PathContainer path) {
		int last = path.elements().size() - 1;
		return of(path, 0, isSeparator(path, last) ? last : Math.max(0, last - 1));
	}

	static PathContainer of(PathContainer path, int start, int end) {
		return new PathPart(path.elements().subList(start, end));
	}

	static boolean isSeparator(PathContainer path, int index) {
		return path.elements().get(index) instanceof Separator;
	}

	@Override
	public String value() {
		return this.elements.stream().map(Element::value).collect(Collectors.joining());
	}

	@Override
	public String toString() {
		return value();
	}

}
