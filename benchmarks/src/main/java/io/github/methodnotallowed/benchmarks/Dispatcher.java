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

package io.github.methodnotallowed.benchmarks;

import java.util.Map;
import java.util.concurrent.Callable;

import io.github.methodnotallowed.route.RouteTable;

import org.springframework.context.ConfigurableApplicationContext;

/**
 * The measured application without its server: what a request meets from the response net
 * on.
 */
interface Dispatcher extends AutoCloseable {

	static Dispatcher start(Stack stack, int routes, boolean starter) {
		ConfigurableApplicationContext context = MeasuredServer.start(stack,
				Map.of("benchmark.routes", String.valueOf(routes), "method-not-allowed.enabled",
						String.valueOf(starter), "server.port", "0", "spring.main.banner-mode", "off",
						"logging.level.root", "warn", "spring.mvc.servlet.load-on-startup", "1"));
		return (stack == Stack.WEBMVC) ? new WebMvcDispatcher(context) : new WebFluxDispatcher(context);
	}

	/**
	 * Answer a request.
	 */
	Object dispatch(String method, String path) throws Exception;

	/**
	 * Return a call of the guard alone for an accepted request.
	 */
	Callable<Object> guard(String path);

	/**
	 * Return a call of the response net alone for an accepted request.
	 */
	Callable<Object> responseNet(String path);

	/**
	 * Return a table that is still to be built.
	 */
	RouteTable table();

	@Override
	void close();

}
