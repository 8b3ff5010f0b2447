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

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import io.github.methodnotallowed.contract.ContractException;
import io.github.methodnotallowed.contract.Drift;
import io.github.methodnotallowed.contract.Exclusions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.TestAbortedException;

import org.springframework.context.ApplicationContext;
import org.springframework.util.Assert;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The methods of all routes as a contract: whatever the routes do not accept is answered
 * 405, with a true {@code Allow} and a problem. <pre class="code">
 * MethodContract.of(context).verify();
 * </pre>
 * <p>
 * The contract does no harm. It sends methods that the routes refuse, and {@code OPTIONS}
 * where Spring or the starter answers it, and {@code GET} where no route is, to see where
 * a redirect comes from; it looks again just before it sends. Over the port of the
 * application if it has one, otherwise by {@code MockMvc} or {@code WebTestClient}.
 * Immutable and thread-safe.
 *
 * @since 0.1.0
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-15.5.6">RFC 9110, section
 * 15.5.6</a>
 */
public final class MethodContract {

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
	 * Take the routes of a snapshot, to ask a server. Say with {@link #at(String)} where.
	 * @param file the file that {@link #verifySnapshot(String)} has written
	 * @return the contract
	 * @throws ContractException if the file cannot be read
	 */
	public static MethodContract ofSnapshot(String file) {
		return new MethodContract(TableRoutes.of(Path.of(file)), null, false, Options.DEFAULTS, new Arrivals());
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
	 * done. As the routes may be others there, an unsafe method is sent only where the
	 * answer to {@code OPTIONS} or to a refused {@code GET} confirms that it is refused.
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
	 * Leave routes alone, such as one whose path a filter or another servlet takes too.
	 * @param pattern the pattern of a route, or one that paths match
	 * @return the contract
	 */
	public MethodContract excluding(String pattern) {
		return with(this.options.withExcluded(PathPatternParser.defaultInstance.parse(pattern)));
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

	/**
	 * Compare also the routes that the application has not written: the actuator, error
	 * pages, handlers of libraries.
	 * @return the contract
	 */
	public MethodContract withInfrastructure() {
		return with(this.options.with(this.options.drift().withInfrastructure()));
	}

	/**
	 * Accept differences from a document that are meant.
	 * @param file lines {@code METHOD /template  # reason}
	 * @return the contract
	 * @throws ContractException if the file cannot be read
	 */
	public MethodContract withExclusions(String file) {
		return with(this.options.with(this.options.drift().exclusions(Exclusions.read(Path.of(file)))));
	}

	/**
	 * Accept differences from a document that are known, and that may only become fewer.
	 * The file is written if the system property {@code method-contract.update} names
	 * {@code baseline}.
	 * @param file the file, which need not exist
	 * @return the contract
	 */
	public MethodContract withBaseline(String file) {
		return with(this.options.withBaseline(Path.of(file)));
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
		List<Outcome> outcomes = new CopyOnWriteArrayList<>();
		Stream<DynamicTest> tests = cases().map((each) -> DynamicTest.dynamicTest(each.name(), () -> {
			Outcome outcome = each.outcome();
			outcomes.add(outcome);
			if (outcome.notJudged() != null) {
				throw new TestAbortedException(each.name() + " is not judged: " + outcome.notJudged());
			}
			new ContractReport(subject(), List.of(outcome)).assertNoFindings();
		}));
		return Stream.concat(tests, Stream.of(DynamicTest.dynamicTest("some case is judged", () -> {
			ContractReport report = new ContractReport(subject(), outcomes);
			if (report.judged() == 0) {
				throw new AssertionError(report.toString());
			}
		})));
	}

	/**
	 * Compare an OpenAPI document with the routes, in both directions. Reports for
	 * pipelines go to the directory that the system property
	 * {@code method-contract.reports} names.
	 * @param document a file, {@code classpath:} and a resource, or a path that begins
	 * with a slash, from which the application serves its document
	 * @throws AssertionError with every difference, its file and line
	 * @throws ContractException if the document is not there, or is broken
	 */
	public void verifyAgainst(String document) {
		Drift drift = compareWith(document);
		Documents.report(drift);
		if (!drift.isEmpty()) {
			throw new AssertionError(drift.toString());
		}
	}

	/**
	 * Compare an OpenAPI document with the routes.
	 * @param document as in {@link #verifyAgainst(String)}
	 * @return the differences, to be written in any format
	 * @throws ContractException if the document is not there, or is broken
	 */
	public Drift compareWith(String document) {
		return Documents.compare(document, this.routes, transport(), this.options);
	}

	/**
	 * Compare the methods of all routes with those that a file in the repository has. It
	 * is written if the system property {@code method-contract.update} names
	 * {@code snapshot}.
	 * @param file the file, one line a method
	 * @throws AssertionError with the lines that differ
	 * @throws ContractException if the file cannot be read
	 */
	public void verifySnapshot(String file) {
		Documents.verifySnapshot(Path.of(file), this.routes.served());
	}

	private String subject() {
		return this.routes.name() + ", asked over " + transport().name();
	}

	private Transport transport() {
		Assert.state(this.transport != null, "Say where to ask: .at(\"https://...\")");
		return this.transport;
	}

	private Stream<Case> cases() {
		return new Cases(this.routes, transport(), this.direct, this.options, this.arrivals).all();
	}

}
