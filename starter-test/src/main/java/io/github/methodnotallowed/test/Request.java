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

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One request, without content.
 *
 * @param method the method token
 * @param path the encoded path within the application
 * @param accept the value of {@code Accept}, or {@code null} to send none
 * @param headers the header fields that the user adds
 */
record Request(String method, String path, @Nullable String accept, Map<String, String> headers) {

	/**
	 * Return the header fields to send.
	 */
	Map<String, String> fields() {
		Map<String, String> fields = new LinkedHashMap<>();
		if (this.accept != null) {
			fields.put("Accept", this.accept);
		}
		fields.putAll(this.headers);
		return fields;
	}

	/**
	 * Return a line that sends the request again. The values of the user's header fields
	 * may be secrets and stay out of logs.
	 */
	String curl(URI base) {
		StringBuilder line = new StringBuilder("curl -i ");
		line.append("HEAD".equals(this.method) ? "-I" : "-X " + this.method);
		line.append((this.accept != null) ? " -H 'Accept: " + this.accept + "'" : " -H 'Accept:'");
		this.headers.keySet().forEach((name) -> line.append(" -H '").append(name).append(": ...'"));
		return line.append(" '").append(base).append(this.path.replace("'", "%27")).append("'").toString();
	}

}
