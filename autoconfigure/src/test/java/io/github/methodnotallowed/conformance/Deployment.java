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

package io.github.methodnotallowed.conformance;

import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

import io.github.methodnotallowed.http.RawConnection;
import io.github.methodnotallowed.http.RawResponse;

/**
 * One application on one server, with the starter and, where it is asked for, without it.
 */
final class Deployment implements Closeable {

	private final Application application;

	private final Server server;

	private final Setting setting;

	private final Map<Boolean, RunningApplication> running = new HashMap<>();

	Deployment(Application application, Server server, Setting setting) {
		this.application = application.with(setting.properties());
		this.server = server;
		this.setting = setting;
	}

	Application application() {
		return this.application;
	}

	/**
	 * Open a connection to the application with the starter.
	 */
	RawConnection connect(ConformanceCase candidate) throws Exception {
		return RawConnection.to(port(candidate, running(true)));
	}

	RawResponse answerWithoutStarter(ConformanceCase candidate) throws Exception {
		return RawConnection.exchange(port(candidate, running(false)), candidate.request());
	}

	private int port(ConformanceCase candidate, RunningApplication application) {
		return (candidate.isForManagement() || this.setting.isForManagement(candidate)) ? application.managementPort()
				: application.port();
	}

	private RunningApplication running(boolean starter) throws Exception {
		RunningApplication running = this.running.get(starter);
		if (running == null) {
			running = this.setting.launcher().start(this.application, this.server, starter);
			this.running.put(starter, running);
		}
		return running;
	}

	@Override
	public void close() throws IOException {
		for (RunningApplication application : this.running.values()) {
			application.close();
		}
		// JUnit remembers its dynamic tests, and they their deployment
		this.running.clear();
	}

	@Override
	public String toString() {
		return this.setting.describe(this.server) + this.application;
	}

}
