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

package io.github.methodnotallowed.webmvc;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.github.methodnotallowed.AllowedMethods;
import io.github.methodnotallowed.route.HandlerDescription;
import io.github.methodnotallowed.route.Route;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerAdapter;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * The routes of a handler mapping that asks several others in turn, as that of Spring
 * Data REST. A pattern such as <code>/{repository}</code> says nothing about the methods
 * of a repository, and nobody but the handler methods knows them. {@code OPTIONS} is how
 * to ask (RFC 9110, section 9.3.7). Associations do not take it: their metadata is asked.
 */
final class DelegatingRoutes implements MappingRoutes {

	private static final Log logger = LogFactory.getLog(DelegatingRoutes.class);

	private final String name;

	private final HandlerMapping mapping;

	private final List<HandlerAdapter> adapters;

	private final @Nullable Associations associations;

	DelegatingRoutes(String name, HandlerMapping mapping, List<HandlerAdapter> adapters,
			@Nullable Associations associations) {
		this.name = name;
		this.mapping = mapping;
		this.adapters = adapters;
		this.associations = associations;
	}

	/**
	 * Return whether a handler mapping delegates to mappings of controller methods only.
	 * Controller methods take {@code OPTIONS} for nothing else than this question.
	 */
	static boolean isDelegating(HandlerMapping mapping) {
		if (!(mapping instanceof Iterable<?> delegates)) {
			return false;
		}
		for (Object delegate : delegates) {
			if (!(delegate instanceof RequestMappingInfoHandlerMapping)) {
				return false;
			}
		}
		return true;
	}

	@Override
	public String name() {
		return this.name;
	}

	@Override
	public HandlerMapping mapping() {
		return this.mapping;
	}

	@Override
	public Object version() {
		return this.mapping;
	}

	@Override
	public void read(ChangeListener listener) {
		listener.added(Route.delegated(this, HandlerDescription.of(this.mapping)));
	}

	@Override
	public Set<HttpMethod> served(Route route, HttpServletRequest request) {
		Set<HttpMethod> served = new LinkedHashSet<>(told(new OptionsProbe(request, HttpMethod.OPTIONS)));
		if (!served.isEmpty()) {
			served.add(HttpMethod.OPTIONS);
		}
		else if (this.associations != null) {
			served.addAll(this.associations.methods(request));
			served.removeIf((method) -> !isHandled(method, request));
		}
		if (served.contains(HttpMethod.GET) && isHandled(HttpMethod.HEAD, request)) {
			served.add(HttpMethod.HEAD);
		}
		return served;
	}

	private boolean isHandled(HttpMethod method, HttpServletRequest request) {
		return find(new OptionsProbe(request, method)) != null;
	}

	private Set<HttpMethod> told(HttpServletRequest options) {
		HandlerExecutionChain chain = find(options);
		ProbeResponse answer = ProbeResponse.ofCurrentRequest();
		if (chain == null || answer == null) {
			return Set.of();
		}
		try {
			for (HandlerAdapter adapter : this.adapters) {
				if (adapter.supports(chain.getHandler())) {
					adapter.handle(options, answer, chain.getHandler());
					return (answer.getStatus() < HttpStatus.MULTIPLE_CHOICES.value())
							? AllowedMethods.parse(answer.getHeaders(HttpHeaders.ALLOW)).asSet() : Set.of();
				}
			}
		}
		catch (Exception ex) {
			logger.debug("The handler does not answer OPTIONS", ex);
		}
		return Set.of();
	}

	@Override
	public String toString() {
		return this.name;
	}

}
