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

import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.Selector.Match;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.EndpointWebExtension;

/**
 * Adds the page to the endpoint on the reactive stack.
 *
 * @since 0.1.0
 */
@EndpointWebExtension(endpoint = MethodNotAllowedEndpoint.class)
public final class ReactiveEndpointExtension {

	private static final String HTML = "text/html";

	private final MethodNotAllowedEndpoint endpoint;

	private final EndpointPages pages;

	private final AskedPath asked;

	/**
	 * Create an extension.
	 * @param endpoint the endpoint
	 * @param pages answers browsers
	 * @param asked finds the path that is asked
	 */
	public ReactiveEndpointExtension(MethodNotAllowedEndpoint endpoint, EndpointPages pages, AskedPath asked) {
		this.endpoint = endpoint;
		this.pages = pages;
		this.asked = asked;
	}

	/**
	 * Tell what a path would answer, and why.
	 * @param segments the segments of the path within the application, decoded
	 * @param path the path, encoded as in a URL, which wins over its segments
	 * @param method the method to ask about, or {@code null} for all
	 * @return the answers, and all routes whose pattern matches
	 */
	@ReadOperation
	public Mono<PathDescriptor> segments(@Selector(match = Match.ALL_REMAINING) String[] segments,
			@Nullable String path, @Nullable String method) {
		return asked(path, segments, (asked) -> this.endpoint.ask(asked, method));
	}

	/**
	 * Show the page.
	 * @param path the path that is asked, or a text to look for
	 * @param method the method that is asked
	 * @param format another format than the whole page
	 * @return the page
	 */
	@ReadOperation(produces = HTML)
	public WebEndpointResponse<?> page(@Nullable String path, @Nullable String method, @Nullable String format) {
		return this.pages.answer(path, method, format);
	}

	/**
	 * Show the page with the answer for a path.
	 * @param segments the segments of the path within the application, decoded
	 * @param path the path, encoded as in a URL, which wins over its segments
	 * @param method the method to ask about, or {@code null} for all
	 * @param format another format than the whole page
	 * @return the page
	 */
	@ReadOperation(produces = HTML)
	public Mono<WebEndpointResponse<?>> segmentsPage(@Selector(match = Match.ALL_REMAINING) String[] segments,
			@Nullable String path, @Nullable String method, @Nullable String format) {
		return asked(path, segments, (asked) -> this.pages.answer(asked, method, format));
	}

	private <T> Mono<T> asked(@Nullable String path, String[] segments, Function<String, T> answer) {
		return Mono.deferContextual((context) -> {
			String request = context.hasKey(AskedPathFilter.class) ? context.<String>get(AskedPathFilter.class) : null;
			String asked = this.asked.of(path, request, segments);
			// it looks through the whole table
			return Mono.fromCallable(() -> answer.apply(asked)).subscribeOn(Schedulers.boundedElastic());
		});
	}

}
