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

import java.time.Duration;
import java.util.Set;
import java.util.function.LongSupplier;

import io.github.methodnotallowed.MethodNotAllowed;
import io.github.methodnotallowed.MethodNotAllowedListener;
import org.jspecify.annotations.Nullable;

/**
 * Logs one line for each refusal. Of a flood it logs the first of each kind at once, and
 * then a count a minute. Thread-safe, takes no lock and starts no thread: a count is
 * logged by the first refusal after its minute, or when this log is closed.
 *
 * @since 0.1.0
 */
public final class RefusalLog implements MethodNotAllowedListener {

	/** The name of the logger. */
	public static final String LOGGER = "io.github.methodnotallowed.refusal";

	/** The codes of causes about which nobody has to do anything. */
	static final Set<String> QUIET = Set.of("scanner", "health-probe", "capability-probe", "link-visitor", "prefetch");

	private final LogOutput output;

	private final Channel channel;

	// apart, so that scanners do not use up the kinds of others
	private final Channel quiet;

	/**
	 * Create a log.
	 * @param level the level of refusals, except of those that scanners and probes cause,
	 * which are logged at {@code DEBUG}
	 * @param classLoader tells which logging libraries there are
	 */
	public RefusalLog(Level level, @Nullable ClassLoader classLoader) {
		this(level, LogOutput.of(LOGGER, classLoader), System::nanoTime);
	}

	RefusalLog(Level level, LogOutput output, LongSupplier nanoTime) {
		this.output = output;
		this.channel = new Channel(level, nanoTime);
		this.quiet = new Channel(Level.DEBUG, nanoTime);
	}

	@Override
	public void onMethodNotAllowed(MethodNotAllowed refusal) {
		RefusalKind kind = RefusalKind.of(refusal);
		Channel channel = (kind.cause() != null && QUIET.contains(kind.cause())) ? this.quiet : this.channel;
		if (!this.output.isEnabled(channel.level)) {
			return;
		}
		this.channel.floods.countEachMinute(this.channel::write);
		this.quiet.floods.countEachMinute(this.quiet::write);
		if (channel.floods.admit(kind)) {
			channel.write(RefusalLine.of(refusal));
		}
	}

	/**
	 * Log what was not logged yet.
	 */
	public void close() {
		this.channel.floods.count(this.channel::write);
		this.quiet.floods.count(this.quiet::write);
	}

	/**
	 * The level of a line.
	 */
	public enum Level {

		/** Shown if the application turns it on. */
		DEBUG,

		/** For everybody. */
		INFO,

		/** For applications that alert on warnings. */
		WARN

	}

	/**
	 * What is logged at one level.
	 */
	private final class Channel {

		private final Level level;

		private final Floods floods;

		private Channel(Level level, LongSupplier nanoTime) {
			this.level = level;
			this.floods = new Floods(nanoTime);
		}

		private void write(RefusalKind kind, int count, Duration time) {
			write(RefusalLine.of(kind, count, time));
		}

		private void write(RefusalLine line) {
			RefusalLog.this.output.write(this.level, line.text(), line.fields());
		}

	}

}
