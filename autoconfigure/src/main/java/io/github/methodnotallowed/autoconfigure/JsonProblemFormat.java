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

package io.github.methodnotallowed.autoconfigure;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import io.github.methodnotallowed.ProblemFormat;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.json.JsonWriter;
import org.springframework.http.MediaType;

/**
 * Writes problems as JSON with Boot's own writer, so that the application needs no JSON
 * library and its settings do not change the bytes.
 */
class JsonProblemFormat implements ProblemFormat {

	private final JsonWriter<Map<String, @Nullable Object>> writer = JsonWriter.standard();

	@Override
	public MediaType mediaType() {
		return MediaType.APPLICATION_PROBLEM_JSON;
	}

	@Override
	public boolean isAcceptedBy(MediaType accept) {
		return accept.includes(MediaType.APPLICATION_PROBLEM_JSON) || accept.includes(MediaType.APPLICATION_JSON);
	}

	@Override
	public byte[] write(Map<String, @Nullable Object> members) {
		return this.writer.writeToString(members).getBytes(StandardCharsets.UTF_8);
	}

}
