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

import java.util.List;
import java.util.Map;

import org.springframework.boot.json.JsonParser;
import org.springframework.boot.json.JsonParserFactory;

/**
 * The numbered refusals of a soak. New paths, methods and clients come until the end, so
 * that whatever remembers them grows until the end.
 *
 * @param refusals the number of refusals
 * @param paths the number of distinct paths and of distinct clients
 * @param methods the number of distinct methods beside {@code POST} and {@code DELETE},
 * which every tenth request has
 * @param padding what each path, each client and each of these methods ends with
 */
record SoakRequests(int refusals, int paths, int methods, String padding) {

	private static final List<String> ALLOWED = List.of("GET", "HEAD", "OPTIONS");

	private static final JsonParser JSON = JsonParserFactory.getJsonParser();

	/**
	 * Return what the valid request of a path is answered with.
	 */
	String id(int number) {
		return distinct(number, this.paths) + this.padding;
	}

	String path(int number) {
		return Routes.path(4).replace("abc", id(number));
	}

	String method(int number) {
		if (number % 10 == 0) {
			return "M" + distinct(number, this.methods) + this.padding;
		}
		return (number % 2 == 0) ? "POST" : "DELETE";
	}

	/**
	 * Return the program that a request says it comes from.
	 */
	String client(int number) {
		return "client" + distinct(number, this.paths) + "/1.0" + this.padding;
	}

	private long distinct(int number, int count) {
		return (long) number * count / this.refusals;
	}

	/**
	 * Return whether an answer may be the one to a refused request: its status and, as
	 * its content was as long as it said, its end.
	 */
	boolean isPlausible(Connection.Answer answer) {
		return answer.status() == 405 && answer.body().endsWith("}");
	}

	/**
	 * Return whether an answer is the one to a refused request.
	 */
	boolean isExact(int number, Connection.Answer answer) {
		if (!answer.head().matches("HTTP/1\\.1 405( .*)?\r\n(?s:.*)")
				|| !String.join(", ", ALLOWED).equals(answer.field("Allow"))
				|| !"application/problem+json".equals(answer.field("Content-Type"))) {
			return false;
		}
		String method = method(number);
		Map<String, Object> problem = JSON.parseMap(answer.body());
		return Integer.valueOf(405).equals(problem.get("status")) && path(number).equals(problem.get("instance"))
				&& method.substring(0, Math.min(32, method.length())).equals(problem.get("method"))
				&& ALLOWED.equals(problem.get("allowedMethods"));
	}

	/**
	 * Return whether an answer is the one to the valid request of a path.
	 */
	boolean isServed(int number, Connection.Answer answer) {
		return answer.status() == 200 && id(number).equals(answer.body());
	}

}
