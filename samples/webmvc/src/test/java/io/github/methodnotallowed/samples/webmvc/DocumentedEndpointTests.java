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

package io.github.methodnotallowed.samples.webmvc;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.methodnotallowed.actuate.RefusalRecorder;
import io.github.methodnotallowed.samples.tests.CodeBlock;
import io.github.methodnotallowed.samples.tests.RunningShop;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the excerpt of everything that {@code endpoint.md} shows: each entry comes
 * from a run, but for the times and for the drift of an application that has some.
 */
class DocumentedEndpointTests extends RunningShop {

	@Test
	void showsWhatThePageShows(@Autowired RefusalRecorder recorder) {
		recorder.forget();
		for (int i = 0; i < 3; i++) {
			client().put().uri("/orders").exchange();
		}
		Map<?, ?> everything = JsonMapper.shared()
			.readValue(client().get()
				.uri("/actuator/methodnotallowed")
				.exchange()
				.expectBody(String.class)
				.returnResult()
				.getResponseBody(), Map.class);
		CodeBlock shown = CodeBlock.of("test")
			.stream()
			.filter((block) -> block.proof().endsWith("/DocumentedEndpointTests.java"))
			.findFirst()
			.orElseThrow();
		Map<?, ?> excerpt = JsonMapper.shared().readValue(shown.text(), Map.class);
		assertThat(new HashSet<Object>(excerpt.keySet())).containsAll(everything.keySet());
		for (String name : List.of("routes", "findings", "refusals", "recentRefusals")) {
			assertThat(entries(everything, name)).as(name).containsAll(entries(excerpt, name));
		}
	}

	// without the times
	private static Set<Object> entries(Map<?, ?> answer, String name) {
		Set<Object> entries = new HashSet<>();
		for (Object entry : (List<?>) answer.get(name)) {
			Map<Object, Object> members = new HashMap<>((Map<?, ?>) entry);
			members.remove("time");
			entries.add(members);
		}
		return entries;
	}

}
