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
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for {@link Snapshot}.
 */
class SnapshotTests {

	@TempDir
	private Path folder;

	@Test
	void listsTheMethodsOfAllRoutesSorted() {
		List<ServedRoute> routes = List.of(Documents.route("/b", Set.of("PUT", "GET"), true, false),
				Documents.route("/a", Set.of(), true, false), Documents.route("/error", Set.of(), true, true));
		assertThat(Snapshot.of(routes)).hasToString("""
				# methods of all routes; -Dmethod-contract.update=snapshot rewrites this file
				*       /a
				GET     /b
				PUT     /b
				""");
	}

	@Test
	void isWrittenOnlyIfAskedForAndReadAgain() {
		Path file = this.folder.resolve("api/methods.txt");
		Snapshot snapshot = Snapshot.of(Documents.routes("GET,PUT /b/{id}", "* /a"));
		assertThat(snapshot.update(file)).isFalse();
		assertThatExceptionOfType(ContractException.class).isThrownBy(() -> Snapshot.read(file))
			.withMessageEndingWith("methods.txt:1:1: There is no such file.");
		System.setProperty("method-contract.update", "snapshot");
		try {
			assertThat(snapshot.update(file)).isTrue();
		}
		finally {
			System.clearProperty("method-contract.update");
		}
		assertThat(Snapshot.read(file)).hasToString(snapshot.toString());
		assertThat(Snapshot.read(file).routes()).extracting(ServedRoute::pattern, ServedRoute::methods)
			.containsExactly(tuple("/a", Set.of()), tuple("/b/{id}", Set.of("GET", "PUT")));
	}

	@Test
	void showsWhatHasChanged() {
		Snapshot former = Snapshot.of(Documents.routes("GET,PUT /a", "GET /b"));
		Snapshot current = Snapshot.of(Documents.routes("GET,POST /a", "GET /b"));
		assertThat(former.changes(current)).containsExactly("+ POST    /a", "- PUT     /a");
		assertThat(former.changes(former)).isEmpty();
	}

}
