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

package io.github.methodnotallowed.autoconfigure;

import java.net.URI;
import java.util.Map;

import io.github.methodnotallowed.problem.ProblemSettings.Member;
import io.github.methodnotallowed.problem.UnknownMethods;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.http.server.PathContainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests for {@link MethodNotAllowedProperties} and
 * {@link InvalidPropertyFailureAnalyzer}.
 */
class MethodNotAllowedPropertiesTests {

	@Test
	void hasDefaults() {
		MethodNotAllowedProperties properties = bind(Map.of());
		assertThat(properties.enabled()).isTrue();
		assertThat(properties.problem().type()).isNull();
		assertThat(properties.problem().members()).containsExactlyInAnyOrder(Member.DETAIL, Member.INSTANCE,
				Member.METHOD, Member.ALLOWED_METHODS);
		assertThat(properties.problem().names().method()).isEqualTo("method");
		assertThat(properties.problem().names().allowedMethods()).isEqualTo("allowedMethods");
		assertThat(properties.functional().head()).isTrue();
		assertThat(properties.functional().options()).isTrue();
		assertThat(properties.unknownMethods()).isEqualTo(UnknownMethods.METHOD_NOT_ALLOWED);
		assertThat(properties.cacheControl()).isEqualTo("no-store");
		assertThat(properties.gateway().enabled()).isFalse();
		assertThat(properties.hiddenPaths()).isEmpty();
		assertThat(properties.trace()).isEqualTo(Trace.PASS);
	}

	@Test
	void bindsEveryKey() {
		MethodNotAllowedProperties properties = bind(Map.ofEntries(Map.entry("enabled", "off"),
				Map.entry("problem.type", "https://example.org/problems/405"),
				Map.entry("problem.members", "instance,allowed-methods"), Map.entry("problem.names.method", "verb"),
				Map.entry("problem.names.allowed-methods", "accepted_verbs"), Map.entry("functional.head", "false"),
				Map.entry("functional.options", "false"), Map.entry("gateway.enabled", "true"),
				Map.entry("unknown-methods", "not-implemented"), Map.entry("cache-control", "private, max-age=60"),
				Map.entry("hidden-paths", "/admin/**, /internal/*"), Map.entry("trace", "reject")));
		assertThat(properties.enabled()).isFalse();
		assertThat(properties.problem().type()).isEqualTo(URI.create("https://example.org/problems/405"));
		assertThat(properties.problem().members()).containsExactlyInAnyOrder(Member.INSTANCE, Member.ALLOWED_METHODS);
		assertThat(properties.problem().names().method()).isEqualTo("verb");
		assertThat(properties.problem().names().allowedMethods()).isEqualTo("accepted_verbs");
		assertThat(properties.functional().head()).isFalse();
		assertThat(properties.functional().options()).isFalse();
		assertThat(properties.unknownMethods()).isEqualTo(UnknownMethods.NOT_IMPLEMENTED);
		assertThat(properties.cacheControl()).isEqualTo("private, max-age=60");
		assertThat(properties.gateway().enabled()).isTrue();
		assertThat(properties.hiddenPaths()).containsExactly("/admin/**", "/internal/*");
		assertThat(properties.trace()).isEqualTo(Trace.REJECT);
	}

