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

package io.github.methodnotallowed.log;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.StreamHandler;
import java.util.regex.Pattern;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.methodnotallowed.AllowedMethods;
import io.github.methodnotallowed.Cause;
import io.github.methodnotallowed.MethodNotAllowed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of what logging libraries make of the lines.
 */
class LogOutputTests {

	private final Logger logger = (Logger) LoggerFactory.getLogger(RefusalLog.LOGGER);

	private final ListAppender<ILoggingEvent> events = new ListAppender<>();

	@BeforeEach
	void listen() {
		this.events.start();
		this.logger.addAppender(this.events);
		this.logger.setAdditive(false);
		this.logger.setLevel(Level.INFO);
	}

	@AfterEach
	void stopListening() {
		this.logger.detachAppender(this.events);
		this.logger.setAdditive(true);
		this.logger.setLevel(null);
		MDC.clear();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			ecs      | "http":{"request":{"method":"PUT"},"route":"/orders/{id}"},"url":{"path":"/orders/17"}
			ecs      | "method_not_allowed":{"allowed":"GET","cause":"redirect","certainty":"likely"
			logstash | "http.request.method":"PUT","http.route":"/orders/{id}","url.path":"/orders/17"
			logstash | "method_not_allowed.cause":"redirect"
			gelf     | "_http.request.method":"PUT","_http.route":"/orders/{id}","_url.path":"/orders/17"
			""")
	void fieldsAreThoseOfStructuredLogging(String format, String expected) {
		MDC.put("traceId", "803b448a0489f84084905d3093480352");
		log();
		assertThat(encode(format)).contains(expected).contains("803b448a0489f84084905d3093480352");
	}

	@ParameterizedTest
	@CsvSource({ "http.request.method", "url", "http.route" })
	void fieldsOfTheApplicationWin(String name) {
		MDC.put(name, "own");
		log();
		assertThat(encode("ecs")).contains("\"own\"").contains("\"cause\":\"redirect\"");
	}

	@Test
	void textIsNoPattern() {
		new RefusalLog(RefusalLog.Level.INFO, null)
			.onMethodNotAllowed(MethodNotAllowed.of("PUT", "/{}/%s/${jndi:x}", "/{a}/{b}/{c}", AllowedMethods.NONE));
		assertThat(this.events.list).extracting(ILoggingEvent::getFormattedMessage)
			.containsExactly("Refused PUT /{}/%s/${jndi:x} (route /{a}/{b}/{c}, allowed: nothing known).");
	}

	@Test
	void loggerCanBeSwitchedOff() {
		this.logger.setLevel(Level.OFF);
		log();
		assertThat(this.events.list).isEmpty();
	}

	@Test
	void logsWithoutSlf4j() throws Exception {
		List<String> missing = List.of("slf4j", "logback", "log4j");
		URL[] urls = Pattern.compile(File.pathSeparator, Pattern.LITERAL)
			.splitAsStream(System.getProperty("java.class.path"))
			.filter((entry) -> missing.stream().noneMatch(new File(entry).getName()::contains))
			.map(LogOutputTests::url)
			.toArray(URL[]::new);
		List<LogRecord> records = new ArrayList<>();
		java.util.logging.Logger logger = java.util.logging.Logger.getLogger(RefusalLog.LOGGER);
		Handler handler = new StreamHandler() {

			@Override
			public void publish(LogRecord line) {
				records.add(line);
			}

		};
		logger.addHandler(handler);
		logger.setLevel(java.util.logging.Level.INFO);
		try (URLClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
			Thread.currentThread().setContextClassLoader(loader);
			loader.loadClass(Logging.class.getName()).getMethod("log").invoke(null);
		}
		finally {
			Thread.currentThread().setContextClassLoader(LogOutputTests.class.getClassLoader());
			logger.setLevel(null);
			logger.removeHandler(handler);
		}
		assertThat(records).extracting(LogRecord::getMessage)
			.containsExactly("Refused PUT /orders/17 (route /orders/{id}, allowed: GET). "
					+ "Cause redirect, likely: Seen. Do.");
	}

	private static URL url(String entry) {
		try {
			return Path.of(entry).toUri().toURL();
		}
		catch (MalformedURLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void log() {
		Logging.log();
	}

	private String encode(String format) {
		LoggerContext context = new LoggerContext();
		context.putObject(Environment.class.getName(), new StandardEnvironment());
		StructuredLogEncoder encoder = new StructuredLogEncoder();
		encoder.setContext(context);
		encoder.setFormat(format);
		encoder.start();
		return new String(encoder.encode(this.events.list.get(0)), StandardCharsets.UTF_8);
	}

	/**
	 * Logs a refusal with the class loader that has loaded it.
	 */
	public static final class Logging {

		private Logging() {
		}

		public static void log() {
			Cause cause = new Cause("redirect", Cause.Certainty.LIKELY, "Seen.", "Do.");
			AllowedMethods allowed = AllowedMethods.parse(List.of("GET"));
			new RefusalLog(RefusalLog.Level.INFO, Logging.class.getClassLoader()).onMethodNotAllowed(
					MethodNotAllowed.of("PUT", "/orders/17", "/orders/{id}", allowed).withCauses(List.of(cause)));
		}

	}

}
