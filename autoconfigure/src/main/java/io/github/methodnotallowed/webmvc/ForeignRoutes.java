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

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.methodnotallowed.route.HandlerDescription;
import io.github.methodnotallowed.route.Route;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;

/**
 * A handler mapping that cannot be looked into, but can be asked.
 */
record ForeignRoutes(String name, HandlerMapping mapping) implements MappingRoutes {

	@Override
	public Object version() {
		return this.mapping;
	}

	@Override
	public void read(ChangeListener listener) {
		listener.added(Route.foreign(this, HandlerDescription.of(this.mapping)));
	}

	/**
	 * Ask whether the dispatch of a request goes on behind the handler mapping. It ends
	 * with a handler or with a failure. A preflight is for another method than its own.
	 */
	boolean declines(HttpServletRequest request) {
		try {
			return CorsUtils.isPreFlightRequest(request)
					|| !isFound(request, HttpMethod.valueOf(RequestRoutes.method(request)));
		}
		catch (Exception ex) {
			return false;
		}
	}

	/**
	 * Ask which other methods the handler mapping serves. If it rejects a probe for
	 * another reason than the method, that method counts as served. If it takes any
	 * method, the handler decides.
	 */
	@Override
	public Set<HttpMethod> served(Route route, HttpServletRequest request) {
		String refused = RequestRoutes.method(request);
		if (serves(request, PROBE)) {
			return UrlRoutes.supported(find(new MappingProbe(request, PROBE)));
		}
		return Arrays.stream(HttpMethod.values())
			.filter((method) -> !method.matches(refused) && method != HttpMethod.TRACE && serves(request, method))
			.collect(Collectors.toSet());
	}

	private boolean serves(HttpServletRequest request, HttpMethod method) {
		try {
			return isFound(request, method);
		}
		catch (Exception ex) {
			return isBesideMethod(ex);
		}
	}

	private static boolean isBesideMethod(Exception ex) {
		return ex instanceof ErrorResponse response && !Set.of(HttpStatus.NOT_FOUND, HttpStatus.METHOD_NOT_ALLOWED)
			.contains(HttpStatus.resolve(response.getStatusCode().value()));
	}

	private boolean isFound(HttpServletRequest request, HttpMethod method) throws Exception {
		MappingProbe probe = new MappingProbe(request, method);
		HandlerExecutionChain found = this.mapping.getHandler(probe);
		return found != null && !UrlRoutes.isMissing(found, probe);
	}

	@Override
	public String toString() {
		return this.name;
	}

}
