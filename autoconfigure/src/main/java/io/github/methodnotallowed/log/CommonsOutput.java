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
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Writes lines with Commons Logging, which takes no fields.
 */
final class CommonsOutput implements LogOutput {

	private final Log logger;

	CommonsOutput(String name) {
		this.logger = LogFactory.getLog(name);
	}

	@Override
	public boolean isEnabled(Level level) {
		return switch (level) {
			case DEBUG -> this.logger.isDebugEnabled();
			case INFO -> this.logger.isInfoEnabled();
			case WARN -> this.logger.isWarnEnabled();
		};
	}

	@Override
	public void write(Level level, String text, Map<String, String> fields) {
		switch (level) {
			case DEBUG -> this.logger.debug(text);
			case INFO -> this.logger.info(text);
			case WARN -> this.logger.warn(text);
		}
	}

}
