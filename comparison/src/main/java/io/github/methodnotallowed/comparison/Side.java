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

package io.github.methodnotallowed.comparison;

import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.methodnotallowed.comparison.agent.AddressListener;
import io.github.methodnotallowed.comparison.application.RunningApplication;
import io.github.methodnotallowed.comparison.http.Answer;
import io.github.methodnotallowed.comparison.http.Connection;
import io.github.methodnotallowed.comparison.http.Field;
import io.github.methodnotallowed.comparison.http.Request;

/**
 * One of the two running applications, with its connections and its identities.
 */
final class Side implements Closeable {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]*)\"");

	private final int port;

	private final int managementPort;

	private final Map<String, List<Field>> credentials = new HashMap<>();

	private final Map<Boolean, Connection> connections = new HashMap<>();

	Side(RunningApplication application) throws IOException {
		this.port = Integer.parseInt(application.addresses(AddressListener.PORT).get(0));
		this.managementPort = application.addresses(AddressListener.MANAGEMENT_PORT)
			.stream()
			.map(Integer::parseInt)
			.findFirst()
			.orElse(this.port);
	}

	void identify(String identity, List<Field> fields) {
		this.credentials.put(identity, fields);
	}

	/**
	 * Log in as a browser does: open the page, send its form, keep the cookies.
	 * @param login the path of the page and, as its query, the fields of the form
	 * @return the cookies, and the token of the form
	 */
	List<Field> logIn(String login) throws IOException {
		String path = login.substring(0, login.indexOf('?'));
		Map<String, String> cookies = new HashMap<>();
		Answer page = exchange(get(path, cookies));
		keepCookies(page, cookies);
		String content = login.substring(login.indexOf('?') + 1) + "&_csrf=" + token(page);
		Request form = new Request("POST", path, false, "",
				List.of(cookie(cookies), new Field("Content-Type", "application/x-www-form-urlencoded")), content);
		Answer answer = exchange(form);
		if (answer.status() != 302 || answer.values("location").toString().contains("error")) {
			throw new IOException("Cannot log in:\n" + String.join("\n", answer.lines()));
		}
		keepCookies(answer, cookies);
		Answer home = exchange(get("/", cookies));
		keepCookies(home, cookies);
		return List.of(cookie(cookies), new Field("X-CSRF-TOKEN", token(home)));
	}

	private static Request get(String path, Map<String, String> cookies) {
		return new Request("GET", path, false, "",
				cookies.isEmpty() ? List.of() : List.of(cookie(cookies), new Field("Accept", "text/html")), "");
	}

	private static void keepCookies(Answer answer, Map<String, String> cookies) {
		answer.values("set-cookie")
			.forEach((cookie) -> cookies.put(cookie.split("=")[0], cookie.split(";")[0].split("=", 2)[1]));
	}

	private static Field cookie(Map<String, String> cookies) {
		return new Field("Cookie",
				cookies.entrySet()
					.stream()
					.map((cookie) -> cookie.getKey() + "=" + cookie.getValue())
					.reduce((first, second) -> first + "; " + second)
					.orElse(""));
	}

	private static String token(Answer page) {
		Matcher token = TOKEN.matcher(page.content());
		return token.find() ? token.group(1) : "";
	}

	Answer exchange(Request request) throws IOException {
		Connection connection = this.connections.get(request.management());
		if (connection == null) {
			connection = new Connection(request.management() ? this.managementPort : this.port);
			this.connections.put(request.management(), connection);
		}
		return connection.exchange(request, this.credentials.getOrDefault(request.identity(), List.of()));
	}

	/**
	 * Close the connection that served a request.
	 */
	void disconnect(Request request) throws IOException {
		Connection connection = this.connections.remove(request.management());
		if (connection != null) {
			connection.close();
		}
	}

	@Override
	public void close() throws IOException {
		for (Connection connection : this.connections.values()) {
			connection.close();
		}
	}

}
