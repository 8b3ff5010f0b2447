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

package io.github.methodnotallowed.situations;

import java.io.Closeable;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.springframework.core.io.ClassPathResource;

/**
 * A real nginx in front of a shop, with pages of another site.
 *
 * @param port its port
 * @param process its process
 */
record Edge(int port, Process process) implements Closeable {

	static Edge start(int shop, Path directory) throws IOException, InterruptedException {
		int port = freePort();
		Path file = directory.resolve("nginx.conf");
		Files.writeString(file,
				new ClassPathResource("situations/nginx.conf").getContentAsString(StandardCharsets.UTF_8)
					.replace("{shop}", "localhost:" + shop)
					.replace("{port}", String.valueOf(port))
					.replace("{dir}", directory.toString()));
		Process process = new ProcessBuilder("nginx", "-c", file.toString(), "-e",
				directory.resolve("error.log").toString())
			.inheritIO()
			.start();
		while (process.isAlive() && !listens(port)) {
			TimeUnit.MILLISECONDS.sleep(20);
		}
		return new Edge(port, process);
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	private static boolean listens(int port) {
		try (Socket socket = new Socket("127.0.0.1", port)) {
			return socket.isConnected();
		}
		catch (IOException ex) {
			return false;
		}
	}

	@Override
	public void close() {
		this.process.destroy();
	}

}
