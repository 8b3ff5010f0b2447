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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CauseCode}.
 */
class CauseCodeTests {

	private static final Pattern ROW = Pattern.compile("^\\| `([a-z-]+)` \\| [^|]+ \\| [^|]+ \\| [^|]+ \\|$",
			Pattern.MULTILINE);

	@Test
	void eachCodeIsDocumentedWithWhatItMeansAndWhatToDo() throws IOException {
		List<String> documented = ROW.matcher(Files.readString(Path.of("../docs/causes.md")))
			.results()
			.map((MatchResult row) -> row.group(1))
			.toList();
		assertThat(documented)
			.containsExactlyInAnyOrderElementsOf(Arrays.stream(CauseCode.values()).map(CauseCode::text).toList());
	}

}
