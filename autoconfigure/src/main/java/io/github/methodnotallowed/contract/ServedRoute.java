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

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A route as the comparison sees it, whoever serves it.
 *
 * @param pattern the path pattern below the context path, or {@code null} if the route
 * may match any path
 * @param methods the declared methods; empty if none are declared, which means any
 * @param certain whether the methods are known. If not, the handler alone decides.
 * @param infrastructure whether the application has not written it: the actuator, error
 * pages, handlers of libraries
 * @param handler a description of the handler
 * @since 0.1.0
 */
public record ServedRoute(@Nullable String pattern, Set<String> methods, boolean certain, boolean infrastructure,
		String handler) {
}
