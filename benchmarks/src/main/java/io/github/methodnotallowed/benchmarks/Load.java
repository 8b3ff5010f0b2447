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

package io.github.methodnotallowed.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The load generator {@code wrk}, which must be installed.
 */
final class Load {

	private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");

	private static final int CONNECTIONS = 16;

	private Load() {
	}

	/**
	 * Send the same request as often as possible.
	 * @return the requests per second
	 */
	static double requestsPerSecond(int port, String method, String path, int seconds) throws IOException {
		if (method.equals("HEAD")) {
			// wrk waits for the content that the answer to HEAD does not have
			return Connection.requestsPerSecond(port, "HEAD", path, CONNECTIONS, seconds);
		}
		Path script = Files.createTempFile("wrk", ".lua");
		try {
			Files.writeString(script, "wrk.method = \"" + method + "\"\n");
			String report = run(List.of("wrk", "-t1", "-c" + CONNECTIONS, "-d" + seconds + "s", "-s", script.toString(),
					"http://localhost:" + port + path));
			Matcher rate = RATE.matcher(report);
			if (!rate.find() || report.contains("Socket errors")) {
				throw new IllegalStateException(report);
			}
			return Double.parseDouble(rate.group(1));
		}
		finally {
			Files.delete(script);
		}
	}

	static void check() {
		try {
			run(List.of("wrk", "-v"));
		}
		catch (IOException ex) {
			System.err.println("The load generator wrk is not installed (Debian and Ubuntu: apt-get install wrk).");
			System.exit(1);
		}
	}

	private static String run(List<String> command) throws IOException {
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		return new String(process.getInputStream().readAllBytes());
	}

}
