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

package io.github.methodnotallowed.log;

import java.util.Map;

import io.github.methodnotallowed.log.RefusalLog.Level;
import org.jspecify.annotations.Nullable;

import org.springframework.util.ClassUtils;

/**
 * Where lines are written to.
 */
interface LogOutput {

	boolean isEnabled(Level level);

	void write(Level level, String text, Map<String, String> fields);

	/**
	 * Find the logging library, which can take fields if it is SLF4J 2.
	 * @param name the name of the logger
	 * @param classLoader tells what there is
	 */
	static LogOutput of(String name, @Nullable ClassLoader classLoader) {
		return ClassUtils.isPresent("org.slf4j.spi.LoggingEventBuilder", classLoader) ? new Slf4jOutput(name)
				: new CommonsOutput(name);
	}

}
