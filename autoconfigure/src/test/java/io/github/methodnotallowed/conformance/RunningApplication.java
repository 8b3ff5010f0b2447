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

import org.springframework.context.ConfigurableApplicationContext;

/**
 * An application that listens.
 *
 * @param port its port
 * @param managementPort the port of its actuator
 * @param shutdown stops it
 */
public record RunningApplication(int port, int managementPort, Closeable shutdown) implements Closeable {

	/**
	 * Start an application.
	 * @param application the variation of the application
	 * @param server the server
	 * @param starter whether it has the starter
	 * @return the application, which listens
	 * @throws IOException if it does not start
	 */
	public static RunningApplication start(Application application, Server server, boolean starter) throws IOException {
		Map<String, String> properties = new HashMap<>(application.properties());
		properties.put("method-not-allowed.enabled", String.valueOf(starter));
		if (!application.missingJars().isEmpty()) {
			return Jvm.without(application.missingJars()).start(server, properties);
		}
		ConfigurableApplicationContext context = ApplicationLauncher.launch(server, properties);
		return new RunningApplication(ApplicationLauncher.port(context), ApplicationLauncher.managementPort(context),
				context);
	}

	/**
	 * Open a connection to the application.
	 * @return the connection
	 * @throws IOException if it does not listen
	 */
	public RawConnection connect() throws IOException {
		return RawConnection.to(this.port);
	}

	@Override
	public void close() throws IOException {
		this.shutdown.close();
	}

}
