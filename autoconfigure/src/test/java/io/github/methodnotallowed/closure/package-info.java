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

/**
 * The law of closure, held against generated applications: what {@code Allow} names is
 * served, and nothing else is. An application that breaks a law is shrunk to the fewest
 * parts that still break it.
 * <p>
 * A new kind of handler is a {@link io.github.methodnotallowed.closure.Part.Kind}, which
 * {@link io.github.methodnotallowed.closure.ApplicationGenerator} makes up and the
 * dispatcher of each stack builds. Where the design excuses it from a
 * {@link io.github.methodnotallowed.closure.Law}, an
 * {@link io.github.methodnotallowed.closure.Exemption} says why.
 */
package io.github.methodnotallowed.closure;
