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

package io.github.methodnotallowed.problem;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.github.methodnotallowed.AllowedMethods;
import io.github.methodnotallowed.MethodNotAllowed;
import io.github.methodnotallowed.MethodNotAllowedCustomizer;
import io.github.methodnotallowed.MethodNotAllowedListener;
import io.github.methodnotallowed.problem.ProblemSettings.Member;
import org.junit.jupiter.api.Test;

import org.springframework.context.MessageSource;
import org.springframework.context.support.DelegatingMessageSource;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RefusalResponder}.
 */
class RefusalResponderTests {

	private static final ProblemSettings SETTINGS = new ProblemSettings(null, EnumSet.allOf(Member.class), "method",
			"allowedMethods");

	private final StaticMessageSource texts = new StaticMessageSource();

	private MessageSource messages = this.texts;

	private final List<MethodNotAllowedCustomizer> customizers = new ArrayList<>();

	private final List<MethodNotAllowedListener> listeners = new ArrayList<>();

	private UnknownMethods unknownMethods = UnknownMethods.METHOD_NOT_ALLOWED;

	@Test
	void describesTheRefusal() {
		assertThat(text(respond(refusal("DELETE", "/get")))).isEqualTo("{title=Method Not Allowed, status=405, "
				+ "detail=Method 'DELETE' is not supported for this resource. Supported methods: GET, HEAD., "
				+ "instance=/get, method=DELETE, allowedMethods=[GET, HEAD]}");
	}

	@Test
	void hasTheHeaderFieldsOfARefusal() {
		this.messages = new DelegatingMessageSource();
		assertThat(respond(refusal("DELETE", "/get")).fields()).containsEntry("Allow", "GET, HEAD")
			.containsEntry("Cache-Control", "no-store")
			.containsEntry("X-Content-Type-Options", "nosniff")
			.containsEntry("Content-Type", "text/plain")
			.doesNotContainKey("Vary");
	}

	@Test
	void saysThatMethodsAreCaseSensitive() {
		assertThat(text(respond(refusal("get", "/get")))).contains("Methods are case-sensitive.");
	}

	@Test
	void cutsTheMethod() {
		assertThat(refusal("M".repeat(8000), "/get").method()).hasSize(MethodNotAllowed.MAX_METHOD_LENGTH);
	}

	@Test
	void tellsWhatWasSentAndWhatWasRefused() {
		AllowedMethods allowed = AllowedMethods.of(Set.of(HttpMethod.GET, HttpMethod.POST));
		assertThat(text(respond(MethodNotAllowed.of("POST", "/form", null, allowed).withMethods("POST", "PUT"))))
			.contains("detail=Method 'PUT' (sent as 'POST') is not supported for this resource. "
					+ "Supported methods: GET, POST.,")
			.contains("method=POST");
	}

	@Test
	void judgesTheMethodThatWasRefused() {
		this.unknownMethods = UnknownMethods.NOT_IMPLEMENTED;
		AllowedMethods allowed = AllowedMethods.of(Set.of(HttpMethod.GET));
		RefusalResponse unknown = respond(
				MethodNotAllowed.of("POST", "/form", null, allowed).withMethods("POST", "FOO"));
		assertThat(unknown.status()).isEqualTo(HttpStatus.NOT_IMPLEMENTED);
		assertThat(text(unknown)).contains("detail=Method 'FOO' (sent as 'POST') is not implemented.");
		assertThat(respond(MethodNotAllowed.of("FOO", "/form", null, allowed).withMethods("FOO", "PUT")).status())
			.isEqualTo(HttpStatus.METHOD_NOT_ALLOWED);
	}

	@Test
	void describesHeadAsGet() {
		assertThat(text(respond(refusal("HEAD", "/post")))).isEqualTo(text(respond(refusal("GET", "/post"))));
	}

	@Test
	void makesAUriOfEveryPath() {
		assertThat(text(respond(refusal("DELETE", "/a b|%zz%41;x=1/\u00e4"))))
			.contains("instance=/a%20b%7C%25zz%41;x=1/%C3%A4");
		assertThat(text(respond(refusal("DELETE", "")))).contains("status=405");
		assertThat(text(respond(refusal("DELETE", "//")))).contains("instance=/.//");
		assertThat(text(respond(refusal("DELETE", "//other.example/x")))).contains("instance=/.//other.example/x");
		assertThat(text(respond(refusal("DELETE", "*")))).contains("instance=*");
	}

	@Test
	void readsTextsFromTheMessageSource() {
		this.texts.addMessage("problemDetail.org.springframework.web.HttpRequestMethodNotSupportedException",
				Locale.GERMAN, "{0} geht nicht, nur {1}.");
		this.texts.addMessage("problemDetail.title.org.springframework.web.HttpRequestMethodNotSupportedException",
				Locale.GERMAN, "Geht nicht");
		RefusalResponse response = respond(refusal("DELETE", "/get"), List.of(), Locale.GERMAN);
		assertThat(text(response)).contains("detail=DELETE geht nicht, nur GET, HEAD.");
		assertThat(response.fields()).containsEntry("Content-Language", "de").containsEntry("Vary", "Accept-Language");
	}

	@Test
	void takesTheCodeOfAMessageForNoText() {
		RefusalResponse plain = respond(refusal("DELETE", "/get"));
		this.texts.setUseCodeAsDefaultMessage(true);
		assertThat(text(respond(refusal("DELETE", "/get")))).isEqualTo(text(plain));
	}

