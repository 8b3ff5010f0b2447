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

package io.github.methodnotallowed.actuate;

import org.springframework.http.HttpHeaders;

/**
 * The endpoint as a page for a browser.
 *
 * @param html the markup
 * @since 0.1.0
 */
public record Page(String html) {

	/**
	 * Write the header fields that go with a page.
	 */
	static void writeFields(HttpHeaders headers) {
		headers.set("Content-Security-Policy", PageTemplate.SECURITY_POLICY);
		headers.set("X-Content-Type-Options", "nosniff");
		headers.set("Referrer-Policy", "no-referrer");
		headers.setCacheControl("no-store");
		headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
	}

}