	@Test
	void takesEmptyValuesWhereTheyMeanNone() {
		MethodNotAllowedProperties properties = bind(
				Map.of("problem.type", "", "problem.members", "", "cache-control", "", "unknown-methods", ""));
		assertThat(properties.problem().type()).isNull();
		assertThat(properties.problem().members()).isEmpty();
		assertThat(properties.cacheControl()).isEmpty();
		assertThat(properties.unknownMethods()).isEqualTo(UnknownMethods.METHOD_NOT_ALLOWED);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					enabled            | maybe          | Write 'true' or 'false'.
					enabled            | ''             | Write 'true' or 'false'.
					functional.head    | 2              | Write 'true' or 'false'.
					functional.options | never          | Write 'true' or 'false'.
					unknown-methods    | 501            | Write one of: method-not-allowed, not-implemented.
					problem.members    | detail, status | Write a comma-separated list of: detail, instance, method, allowed-methods, hint.
					problem.type       | not a uri      | Write a URI such as 'https://example.org/problems/method-not-allowed'.
					problem.type       | http://[       | Write a URI such as 'https://example.org/problems/method-not-allowed'.
					trace              | deny           | Write one of: pass, reject.
					gateway.enabled    | perhaps        | Write 'true' or 'false'.
					""")
	void saysWhatToWriteInsteadOfABadValue(String key, String value, String advice) {
		FailureAnalysis analysis = failure(key, value);
		assertThat(analysis.getDescription()).startsWith(
				"The property 'method-not-allowed." + key + "' has the value '" + value + "', which cannot be used.");
		assertThat(analysis.getAction()).isEqualTo(advice);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a", "ab", "1abc", "_abc", "a-b-c", "a b c", "a.b.c", "abc\n", "\u00e4bc", "type",
			"title", "status", "detail", "instance", "<script>" })
	void refusesNamesThatAProblemCannotHave(String name) {
		for (String key : new String[] { "problem.names.method", "problem.names.allowed-methods" }) {
			FailureAnalysis analysis = failure(key, name);
			assertThat(analysis.getDescription()).contains("'method-not-allowed." + key + "'");
			assertThat(analysis.getAction()).isEqualTo("Write a name of at least three letters, digits and underscores"
					+ " that begins with a letter (RFC 9457, section 3.2) and is none of type, title, status, detail"
					+ " and instance.");
		}
	}

	@Test
	void refusesTheSameNameForBothMembers() {
		FailureAnalysis analysis = failure("problem.names.method", "allowedMethods");
		assertThat(analysis.getAction())
			.isEqualTo("Write a name that differs from 'method-not-allowed.problem.names.allowed-methods'.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "no-store\r\nSet-Cookie: a=b", "no-store\n", "no-store\u0000", "\u00e4", " no-store ", " ",
			"\t" })
	void refusesACacheControlThatIsNoFieldValue(String value) {
		assertThat(failure("cache-control", value).getAction())
			.isEqualTo("Write a header field value such as 'no-store', or leave it empty to send no such field.");
	}

	@Test
	void refusesAHiddenPathThatIsNoPattern() {
		FailureAnalysis analysis = failure("hidden-paths", "/admin/**,/{id");
		assertThat(analysis.getDescription()).contains("'method-not-allowed.hidden-paths'", "'/{id'");
		assertThat(analysis.getAction()).startsWith("Write path patterns such as '/admin/**': ").contains("/{id");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/a,,/b", "/a, ,/b", ",", "/a%20b", "/a;v=1", "https://example.org/a", "/a//b", "/a/../b",
			"./a", "/a/**/b/**/{", "/a**", "/a/**b", "**a" })
	void refusesAHiddenPathThatHidesNothing(String value) {
		assertThat(failure("hidden-paths", value).getAction()).startsWith("Write path patterns such as '/admin/**': ");
	}

	@ParameterizedTest
	@CsvSource({ "things/**, /things/1", "things, /things", "/a b, /a%20b", "{x}/y, /z/y", "**, /any/thing",
			"/.well-known/*, /.well-known/x", "/..x, /..x" })
	void hidesWhatAHandlerWithThatPatternIsMappedTo(String pattern, String path) {
		MethodNotAllowedProperties properties = bind(Map.of("hidden-paths[0]", " " + pattern + " "));
		assertThat(properties.toHiddenPaths().isHidden(PathContainer.parsePath(path))).isTrue();
		assertThat(properties.toHiddenPaths().isHidden(PathContainer.parsePath("/other/path/x")))
			.isEqualTo(pattern.equals("**"));
	}

	@Test
	void leavesTheFailuresOfOthersToBoot() {
		BindException failure = catchThrowableOfType(BindException.class,
				() -> binder(Map.of("server.port", "none")).bind("server.port", Integer.class));
		assertThat(new InvalidPropertyFailureAnalyzer(null).analyze(failure)).isNull();
		BindException similar = catchThrowableOfType(BindException.class,
				() -> binder(Map.of("method-not-allowed-other.x", "none")).bind("method-not-allowed-other.x",
						Integer.class));
		assertThat(new InvalidPropertyFailureAnalyzer(null).analyze(similar)).isNull();
	}

	private static FailureAnalysis failure(String key, String value) {
		BindException failure = catchThrowableOfType(BindException.class, () -> bind(Map.of(key, value)));
		assertThat(failure).as(key + "=" + value).isNotNull();
		FailureAnalysis analysis = new InvalidPropertyFailureAnalyzer(null).analyze(failure);
		assertThat(analysis).isNotNull();
		return analysis;
	}

	private static MethodNotAllowedProperties bind(Map<String, String> values) {
		MapConfigurationPropertySource source = new MapConfigurationPropertySource();
		values.forEach((key, value) -> source.put("method-not-allowed." + key, value));
		return new Binder(source).bindOrCreate("method-not-allowed", MethodNotAllowedProperties.class);
	}

	private static Binder binder(Map<String, String> values) {
		return new Binder(new MapConfigurationPropertySource(values));
	}

}
