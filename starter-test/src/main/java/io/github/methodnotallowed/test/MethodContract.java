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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.TestAbortedException;

import org.springframework.context.ApplicationContext;
import org.springframework.util.Assert;

/**
 * The methods of all routes as a contract: whatever the routes do not accept is answered
 * 405, with a true {@code Allow} and a problem. <pre class="code">
 * MethodContract.of(context).verify();
 * </pre>
 * <p>
 * The contract does no harm. It sends methods that the routes refuse, and {@code OPTIONS}
 * where Spring or the starter answers it; it looks again just before it sends. Over the
 * port of the application if it has one, otherwise by {@code MockMvc} or
 * {@code WebTestClient}. Immutable and thread-safe.
 *
 * @since 0.1.0
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-15.5.6">RFC 9110, section
 * 15.5.6</a>
 */
public final class MethodContract {

	private static final String ANY = "*";

	private final ContractRoutes routes;

	private final @Nullable Transport transport;

	private final boolean direct;

	private final Options options;

	private final Arrivals arrivals;

	MethodContract(ContractRoutes routes, @Nullable Transport transport, boolean direct, Options options,
			Arrivals arrivals) {
		this.routes = routes;
		this.transport = transport;
		this.direct = direct;
		this.options = options;
		this.arrivals = arrivals;
	}

	/**
	 * Take the routes of an application, and ask that application.
	 * @param context the web application context
	 * @return the contract
	 * @throws IllegalStateException if the context is without the starter
	 */
	public static MethodContract of(ApplicationContext context) {
		return new MethodContract(TableRoutes.of(context), Transports.of(context), true, Options.DEFAULTS,
				context.getBeanProvider(Arrivals.class).getIfAvailable(Arrivals::new));
	}

	/**
	 * Take the routes of a running instance from its endpoint {@code methodnotallowed},
	 * to ask that instance or another one. Say with {@link #at(String)} where to ask.
	 * @param url the URL of the endpoint
	 * @param headers the header fields to send to the endpoint, such as
	 * {@code Authorization}
	 * @return the contract
	 * @throws IllegalArgumentException if it is no HTTP URL
	 */
	public static MethodContract ofEndpoint(String url, Map<String, String> headers) {
		Transport endpoint = new SocketTransport(Transports.base(url), "endpoint");
		return new MethodContract(new EndpointRoutes(endpoint, Map.copyOf(headers)), null, false, Options.DEFAULTS,
				new Arrivals());
	}

	/**
	 * Ask somewhere else: through a gateway or a load balancer, or another environment.
	 * Findings then tell apart what the application and what something in front of it has
	 * done.
	 * @param baseUrl the URL that the paths are appended to
	 * @return the contract
	 * @throws IllegalArgumentException if it is no HTTP URL
	 */
	public MethodContract at(String baseUrl) {
		return new MethodContract(this.routes, new SocketTransport(Transports.base(baseUrl), "base URL"), false,
				this.options, this.arrivals);
	}

	/**
	 * Give a path variable a value. Others get one that matches their pattern.
	 * @param name the name of the variable
	 * @param value the value, decoded
	 * @return the contract
	 */
	public MethodContract withPathVariable(String name, String value) {
		return with(this.options.withVariable(name, value));
	}

	/**
	 * Send a header field with each request, to be let in. Its value is not reported.
	 * @param name the name of the field
	 * @param value its value
	 * @return the contract
	 */
	public MethodContract withHeader(String name, String value) {
		return with(this.options.withHeader(name, value));
	}

	/**
	 * Send {@code GET}, {@code HEAD} and {@code OPTIONS} also where handlers of the
	 * application serve them, and check that they are served alike.
	 * @return the contract
	 */
	public MethodContract withSafeMethods() {
		return with(this.options.withServed());
	}

	/**
	 * Leave the body of refusals to the application, which writes its own.
	 * @return the contract
	 */
	public MethodContract withOwnBody() {
		return with(this.options.withOwnBody());
	}

	private MethodContract with(Options options) {
		return new MethodContract(this.routes, this.transport, this.direct, options, this.arrivals);
	}

	/**
	 * Ask for every method of every route.
	 * @throws AssertionError if an answer is not what the routes promise, or if no case
	 * could be judged
	 */
	public void verify() {
		check().assertNoFindings();
	}

	/**
	 * Ask for every method of every route and report.
	 * @return the report
	 */
	public ContractReport check() {
		return new ContractReport(subject(), cases().map(Case::outcome).toList());
	}

	/**
	 * Return a test for each method of each route, for a method with
	 * {@code @TestFactory}. What cannot be judged is skipped.
	 * @return the tests, and one that fails if no case was judged
	 */
	public Stream<DynamicTest> tests() {
		AtomicInteger judged = new AtomicInteger();
		Stream<DynamicTest> tests = cases().map((each) -> DynamicTest.dynamicTest(each.name(), () -> {
			Outcome outcome = each.outcome();
			if (outcome.notJudged() != null) {
				throw new TestAbortedException(each.name() + " is not judged: " + outcome.notJudged());
			}
			judged.incrementAndGet();
			new ContractReport(subject(), List.of(outcome)).assertNoFindings();
		}));
		return Stream.concat(tests, Stream.of(DynamicTest.dynamicTest("some case is judged",
				() -> Assert.state(judged.get() > 0, () -> "No case could be judged: " + subject()))));
	}

	private String subject() {
		return this.routes.name() + ", asked over " + transport().name();
	}

	private Transport transport() {
		Assert.state(this.transport != null, "Say where to ask: .at(\"https://...\")");
		return this.transport;
	}

	private Stream<Case> cases() {
		Addresses addresses = new Addresses(this.routes, this.options.variables());
		return this.routes.patterns().stream().flatMap((pattern) -> {
			String path = addresses.of(pattern);
			return (path != null) ? cases(pattern, path).stream() : Stream.of(new Case(ANY, pattern, () -> Outcome
				.notJudged(ANY, pattern, "no path was found for the pattern: give values for its variables")));
		});
	}

	private List<Case> cases(String pattern, String path) {
		Expectation expectation = this.routes.expectation(path);
		if (!expectation.isJudged()) {
			return List.of(new Case(ANY, pattern, () -> Outcome.notJudged(ANY, pattern, expectation.obstacle())));
		}
		Conversation conversation = new Conversation(this.routes, transport(), this.options, this.arrivals, pattern,
				path, expectation);
		Judge judge = new Judge(this.direct);
		List<String> methods = new ArrayList<>(this.routes.methods());
		methods.add("OPTIONS");
		return methods.stream()
			.filter((method) -> isAsked(expectation, method))
			.map((method) -> new Case(method, pattern,
					() -> expectation.possible().contains(method)
							? Outcome.notJudged(method, pattern, "more than method and path decides")
							: judge.judge(conversation, method)))
			.toList();
	}

	private boolean isAsked(Expectation expectation, String method) {
		if ("TRACE".equals(method) && !transport().isServer()) {
			return false;
		}
		boolean served = this.options.served() && Options.SAFE.contains(method)
				&& expectation.allowed().contains(method);
		boolean answered = "OPTIONS".equals(method) && expectation.answersOptions();
		return expectation.refuses(method) || expectation.possible().contains(method) || served || answered;
	}

	/**
	 * One method of one route.
	 */
	private record Case(String method, String pattern, Supplier<Outcome> asking) {

		private String name() {
			return this.method + " " + this.pattern;
		}

		private Outcome outcome() {
			return this.asking.get();
		}

	}

}
