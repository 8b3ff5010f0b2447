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

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * An answer that a defect may spoil.
 */
final class Reply {

	final String method;

	final String accept;

	final Map<String, String> fields = new LinkedHashMap<>();

	int status;

	String body = "";

	boolean contentAfterHead;

	/** What is wrong in the length that is sent. */
	int lengthError;

	private Reply(String method, String accept, int status) {
		this.method = method;
		this.accept = accept;
		this.status = status;
	}

	/**
	 * Answer as the routes say, but for one defect.
	 */
	static Reply to(String method, String path, String accept, @Nullable Consumer<Reply> defect) {
		String allow = BrokenServer.ROUTES.get(path);
		Reply reply = (allow != null) ? reply(method, path, allow, accept) : new Reply(method, accept, 404);
		if (defect != null) {
			defect.accept(reply);
		}
		return reply;
	}

	private static Reply reply(String method, String path, String allow, String accept) {
		boolean refused = !List.of(allow.split(", ")).contains(method);
		return refused ? refusal(method, path, allow, accept) : options(allow);
	}

	private static Reply options(String allow) {
		Reply reply = new Reply("OPTIONS", "", 200);
		reply.fields.put("Allow", allow);
		return reply;
	}

	private static Reply refusal(String method, String path, String allow, String accept) {
		Reply reply = new Reply(method, accept, 405);
		reply.fields.put("Allow", allow);
		reply.fields.put("Cache-Control", "no-store");
		reply.fields.put("Vary", "Accept");
		if (accept.startsWith("application/xml")) {
			reply.fields.put("Content-Type", "application/problem+xml");
			reply.body = "<problem xmlns='urn:ietf:rfc:7807'><title>Method Not Allowed</title><status>405</status></problem>";
			return reply;
		}
		reply.fields.put("Content-Type", "application/problem+json");
		String methods = Arrays.stream(allow.split(", ")).collect(Collectors.joining("\",\"", "[\"", "\"]"));
		reply.body = "{\"title\":\"Method Not Allowed\",\"status\":405,\"instance\":\"" + path + "\",\"method\":\""
				+ method + "\",\"allowedMethods\":" + methods + "}";
		return reply;
	}

	boolean isRefusal() {
		return this.status == 405;
	}

	void redirect(int status, String location) {
		this.status = status;
		this.fields.put("Location", location);
	}

	void replace(String text, String other) {
		this.body = this.body.replace(text, other);
	}

	/**
	 * Hand over each field line. The values of several lines with the same name are
	 * separated by a line break.
	 */
	void lines(BiConsumer<String, String> line) {
		this.fields.forEach((name, value) -> value.lines().forEach((each) -> line.accept(name, each)));
		if (this.fields.getOrDefault("Allow", "none").isEmpty()) {
			line.accept("Allow", "");
		}
		// GET is a letter shorter
		int length = this.body.length() - ("HEAD".equals(this.method) ? 1 : 0);
		line.accept("Content-Length", String.valueOf(length + this.lengthError));
	}

	byte[] bytes() {
		if (this.status == 0) {
			return this.body.getBytes(StandardCharsets.ISO_8859_1);
		}
		StringBuilder head = new StringBuilder("HTTP/1.1 " + this.status + " \r\n");
		lines((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
		boolean silent = "HEAD".equals(this.method) && !this.contentAfterHead;
		return head.append("\r\n").append(silent ? "" : this.body).toString().getBytes(StandardCharsets.ISO_8859_1);
	}

}
