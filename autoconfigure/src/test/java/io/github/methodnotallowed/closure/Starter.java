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

package io.github.methodnotallowed.closure;

import java.util.EnumSet;
import java.util.List;

import io.github.methodnotallowed.problem.ProblemFormats;
import io.github.methodnotallowed.problem.ProblemSettings;
import io.github.methodnotallowed.problem.RefusalResponder;
import io.github.methodnotallowed.problem.UnknownMethods;

import org.springframework.context.support.StaticMessageSource;

/**
 * What the starter brings on both stacks.
 */
final class Starter {

	private Starter() {
	}

	static RefusalResponder responder() {
		ProblemSettings settings = new ProblemSettings(null, EnumSet.allOf(ProblemSettings.Member.class), "method",
				"allowedMethods");
		return new RefusalResponder(settings, new StaticMessageSource(), ProblemFormats.of(false, false), List.of(),
				List.of(), UnknownMethods.METHOD_NOT_ALLOWED, "no-store");
	}

}
