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

package io.github.methodnotallowed.test;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A real proxy with a port for each fault, and one without.
 */
final class Edge implements AutoCloseable {

	private static final String FAITHFUL = "FAITHFUL";

	private final Map<String, Integer> ports = new HashMap<>();

	private final Path directory;

	private Edge(Path directory) {
		this.directory = directory;
	}

	/**
	 * Start a proxy in the background.
	 * @param program which one
	 * @param upstream the port of the application
	 * @param directory an empty directory
	 */
	static Edge start(Program program, int upstream, Path directory) throws IOException, InterruptedException {
		Edge edge = new Edge(directory);
		StringBuilder servers = new StringBuilder();
		servers.append(program.server(edge.port(FAITHFUL), null, upstream));
		for (EdgeFault fault : EdgeFault.values()) {
			servers.append(program.server(edge.port(fault.name()), fault, upstream));
		}
		Path file = Files.writeString(directory.resolve("edge.conf"), program.file(directory, servers.toString()));
		File log = directory.resolve("edge.log").toFile();
		// both return once they listen
		int status = new ProcessBuilder(program.command(file)).redirectErrorStream(true)
			.redirectOutput(log)
			.start()
			.waitFor();
		if (status != 0) {
			throw new IllegalStateException(program + ": " + Files.readString(log.toPath()));
		}
		return edge;
	}

	private int port(String name) throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			this.ports.put(name, socket.getLocalPort());
			return socket.getLocalPort();
		}
	}

	String url() {
		return "http://127.0.0.1:" + this.ports.get(FAITHFUL);
	}

	String url(EdgeFault fault) {
		return "http://127.0.0.1:" + this.ports.get(fault.name());
	}

	@Override
	public void close() {
		try {
			long pid = Long.parseLong(Files.readString(this.directory.resolve("edge.pid")).trim());
			ProcessHandle.of(pid).ifPresent((process) -> {
				process.destroy();
				process.onExit().join();
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	enum Program {

		NGINX {

			@Override
			String[] command(Path file) {
				return new String[] { "nginx", "-c", file.toString(), "-p", file.getParent().toString(), "-e",
						"edge.log" };
			}

			@Override
			String file(Path directory, String servers) {
				return """
						worker_processes 1;
						pid edge.pid;
						events { worker_connections 64; }
						http {
						access_log off;
						client_body_temp_path body;
						proxy_temp_path proxy;
						fastcgi_temp_path fastcgi;
						uwsgi_temp_path uwsgi;
						scgi_temp_path scgi;
						%s}
						""".formatted(servers);
			}

			@Override
			String server(int port, @Nullable EdgeFault fault, int upstream) {
				return """
						server {
						listen 127.0.0.1:%d;
						%s
						location / { proxy_pass http://127.0.0.1:%d; }
						}
						""".formatted(port, (fault != null) ? fault.nginx() : "", upstream);
			}

		},

		HAPROXY {

			@Override
			String[] command(Path file) {
				return new String[] { "haproxy", "-f", file.toString(), "-D", "-p",
						file.resolveSibling("edge.pid").toString() };
			}

			@Override
			String file(Path directory, String servers) {
				return """
						defaults
						  mode http
						  timeout connect 5s
						  timeout client 5s
						  timeout server 5s
						%s""".formatted(servers);
			}

			@Override
			String server(int port, @Nullable EdgeFault fault, int upstream) {
				return """
						listen edge%1$d
						  bind 127.0.0.1:%1$d
						  %2$s
						  server application 127.0.0.1:%3$d
						""".formatted(port, (fault != null) ? fault.haproxy() : "", upstream);
			}

		};

		abstract String[] command(Path file);

		abstract String file(Path directory, String servers);

		abstract String server(int port, @Nullable EdgeFault fault, int upstream);

	}

}
