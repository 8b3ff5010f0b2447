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
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

import io.github.methodnotallowed.http.RawConnection;

/**
 * An application that listens.
 *
 * @param port its port
 * @param shutdown stops it
 */
record RunningApplication(int port, Closeable shutdown) implements Closeable {

	static RunningApplication start(Application application, Server server, boolean starter) throws Exception {
		Map<String, String> properties = new HashMap<>(application.properties());
		properties.put("method-not-allowed.enabled", String.valueOf(starter));
		AtomicInteger port = new AtomicInteger();
		Closeable shutdown = application.missingJar().isEmpty()
				? ApplicationLauncher.launch(server.name(), properties, port::set)
				: launchWithout(application.missingJar(), server.name(), properties, port::set);
		return new RunningApplication(port.get(), shutdown);
	}

	private static Closeable launchWithout(String jar, String server, Map<String, String> properties, IntConsumer port)
			throws Exception {
		Thread thread = Thread.currentThread();
		ClassLoader original = thread.getContextClassLoader();
		URLClassLoader isolated = new URLClassLoader(classPathWithout(jar), ClassLoader.getPlatformClassLoader());
		try {
			thread.setContextClassLoader(isolated);
			return (Closeable) isolated.loadClass(ApplicationLauncher.class.getName())
				.getMethod("launch", String.class, Map.class, IntConsumer.class)
				.invoke(null, server, properties, port);
		}
		finally {
			thread.setContextClassLoader(original);
		}
	}

	private static URL[] classPathWithout(String jar) throws IOException {
		List<URL> urls = new ArrayList<>();
		for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
			File file = new File(entry);
			if (!file.getName().startsWith(jar)) {
				urls.add(file.toURI().toURL());
			}
		}
		return urls.toArray(URL[]::new);
	}

	RawConnection connect() throws IOException {
		return RawConnection.to(this.port);
	}

	@Override
	public void close() throws IOException {
		this.shutdown.close();
	}

}
