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

package io.github.methodnotallowed.faults;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.methodnotallowed.conformance.Application;
import io.github.methodnotallowed.conformance.ProblemReader;
import io.github.methodnotallowed.conformance.RunningApplication;
import io.github.methodnotallowed.conformance.Server;
import io.github.methodnotallowed.http.RawConnection;
import io.github.methodnotallowed.http.RawRequest;
import io.github.methodnotallowed.http.RawResponse;
import io.github.methodnotallowed.problem.RefusalResponder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever fails while a request is refused, the client has its 405.
 */
class FaultTests {

	private static final Application FAULTY = new Application("faults",
			Map.of("spring.profiles.active", "faults", "logging.level.io.github.methodnotallowed", "warn"));

	private static final Application USUAL = new Application("", Map.of("logging.level.root", "off"));

	private static final int REQUESTS = 20;

	private static final int CLIENTS = 4;

	/**
	 * Reactor Netty, with the starter or without it, leaves about one of 270 connections
	 * open and silent when it stops under load.
	 */
	private static final int FORGOTTEN_BY_NETTY_AT_MOST = 1;

	private final ListAppender<ILoggingEvent> log = new ListAppender<>();

	private final AtomicInteger forgotten = new AtomicInteger();

	@ParameterizedTest
	@EnumSource(Server.class)
	void refusesThoughBeansFailAndLogsEachCauseOnce(Server server) throws IOException {
		try (RunningApplication application = RunningApplication.start(FAULTY, server, true)) {
			Logger logger = (Logger) LoggerFactory.getLogger(RefusalResponder.class);
			this.log.start();
			logger.addAppender(this.log);
			try (RawConnection connection = application.connect()) {
				for (int i = 0; i < REQUESTS; i++) {
					RawResponse answer = connection.exchange(RawRequest.of("DELETE /get"));
					assertThat(answer.status()).as(answer.toString()).isEqualTo(405);
					tellsAll(answer);
				}
			}
			logger.detachAppender(this.log);
		}
		assertThat(this.log.list).extracting((event) -> event.getThrowableProxy().getMessage())
			.containsExactlyInAnyOrder("fault of a listener", "fault of a customizer", "fault of a message source");
	}

	@ParameterizedTest
	@EnumSource(Server.class)
	void answersAsWithoutStarterWherePredicatesFail(Server server) throws IOException {
		try (RunningApplication application = RunningApplication.start(FAULTY, server, true);
				RunningApplication stock = RunningApplication.start(FAULTY, server, false)) {
			for (String method : List.of("GET", "HEAD", "POST", "OPTIONS", "FOO")) {
				RawRequest request = RawRequest.of(method + " /faulty/x");
				assertThat(RawConnection.exchange(application.port(), request).status()).as(request.toString())
					.isEqualTo(RawConnection.exchange(stock.port(), request).status());
			}
		}
	}

	@ParameterizedTest
	@EnumSource(Server.class)
	void refusesThoughPredicatesFailWithOtherMethods(Server server) throws IOException {
		try (RunningApplication application = RunningApplication.start(FAULTY, server, true)) {
			RawResponse answer = RawConnection.exchange(application.port(), RawRequest.of("DELETE /half-faulty"));
			assertThat(answer.status()).as(answer.toString()).isEqualTo(405);
			assertThat(answer.allowed()).containsExactly("GET", "HEAD", "POST", "OPTIONS");
		}
	}

	@ParameterizedTest
	@EnumSource(Server.class)
	void refusesOrClosesInOrderWhileTheContextCloses(Server server) throws Exception {
		ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
		try {
			RunningApplication application = RunningApplication.start(USUAL, server, true);
			Semaphore refused = new Semaphore(0);
			List<Future<?>> conversations = new ArrayList<>();
			for (int i = 0; i < CLIENTS; i++) {
				conversations.add(clients.submit(() -> {
					refuseUntilClosed(application, refused);
					return null;
				}));
			}
			refused.acquire(CLIENTS * REQUESTS);
			application.close();
			for (Future<?> conversation : conversations) {
				conversation.get();
			}
			assertThat(this.forgotten).as("connections left open in silence")
				.hasValueLessThanOrEqualTo((server == Server.WEBFLUX_ON_NETTY) ? FORGOTTEN_BY_NETTY_AT_MOST : 0);
		}
		finally {
			clients.shutdownNow();
		}
	}

	private void refuseUntilClosed(RunningApplication application, Semaphore refused) throws IOException {
		RawRequest request = RawRequest.of("DELETE /get");
		try (RawConnection connection = application.connect()) {
			while (isAnswered(connection, request)) {
				RawResponse answer = connection.read(request.method());
				if (answer.status() == 405) {
					tellsAll(answer);
				}
				else if (answer.status() != 503) {
					assertThat(isOfStoppingServer(answer)).as(answer.toString()).isTrue();
					assertThat(answer.keepsAlive()).as(answer.toString()).isFalse();
				}
				refused.release();
			}
		}
	}

	/**
	 * Return whether a server has answered without the application: Tomcat when it has
	 * taken that away, Jetty when it closes a connection whose request is not yet one.
	 */
	private static boolean isOfStoppingServer(RawResponse answer) {
		return answer.status() == 400 || (answer.status() == 500 && answer.toString().contains("/badRequest"));
	}

	private boolean isAnswered(RawConnection connection, RawRequest request) throws IOException {
		try {
			return connection.offer(request);
		}
		catch (SocketTimeoutException ex) {
			this.forgotten.incrementAndGet();
			return false;
		}
	}

	private static void tellsAll(RawResponse refusal) {
		assertThat(refusal.values("Allow")).containsExactly("GET, HEAD, OPTIONS");
		assertThat(ProblemReader.readJson(refusal.content())).containsEntry("method", "DELETE");
	}

}
