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

import reactor.core.publisher.Mono;

import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/**
 * Keeps the path of a request to the endpoint for its extension, which is not handed the
 * request. All other requests go through untouched.
 *
 * @since 0.1.0
 */
public final class AskedPathFilter implements WebFilter {

	private final AskedPath asked;

	/**
	 * Create a filter.
	 * @param asked finds the path that is asked
	 */
	public AskedPathFilter(AskedPath asked) {
		this.asked = asked;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		String path = exchange.getRequest().getPath().value();
		Mono<Void> handled = chain.filter(exchange);
		return this.asked.isIn(path) ? handled.contextWrite((context) -> context.put(AskedPathFilter.class, path))
				: handled;
	}

}
