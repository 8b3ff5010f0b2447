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

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/**
 * The clients of Java, each with one request.
 */
final class JavaClients {

	private JavaClients() {
	}

	static void send(String client, String address) throws IOException, InterruptedException {
		URI uri = URI.create(address);
		switch (client) {
			case "jdk" -> jdk(HttpRequest.newBuilder(uri)
				.header("Content-Type", "application/json")
				.POST(HttpRequest.BodyPublishers.ofString("{}")));
			case "plain" -> jdk(HttpRequest.newBuilder(uri));
			case "restclient" -> RestClient.builder()
				.requestFactory(ClientHttpRequestFactoryBuilder.jdk().build())
				.build()
				.post()
				.uri(uri)
				.contentType(MediaType.APPLICATION_JSON)
				.body("{}")
				.exchange((request, response) -> response.getStatusCode());
			case "urlconnection" -> {
				HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
				connection.setRequestMethod("GET");
				connection.setDoOutput(true);
				connection.getOutputStream().write('a');
				connection.getResponseCode();
			}
			default -> throw new IllegalArgumentException(client);
		}
	}

	private static void jdk(HttpRequest.Builder request) throws IOException, InterruptedException {
		HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.followRedirects(HttpClient.Redirect.NORMAL)
			.build()
			.send(request.build(), HttpResponse.BodyHandlers.discarding());
	}

}