	@Test
	void answersThoughListenerAndCustomizerFail() {
		this.listeners.add((refusal) -> {
			throw new IllegalStateException("listener");
		});
		this.customizers.add((problem, refusal) -> {
			throw new IllegalStateException("customizer");
		});
		assertThat(respond(refusal("DELETE", "/get")).status()).isEqualTo(HttpStatus.METHOD_NOT_ALLOWED);
	}

	@Test
	void answersThoughATypeOfTheMessageSourceIsNoUri() {
		RefusalResponse plain = respond(refusal("DELETE", "/get"));
		this.texts.addMessage("problemDetail.type.org.springframework.web.HttpRequestMethodNotSupportedException",
				Locale.ENGLISH, "no uri");
		assertThat(text(respond(refusal("DELETE", "/get")))).isEqualTo(text(plain));
	}

	@Test
	void answersThoughAPatternOfTheMessageSourceIsBroken() {
		RefusalResponse plain = respond(refusal("DELETE", "/get"));
		this.texts.addMessage("problemDetail.org.springframework.web.HttpRequestMethodNotSupportedException",
				Locale.ENGLISH, "{");
		assertThat(text(respond(refusal("DELETE", "/get")))).isEqualTo(text(plain));
	}

	@Test
	void leavesOutWhatCustomizersAddedIfItCannotBeWritten() {
		RefusalResponse plain = respond(refusal("DELETE", "/get"));
		this.customizers.add((problem, refusal) -> problem.setProperty("broken", new Object() {

			@Override
			public String toString() {
				throw new IllegalStateException("broken");
			}

		}));
		assertThat(text(respond(refusal("DELETE", "/get")))).isEqualTo(text(plain));
	}

	@Test
	void tellsListenersAndAppliesCustomizers() {
		List<MethodNotAllowed> heard = new ArrayList<>();
		this.listeners.add(heard::add);
		this.customizers.add((problem, refusal) -> problem.setProperty("docs", "here"));
		MethodNotAllowed refusal = refusal("DELETE", "/get");
		assertThat(text(respond(refusal))).endsWith("docs=here}");
		assertThat(heard).containsExactly(refusal);
	}

	@Test
	void answersUnknownMethodsAsNotImplementedIfToldSo() {
		this.unknownMethods = UnknownMethods.NOT_IMPLEMENTED;
		RefusalResponse unknown = respond(refusal("FOO", "/get"));
		assertThat(unknown.status()).isEqualTo(HttpStatus.NOT_IMPLEMENTED);
		assertThat(unknown.fields()).doesNotContainKey("Allow");
		assertThat(respond(refusal("DELETE", "/get")).status()).isEqualTo(HttpStatus.METHOD_NOT_ALLOWED);
	}

	@Test
	void writesTheFormatThatTheClientPrefers() {
		assertThat(preferred("application/problem+xml")).isEqualTo(MediaType.APPLICATION_PROBLEM_XML);
		assertThat(preferred("application/xml;q=0.5, application/json;q=0.9")).isEqualTo(MediaType.TEXT_PLAIN);
		assertThat(preferred("application/xml, */*;q=0.1")).isEqualTo(MediaType.APPLICATION_PROBLEM_XML);
		assertThat(preferred("*/*")).isEqualTo(MediaType.TEXT_PLAIN);
		assertThat(preferred("image/png")).isEqualTo(MediaType.TEXT_PLAIN);
		assertThat(preferred(";;broken")).isEqualTo(MediaType.TEXT_PLAIN);
	}

	@Test
	void readsABoundedNumberOfMediaRanges() {
		assertThat(preferred("image/png, ".repeat(31) + "application/problem+xml"))
			.isEqualTo(MediaType.APPLICATION_PROBLEM_XML);
		assertThat(preferred("image/png, ".repeat(32) + "application/problem+xml, ;;broken"))
			.isEqualTo(MediaType.TEXT_PLAIN);
		assertThat(preferred("image/png;a=\",\", application/problem+xml"))
			.isEqualTo(MediaType.APPLICATION_PROBLEM_XML);
	}

	private MediaType preferred(String accept) {
		RefusalResponse response = respond(responder(List.of(new TextFormat(), new XmlProblemFormat())),
				refusal("DELETE", "/get"), List.of(accept), Locale.ENGLISH);
		assertThat(response.fields()).containsEntry("Vary", "Accept-Language, Accept");
		return MediaType.valueOf(response.fields().get("Content-Type"));
	}

	private RefusalResponse respond(MethodNotAllowed refusal) {
		return respond(refusal, List.of(), Locale.ENGLISH);
	}

	private RefusalResponse respond(MethodNotAllowed refusal, List<String> accept, Locale locale) {
		return respond(responder(List.of(new TextFormat())), refusal, accept, locale);
	}

	private static RefusalResponse respond(RefusalResponder responder, MethodNotAllowed refusal, List<String> accept,
			Locale locale) {
		return responder.respond(refusal, (method) -> false, responder.negotiate(accept), () -> locale);
	}

	private RefusalResponder responder(List<ProblemFormat> formats) {
		return new RefusalResponder(SETTINGS, this.messages, new ProblemFormats(formats, false), this.customizers,
				this.listeners, this.unknownMethods, "no-store");
	}

	private static MethodNotAllowed refusal(String method, String path) {
		return MethodNotAllowed.of(method, path, null, AllowedMethods.of(Set.of(HttpMethod.GET, HttpMethod.HEAD)));
	}

	private static String text(RefusalResponse response) {
		return new String(response.body(), StandardCharsets.UTF_8);
	}

}
