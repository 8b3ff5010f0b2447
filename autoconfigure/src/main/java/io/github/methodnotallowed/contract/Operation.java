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

import org.jspecify.annotations.Nullable;

/**
 * A method that a document says a path has.
 *
 * @param method the method token
 * @param template the path template as written, below the base path of the servers
 * @param location where the document says so
 * @param refusalWithoutAllow where the document describes a 405 without an {@code Allow}
 * field, or {@code null} if it does not
 * @since 0.1.0
 */
public record Operation(String method, String template, Location location, @Nullable Location refusalWithoutAllow) {
}
