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
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A tab of a browser. What a person could do is done by events of the keyboard.
 */
public final class Tab implements WebSocket.Listener {

	private static final int SECONDS = 60;

	private final JsonMapper json = JsonMapper.shared();

	private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();

	private final List<String> complaints = new CopyOnWriteArrayList<>();

	private final AtomicInteger sent = new AtomicInteger();

	private final StringBuilder received = new StringBuilder();

	private CompletableFuture<WebSocket> socket = new CompletableFuture<>();

	private Tab() {
	}

	static Tab of(URI address) {
		Tab tab = new Tab();
		tab.socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, tab);
		List.of("Page.enable", "Runtime.enable", "Log.enable", "Network.enable")
			.forEach((domain) -> tab.send(domain, Map.of()));
		return tab;
	}

	/**
	 * Set the size of the window and the colours that its user prefers.
	 * @param width the width in CSS pixels
	 * @param height the height in CSS pixels
	 * @param dark whether dark colours are preferred
	 */
	public void resize(int width, int height, boolean dark) {
		send("Emulation.setDeviceMetricsOverride",
				Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
		send("Emulation.setEmulatedMedia",
				Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
	}

	/**
	 * Switch scripts of pages on or off.
	 * @param on whether they run
	 */
	public void runScripts(boolean on) {
		send("Emulation.setScriptExecutionDisabled", Map.of("value", !on));
	}

	/**
	 * Go to an address and wait until it is loaded.
	 * @param address the address
	 */
	public void go(String address) {
		send("Page.navigate", Map.of("url", address));
		until("location.href !== 'about:blank' && document.readyState === 'complete'");
	}

	/**
	 * Evaluate an expression.
	 * @param expression a script
	 * @return its value as text
	 */
	public String text(String expression) {
		JsonNode answer = send("Runtime.evaluate",
				Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
		if (answer.has("exceptionDetails")) {
			throw new IllegalStateException(expression + ": " + answer.get("exceptionDetails"));
		}
		JsonNode value = answer.get("result").get("value");
		return (value != null) ? value.asString() : "";
	}

	/**
	 * Wait until an expression is true.
	 * @param expression a script
	 */
	public void until(String expression) {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
		while (!isTrue(expression)) {
			if (System.nanoTime() > end) {
				throw new IllegalStateException(expression + " has not become true at " + text("location.href") + ": "
						+ text("document.body && document.body.innerText"));
			}
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
		}
	}

	private boolean isTrue(String expression) {
		try {
			return "true".equals(text("!!(" + expression + ")"));
		}
		catch (IllegalStateException ex) {
			// the page has changed meanwhile
			return false;
		}
	}

	/**
	 * Type a text where the focus is.
	 * @param text the text
	 */
	public void type(String text) {
		send("Input.insertText", Map.of("text", text));
	}

	/**
	 * Press and release a key.
	 * @param key the name of the key, such as {@code Tab}
	 * @param code its number
	 */
	public void press(String key, int code) {
		for (String event : List.of("rawKeyDown", "keyUp")) {
			send("Input.dispatchKeyEvent",
					Map.of("type", event, "key", key, "code", key, "windowsVirtualKeyCode", code));
		}
	}

	/**
	 * Write what can be seen into a file.
	 * @param file a PNG file
	 */
	public void screenshot(Path file) {
		String data = send("Page.captureScreenshot", Map.of("format", "png")).get("data").asString();
		try {
			Files.createDirectories(file.toAbsolutePath().getParent());
			Files.write(file, Base64.getDecoder().decode(data));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Return what pages have complained about: errors, and what the security policy has
	 * kept them from.
	 * @return the complaints
	 */
	public List<String> complaints() {
		return this.complaints;
	}

	private JsonNode send(String method, Map<String, ?> parameters) {
		int id = this.sent.incrementAndGet();
		CompletableFuture<JsonNode> answer = new CompletableFuture<>();
		this.answers.put(id, answer);
		String message = this.json.writeValueAsString(Map.of("id", id, "method", method, "params", parameters));
		try {
			this.socket.get(SECONDS, TimeUnit.SECONDS).sendText(message, true).get(SECONDS, TimeUnit.SECONDS);
			JsonNode node = answer.get(SECONDS, TimeUnit.SECONDS);
			if (node.has("error")) {
				throw new IllegalStateException(method + ": " + node.get("error"));
			}
			return node.get("result");
		}
		catch (IllegalStateException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IllegalStateException(method, ex);
		}
	}

	@Override
	public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
		this.received.append(data);
		if (last) {
			JsonNode message = this.json.readTree(this.received.toString());
			this.received.setLength(0);
			handle(message);
		}
		webSocket.request(1);
		return CompletableFuture.completedFuture(null);
	}

	private void handle(JsonNode message) {
		if (message.has("id")) {
			CompletableFuture<JsonNode> answer = this.answers.remove(message.get("id").asInt());
			if (answer != null) {
				answer.complete(message);
			}
			return;
		}
		String event = message.get("method").asString();
		boolean error = event.equals("Log.entryAdded")
				&& message.get("params").get("entry").get("level").asString().equals("error");
		if (error || event.equals("Runtime.exceptionThrown")) {
			this.complaints.add(message.get("params").toString());
		}
	}

}
