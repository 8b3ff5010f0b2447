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

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The constant parts of the page. Style and script are inline, so that no address but
 * that of the endpoint is needed, and the policy allows them by their hashes alone.
 */
final class PageTemplate {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(\\w+)}}");

	private static final String STYLE = read("page.css");

	private static final String SCRIPT = read("page.js");

	private static final String HTML = read("page.html");

	/** What a browser is allowed to load and run. */
	static final String SECURITY_POLICY = "default-src 'none'; style-src '%s'; script-src '%s'; connect-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
		.formatted(hash(STYLE), hash(SCRIPT));

	private PageTemplate() {
	}

	/**
	 * Return the page.
	 * @param parts the markup of the parts that change, by name
	 */
	static String fill(Map<String, String> parts) {
		return PLACEHOLDER.matcher(HTML).replaceAll((found) -> Matcher.quoteReplacement(part(found.group(1), parts)));
	}

	private static String part(String name, Map<String, String> parts) {
		return switch (name) {
			case "style" -> STYLE;
			case "script" -> SCRIPT;
			default -> Objects.requireNonNull(parts.get(name), name);
		};
	}

	private static String hash(String text) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return "sha256-" + Base64.getEncoder().encodeToString(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String read(String name) {
		try (InputStream in = Objects.requireNonNull(PageTemplate.class.getResourceAsStream(name), name)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
