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

package io.github.methodnotallowed.samples.webmvc;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.springframework.web.client.RestClient;

/**
 * A client that posts to an address that redirects it.
 */
enum RedirectedClient {

	CURL("`curl -L`", "curl -sL -d a=1 {}"),

	CURL_METHOD("`curl -L -X POST`", "curl -sL -X POST -d a=1 {}"),

	WGET("Wget", "wget -qO- --post-data a=1 {}"),

	URLLIB("Python `urllib`", "python3 -c \"import urllib.request as u; u.urlopen('{}', b'a=1')\""),

	FETCH("`fetch` of Node", "node -e \"fetch('{}', { method: 'POST', body: 'a=1' })\""),

	FORM("a form in Chromium",
			"chromium --headless --no-sandbox --disable-gpu --disable-background-networking"
					+ " --virtual-time-budget=3000 --timeout=8000 --user-data-dir={directory} --dump-dom {form}"),

	JDK("`java.net.http.HttpClient`", "") {

		@Override
		void post(RedirectingServer server, String path, Path directory) throws Exception {
			HttpClient.newBuilder()
				.followRedirects(Redirect.NORMAL)
				.build()
				.send(HttpRequest.newBuilder(URI.create(server.address(path)))
					.POST(BodyPublishers.ofString("a=1"))
					.build(), BodyHandlers.discarding());
		}

	},

	URL_CONNECTION("`HttpURLConnection`", "") {

		@Override
		void post(RedirectingServer server, String path, Path directory) throws Exception {
			HttpURLConnection connection = (HttpURLConnection) URI.create(server.address(path))
				.toURL()
				.openConnection();
			connection.setDoOutput(true);
			connection.getOutputStream().write("a=1".getBytes());
			connection.getResponseCode();
		}

	},

	REST_CLIENT("`RestClient.create()` of Spring", "") {

		@Override
		void post(RedirectingServer server, String path, Path directory) {
			RestClient.create(server.address(path))
				.post()
				.body("a=1")
				.exchange((request, response) -> response.getStatusCode());
		}

	};

	private static final List<Integer> STATUSES = List.of(301, 302, 303, 307, 308);

	private final String label;

	private final String command;

	RedirectedClient(String label, String command) {
		this.label = label;
		this.command = command;
	}

	/**
	 * Return the row of the table.
	 * @param server the server that redirects
	 * @param directory a directory for what the client keeps
	 * @return what arrives behind each redirect
	 * @throws Exception if the client cannot be started
	 */
	String row(RedirectingServer server, Path directory) throws Exception {
		StringBuilder row = new StringBuilder("| " + this.label + " |");
		for (int status : STATUSES) {
			post(server, "/" + status, directory);
			row.append(' ').append(server.takeArrived()).append(" |");
		}
		return row.toString();
	}

	void post(RedirectingServer server, String path, Path directory) throws Exception {
		String line = this.command.replace("{}", server.address(path))
			.replace("{form}", server.address("/form" + path))
			.replace("{directory}", directory.resolve("profile").toString());
		run(line);
	}

	private static void run(String line) throws IOException, InterruptedException {
		Process process = new ProcessBuilder("sh", "-c", line).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start();
		if (!process.waitFor(60, TimeUnit.SECONDS)) {
			process.destroyForcibly();
		}
	}

}
