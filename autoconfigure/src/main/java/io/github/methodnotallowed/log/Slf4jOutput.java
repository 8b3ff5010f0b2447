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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Writes lines with their fields as key-value pairs, which structured logging shows. The
 * one class that sees SLF4J.
 */
final class Slf4jOutput implements LogOutput {

	private final Logger logger;

	Slf4jOutput(String name) {
		this.logger = LoggerFactory.getLogger(name);
	}

	@Override
	public boolean isEnabled(Level level) {
		return this.logger.isEnabledForLevel(of(level));
	}

	@Override
	public void write(Level level, String text, Map<String, String> fields) {
		LoggingEventBuilder line = this.logger.atLevel(of(level));
		fields.forEach((name, value) -> {
			if (!isTaken(name)) {
				line.addKeyValue(name, value);
			}
		});
		line.log(text);
	}

	/**
	 * Return whether the application itself has such a field in each line: nested formats
	 * fail at two of the same name, and the line would be lost.
	 */
	private static boolean isTaken(String name) {
		for (int end = name.length(); end > 0; end = name.lastIndexOf('.', end - 1)) {
			if (MDC.get(name.substring(0, end)) != null) {
				return true;
			}
		}
		return false;
	}

	private static org.slf4j.event.Level of(Level level) {
		return switch (level) {
			case DEBUG -> org.slf4j.event.Level.DEBUG;
			case INFO -> org.slf4j.event.Level.INFO;
			case WARN -> org.slf4j.event.Level.WARN;
		};
	}

}
