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

import java.util.Map;

import org.springframework.http.HttpStatus;

/**
 * The complete answer to a refused request, ready to be written by either stack.
 *
 * @param status the status
 * @param fields the header fields by name, complete for this answer
 * @param body the content; for a {@code HEAD} request only its length is used
 * @param page whether the client is to have the application's own page instead of the
 * content
 * @since 0.1.0
 */
public record RefusalResponse(HttpStatus status, Map<String, String> fields, byte[] body, boolean page) {
}
