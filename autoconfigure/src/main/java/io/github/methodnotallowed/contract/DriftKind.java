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

/**
 * What is wrong between a document and the routes.
 *
 * @since 0.1.0
 */
public enum DriftKind {

	/** The document has the method, no route does. */
	NOT_SERVED("documented, but not served"),

	/** A route has the method, the document does not. */
	NOT_DOCUMENTED("served, but not documented"),

	/**
	 * A route declares no method, so that it serves all of them, and the document does
	 * not say so.
	 */
	ANY_METHOD("declares no method, so that it serves all"),

	/** The document describes a 405 without an {@code Allow} field. */
	REFUSAL_WITHOUT_ALLOW("documents 405 without the Allow header field"),

	/**
	 * The document has the method twice, below templates that differ in the names of
	 * their variables alone.
	 */
	EQUIVALENT_TEMPLATE("documented twice"),

	/** The document has a key that looks like a method, but is none in its version. */
	NO_SUCH_METHOD("is no method in this version of OpenAPI"),

	/** An exclusion or a line of the baseline fits nothing, or has no reason. */
	STALE_EXCEPTION("is an exception that excepts nothing"),

	/** Neither side has anything that could be compared. */
	NOTHING_COMPARED("nothing could be compared");

	private final String text;

	DriftKind(String text) {
		this.text = text;
	}

	/**
	 * Return whether an exclusion or a baseline may accept it.
	 */
	boolean isAcceptable() {
		return this != STALE_EXCEPTION && this != NOTHING_COMPARED;
	}

	/**
	 * Return the kind in words.
	 * @return a predicate without a subject
	 */
	public String text() {
		return this.text;
	}

}
