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

package io.github.methodnotallowed.hostile;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import org.slf4j.LoggerFactory;

/**
 * Takes all that this library logs, from everything down to debug messages.
 */
final class RefusalLog extends AppenderBase<ILoggingEvent> implements AutoCloseable {

	private final Logger logger = (Logger) LoggerFactory.getLogger("io.github.methodnotallowed");

	private final AtomicInteger lines = new AtomicInteger();

	private final AtomicReference<String> longest = new AtomicReference<>("");

	static RefusalLog open() {
		RefusalLog log = new RefusalLog();
		log.start();
		log.logger.setLevel(Level.DEBUG);
		log.logger.setAdditive(false);
		log.logger.addAppender(log);
		return log;
	}

	@Override
	protected void append(ILoggingEvent event) {
		String message = event.getFormattedMessage();
		this.lines.incrementAndGet();
		this.longest.accumulateAndGet(message, (one, other) -> (one.length() < other.length()) ? other : one);
	}

	int lines() {
		return this.lines.get();
	}

	String longest() {
		return this.longest.get();
	}

	@Override
	public void close() {
		this.logger.detachAppender(this);
		this.logger.setAdditive(true);
		this.logger.setLevel(null);
	}

}
