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

package io.github.methodnotallowed.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.FileSystemUtils;

/**
 * A headless Chromium with an empty profile.
 */
public final class Chromium implements AutoCloseable {

	private static final String BINARY = System.getProperty("chromium", "/usr/bin/chromium");

	private static final String LISTENING = "DevTools listening on ws://";

	private final Path profile;

	private final Process process;

	private final String address;

	private Chromium(Path profile, Process process, String address) {
		this.profile = profile;
		this.process = process;
		this.address = address;
	}

	/**
	 * Start a browser.
	 * @return the browser, to be closed
	 */
	public static Chromium start() {
		try {
			Path profile = Files.createTempDirectory("chromium");
			Process process = new ProcessBuilder(BINARY, "--headless", "--no-sandbox", "--disable-gpu",
					"--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
					"--disable-dev-shm-usage", "--remote-debugging-port=0", "--user-data-dir=" + profile, "about:blank")
				.redirectErrorStream(true)
				.start();
			String address = process.inputReader()
				.lines()
				.filter((line) -> line.startsWith(LISTENING))
				.findFirst()
				.map((line) -> line.substring(LISTENING.length(), line.indexOf("/devtools")))
				.orElseThrow(() -> new IllegalStateException(BINARY + " has ended"));
			Thread reader = new Thread(() -> process.inputReader().lines().forEach((line) -> {
				// so that it never waits for its output to be read
			}));
			reader.setDaemon(true);
			reader.start();
			return new Chromium(profile, process, address);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Open a tab.
	 * @return an empty tab
	 */
	public Tab open() {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + this.address + "/json/new?about:blank"))
			.method("PUT", HttpRequest.BodyPublishers.noBody())
			.build();
		try {
			String target = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
			return Tab.of(URI.create(JsonMapper.shared().readTree(target).get("webSocketDebuggerUrl").asString()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.process.descendants().forEach(ProcessHandle::destroy);
		this.process.destroy();
		try {
			if (!this.process.waitFor(10, TimeUnit.SECONDS)) {
				this.process.destroyForcibly();
			}
			FileSystemUtils.deleteRecursively(this.profile);
		}
		catch (IOException | InterruptedException ex) {
			// it is in the directory for temporary files
		}
	}

}
