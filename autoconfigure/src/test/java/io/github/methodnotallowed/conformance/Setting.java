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

import java.io.IOException;
import java.util.Map;

import io.github.methodnotallowed.http.RawRequest;

/**
 * What surrounds every application of the table: more properties, another server, a path
 * before all others.
 *
 * @param name what it is called
 * @param properties the properties that each application has beside its own;
 * {@code engine} is a server that the stack does not usually run on, {@code mount} stands
 * before all paths, {@code send} is a header field of each request
 * @param launcher starts an application
 */
public record Setting(String name, Map<String, String> properties, Launcher launcher) {

	/** The setting of each build. */
	static final Setting USUAL = new Setting("", Map.of(), RunningApplication::start);

	/**
	 * Return a case as it is in this setting.
	 */
	ConformanceCase of(ConformanceCase candidate) {
		ConformanceCase mounted = this.properties.containsKey("mount") ? candidate.under(this.properties.get("mount"))
				: candidate;
		RawRequest request = mounted.request();
		return this.properties.containsKey("send") ? mounted.with(request.withField(this.properties.get("send")))
				: mounted;
	}

	boolean isForManagement(ConformanceCase candidate) {
		return this.properties.containsKey("management.server.port")
				&& candidate.request().target().startsWith("/actuator");
	}

	String engine(Server server) {
		return this.properties.getOrDefault("engine", server.engine());
	}

	String describe(Server server) {
		String described = "%s on %s".formatted(server.stack(), engine(server));
		return this.name.isEmpty() ? described : described + ", " + this.name;
	}

	/**
	 * Starts an application.
	 */
	@FunctionalInterface
	public interface Launcher {

		/**
		 * Start an application.
		 * @param application the application with the properties of the setting
		 * @param server the server
		 * @param starter whether it has the starter
		 * @return the application, which listens
		 * @throws IOException if it does not start
		 */
		RunningApplication start(Application application, Server server, boolean starter) throws IOException;

	}

}
