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

package io.github.methodnotallowed.hostile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.methodnotallowed.conformance.Application;
import io.github.methodnotallowed.conformance.RunningApplication;
import io.github.methodnotallowed.conformance.Server;
import io.github.methodnotallowed.http.RawConnection;
import io.github.methodnotallowed.http.RawRequest;
import io.github.methodnotallowed.http.RawResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sends what no well-meaning client sends. Set {@code -Dhostile.seed} to send something
 * else, and {@code -Dhostile.requests} to send more: CI does, {@code verify} sends few.
 */
abstract class HostileTests {

	private static final int REQUESTS = Integer.getInteger("hostile.requests", 1_000);

	private static final int CLIENTS = 2;

	private static final int BROKEN_EVERY = 25;

	private static final int LONGEST_LINE = 1_200;

	private static final int LOST_AT_MOST = REQUESTS / 1000;

	private static final Application APPLICATION = new Application("hostile input",
			Map.of("spring.profiles.active", "cors", "spring.messages.basename", "conformance/messages",
					"logging.level.root", "off", "server.max-http-request-header-size", "64KB",
					"server.netty.max-initial-line-length", "64KB", "server.jetty.connection-idle-timeout", "5m"));

	private static final long SEED = Long.getLong("hostile.seed", 405);

	private static RunningApplication application;

	private static RunningApplication stock;

	private final AtomicInteger lost = new AtomicInteger();

	@Parameter
	private Server server;

	@BeforeParameterizedClassInvocation
	static void start(Server server) throws IOException {
		stock = RunningApplication.start(APPLICATION, server, false);
		application = RunningApplication.start(APPLICATION, server, true);
	}

	@AfterParameterizedClassInvocation
	static void stop() throws IOException {
		application.close();
		stock.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "!#$%&'*+-.^_`|~", "0", "a", "gET", "PROPFIND", "VERSION-CONTROL" })
	void refusesAnyToken(String method) throws IOException {
		refuses(method);
	}

	@ParameterizedTest
	@ValueSource(ints = { 32, 33, 8000 })
	void refusesTokenOfAnyLength(int length) throws IOException {
		refuses(HostileRequests.FILLER.repeat(length));
	}

	@ParameterizedTest
	@ValueSource(ints = { 1_000, 10_000, 20_000 })
	void refusesWhatHasManyParts(int parts) throws IOException {
		for (RawRequest request : List.of(RawRequest.of("FOO /u/abc" + "-a".repeat(parts)),
				RawRequest.of("FOO /u/abc" + "_a".repeat(parts)), RawRequest.of("FOO /u" + "/a".repeat(parts)),
				RawRequest.of("FOO /u/me?" + "&".repeat(parts)), RawRequest.of("FOO /u/me?" + "a&".repeat(parts)),
				RawRequest.of("FOO /u/me").withField("Accept-Language: en" + "-a".repeat(parts)),
				RawRequest.of("FOO /u/me").withField("Accept: a/b" + ",a/b".repeat(parts / 2)),
				RawRequest.of("FOO /u/me").withField("User-Agent: " + "a ".repeat(parts)),
				RawRequest.of("FOO /u/me").withField("Content-Type: a/b" + ";a=b".repeat(parts / 2)))) {
			RawResponse answer = RawConnection.exchange(application.port(), request);
			assertThat(answer.status()).as(answer.toString()).isIn(405, 404);
			AnswerCheck.check(request, answer);
		}
	}

	private void refuses(String method) throws IOException {
		RawRequest request = RawRequest.of(method + " /get");
		RawResponse answer = RawConnection.exchange(application.port(), request);
		assertThat(answer.status()).as(answer.toString()).isEqualTo(405);
		assertThat(answer.values("Allow")).containsExactly("GET, HEAD, OPTIONS");
		AnswerCheck.check(request, answer);
	}

	@Test
	void doesNotFailAtTraceOfWhatCannotBeRead() throws IOException {
		RawRequest request = RawRequest.of("TRACE /get;a=%zz");
		assertThat(RawConnection.exchange(application.port(), request).status()).isLessThan(500);
	}

	@Test
	void answersPipelinedRequestsInOrder() throws IOException {
		List<RawRequest> requests = new ArrayList<>();
		for (String method : List.of("POST", "GET", "HEAD", "PUT", "OPTIONS", "FOO", "DELETE", "GET")) {
			requests.add(RawRequest.of(method + " /get"));
			requests.add(RawRequest.of(method + " /post"));
		}
		try (RawConnection connection = application.connect()) {
			for (RawRequest request : requests) {
				connection.send(request.toBytes());
			}
			for (RawRequest request : requests) {
				RawResponse answer = connection.read(request.method());
				assertThat(answer.keepsAlive()).as(answer.toString()).isTrue();
				AnswerCheck.check(request, answer);
			}
		}
	}

	@Test
	void answersAnyRequestAsHttp() throws Exception {
		ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
		try (RefusalLog log = RefusalLog.open()) {
			List<Callable<Void>> conversations = new ArrayList<>();
			for (int first = 0; first < CLIENTS; first++) {
				int number = first;
				conversations.add(() -> converse(number));
			}
			for (Future<Void> conversation : clients.invokeAll(conversations)) {
				conversation.get();
			}
			assertThat(this.lost).hasValueLessThanOrEqualTo(LOST_AT_MOST);
			assertThat(log.lines()).isPositive();
			assertThat(log.longest()).hasSizeLessThan(LONGEST_LINE).doesNotContain(AnswerCheck.uncapped());
		}
		finally {
			clients.shutdownNow();
		}
	}

	private Void converse(int first) throws IOException {
		try (Conversation conversation = new Conversation(application)) {
			for (int number = first; number < REQUESTS; number += CLIENTS) {
				ask(conversation, number);
			}
		}
		return null;
	}

	/**
	 * Ask, and ask again what got no answer: next to malformed requests, stock Jetty now
	 * and then closes a connection, or mixes up the bytes of two. What is wrong with an
	 * answer of this application comes again.
	 */
	private void ask(Conversation conversation, int number) throws IOException {
		HostileRequests requests = new HostileRequests(new SplittableRandom(SEED + number));
		boolean broken = number % BROKEN_EVERY == 0;
		RawRequest request = broken ? requests.broken() : requests.wellFormed();
		try {
			check(conversation, request, broken);
		}
		catch (IOException | RuntimeException | AssertionError ex) {
			this.lost.incrementAndGet();
			conversation.hangUp();
			askAgain(conversation, request, broken, number);
		}
	}

	private void askAgain(Conversation conversation, RawRequest request, boolean broken, int number) {
		try {
			check(conversation, request, broken);
		}
		catch (IOException | RuntimeException | AssertionError ex) {
			throw new AssertionError(
					"Request %d of -Dhostile.seed=%d on %s: %s".formatted(number, SEED, this.server, request), ex);
		}
	}

	private void check(Conversation conversation, RawRequest request, boolean broken) throws IOException {
		RawResponse answer = broken ? RawConnection.exchange(application.port(), request) : conversation.ask(request);
		if (answer.status() >= 500) {
			RawResponse expected = RawConnection.exchange(stock.port(), request);
			assertThat(answer.status()).as(answer.toString()).isEqualTo(expected.status());
		}
		else if (!isTrace(request)) {
			AnswerCheck.check(request, answer);
		}
	}

	/**
	 * Tomcat answers {@code TRACE} before Web MVC sees it.
	 */
	private boolean isTrace(RawRequest request) {
		return request.method().equals("TRACE") && this.server == Server.MVC_ON_TOMCAT;
	}

}
