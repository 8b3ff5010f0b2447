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

package io.github.methodnotallowed.problem;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.boot.json.JsonParserFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link JsonProblemFormat}.
 */
class JsonProblemFormatTests {

	private static final int TEXTS = 2000;

	private final JsonProblemFormat format = new JsonProblemFormat();

	@Test
	void keepsMembersInTheirOrder() {
		Map<String, @Nullable Object> members = new LinkedHashMap<>();
		members.put("title", "a");
		members.put("status", 405);
		members.put("nothing", null);
		members.put("list", List.of("GET", true));
		members.put("array", new int[] { 1, 2 });
		members.put("map", Map.of("a", 1.5));
		assertThat(write(members)).isEqualTo("{\"title\":\"a\",\"status\":405,\"nothing\":null,"
				+ "\"list\":[\"GET\",true],\"array\":[1,2],\"map\":{\"a\":1.5}}");
	}

	@Test
	void writesAsTextWhatIsNoNumberInJson() {
		assertThat(write(Map.of("value", Arrays.asList(Double.NaN, Float.NEGATIVE_INFINITY))))
			.isEqualTo("{\"value\":[\"NaN\",\"-Infinity\"]}");
	}

	@Test
	void keepsAnyText() {
		SplittableRandom random = new SplittableRandom(405);
		for (int i = 0; i < TEXTS; i++) {
			String text = text(random);
			Map<String, Object> read = JsonParserFactory.getJsonParser().parseMap(write(Map.of(text, text)));
			assertThat(read).as(text).isEqualTo(Map.of(text, text));
		}
	}

	private static String text(SplittableRandom random) {
		StringBuilder text = new StringBuilder();
		for (int length = random.nextInt(20); length > 0; length--) {
			int bound = random.nextBoolean() ? 128 : Character.MIN_SURROGATE;
			text.appendCodePoint((random.nextInt(10) > 0) ? random.nextInt(bound) : 0x1F600 + random.nextInt(50));
		}
		return text.toString();
	}

	private String write(Map<String, @Nullable Object> members) {
		return new String(this.format.write(members), StandardCharsets.UTF_8);
	}

}
