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

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.github.methodnotallowed.conformance.Application;
import io.github.methodnotallowed.conformance.RunningApplication;
import io.github.methodnotallowed.conformance.Server;
import io.github.methodnotallowed.http.RawConnection;
import io.github.methodnotallowed.http.RawRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of what a running application logs of refusals.
 */
class LoggedRefusalsTests {

	// one of each way to a refusal: by the guard, a handler, a filter or servlet, an
	// advice
	private static final String[] REFUSED = { "POST /get", "PATCH /u/17", "DELETE /fn/get", "POST /index.html",
			"GET /rse405", "GET /send405", "GET /ret405" };

	@ParameterizedTest
	@EnumSource
	void areOneLineEachAndNothingElse(Server server) throws IOException {
		List<ILoggingEvent> events = events(server, true, Map.of("logging.level.root", "info"));
		assertThat(events).filteredOn((event) -> event.getLevel().isGreaterOrEqual(Level.INFO))
			.extracting((event) -> event.getLevel() + " " + event.getLoggerName())
			.hasSize(REFUSED.length)
			.containsOnly("INFO " + RefusalLog.LOGGER);
		assertThat(events.get(0).getFormattedMessage())
			.startsWith("Refused POST /get (route /get, allowed: GET, HEAD, OPTIONS).");
	}

	@ParameterizedTest
	@EnumSource(names = "MVC_ON_TOMCAT")
	void areWarningsOfSpringWithoutTheStarter(Server server) throws IOException {
		assertThat(events(server, false, Map.of("logging.level.root", "info")))
			.extracting(ILoggingEvent::getFormattedMessage)
			.anyMatch((message) -> message.contains("HttpRequestMethodNotSupportedException"));
	}

	@ParameterizedTest
	@EnumSource(names = { "MVC_ON_TOMCAT", "WEBFLUX_ON_NETTY" })
	void areNotLoggedIfThatIsSwitchedOff(Server server) throws IOException {
		assertThat(events(server, true, Map.of("logging.level.root", "info", "method-not-allowed.log.enabled", "no")))
			.isEmpty();
	}

	@ParameterizedTest
	@EnumSource(names = { "MVC_ON_TOMCAT", "WEBFLUX_ON_NETTY" })
	void haveTheLevelThatIsSet(Server server) throws IOException {
		assertThat(events(server, true, Map.of("logging.level.root", "info", "method-not-allowed.log.level", "warn")))
			.extracting(ILoggingEvent::getLevel)
			.containsOnly(Level.WARN);
	}

	private static List<ILoggingEvent> events(Server server, boolean starter, Map<String, String> properties)
			throws IOException {
		Events events = new Events();
		Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
		try (RunningApplication application = RunningApplication.start(new Application("", properties), server,
				starter)) {
			RawConnection.exchange(application.port(), RawRequest.of("GET /get"));
			events.start();
			root.addAppender(events);
			try {
				for (String request : REFUSED) {
					assertThat(RawConnection.exchange(application.port(), RawRequest.of(request)).status()).as(request)
						.isIn(404, 405);
				}
			}
			finally {
				root.detachAppender(events);
			}
		}
		return events.list;
	}

	/**
	 * Keeps what is logged.
	 */
	private static final class Events extends AppenderBase<ILoggingEvent> {

		private final List<ILoggingEvent> list = new CopyOnWriteArrayList<>();

		@Override
		protected void append(ILoggingEvent event) {
			this.list.add(event);
		}

	}

}
