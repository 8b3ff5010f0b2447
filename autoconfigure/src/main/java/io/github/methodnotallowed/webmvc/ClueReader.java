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

import java.util.Collections;

import io.github.methodnotallowed.MethodNotAllowed;
import io.github.methodnotallowed.RequestClues;
import io.github.methodnotallowed.RequestClues.Refuser;
import io.github.methodnotallowed.route.HandlerDescription;
import io.github.methodnotallowed.route.Redirect;
import io.github.methodnotallowed.route.Route;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Reads the clues of a refused request, from the request as the container has received
 * it, which no filter has changed yet.
 */
final class ClueReader {

	private final RequestRoutes lookup;

	ClueReader(RequestRoutes lookup) {
		this.lookup = lookup;
	}

	/**
	 * Read the clues.
	 * @param request the request that was refused
	 * @param received the request that came in
	 * @param refusal the refusal
	 */
	RequestClues read(HttpServletRequest request, HttpServletRequest received, MethodNotAllowed refusal) {
		HttpServletRequest sent = (HttpServletRequest) RefusedRequest.innermost(received);
		String path = this.lookup.path(request).value();
		RequestClues clues = RequestClues
			.of(Collections.list(sent.getHeaderNames()), sent::getHeader, sent.getQueryString(), sent.getRemoteAddr())
			.withPath(this.lookup.prefix(received), path, !path.equals(this.lookup.sentPath(received).value()));
		if (clues.mayOverrideByForm(refusal)) {
			clues = clues.withFormOverride(sent.getParameter(RequestClues.OVERRIDE));
		}
		return refused(clues.withResource(isResource(request)), request);
	}

	/**
	 * Return whether a static resource could be read if no other route came first.
	 */
	private boolean isResource(HttpServletRequest request) {
		if (!HttpMethod.GET.matches(request.getMethod()) || !this.lookup.isDispatched(request)) {
			return false;
		}
		PathContainer path = this.lookup.path(request);
		Route resource = this.lookup.table().shadowed(path).resource(path);
		return resource != null && !((MappingRoutes) resource.source()).served(resource, request).isEmpty();
	}

	private RequestClues refused(RequestClues clues, HttpServletRequest request) {
		if (this.lookup.isDispatched(request)) {
			Object handler = request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE);
			return (handler != null) ? clues.withRefuser(Refuser.HANDLER, HandlerDescription.of(handler)) : clues;
		}
		if (RequestRoutes.dispatch(request) == DispatcherType.ERROR) {
			return clues;
		}
		String servlet = servlet(request);
		return (servlet != null) ? clues.withRefuser(Refuser.SERVLET, servlet)
				: clues.withRefuser(Refuser.FILTER, null);
	}

	/**
	 * Return the name of the servlet that a request is for, if it is no dispatcher.
	 */
	private static @Nullable String servlet(HttpServletRequest request) {
		String name = request.getHttpServletMapping().getServletName();
		ServletRegistration registration = (name != null && !name.isEmpty())
				? request.getServletContext().getServletRegistration(name) : null;
		return (registration != null && !DispatcherServlet.class.getName().equals(registration.getClassName())) ? name
				: null;
	}

	/**
	 * Describe a redirect.
	 * @param received the request that came in
	 * @param status the status of the answer
	 * @param location where it leads
	 */
	Redirect redirect(HttpServletRequest received, int status, String location) {
		HttpServletRequest sent = (HttpServletRequest) RefusedRequest.innermost(received);
		return new Redirect(RequestRoutes.method(received), RequestRoutes.uri(received), this.lookup.prefix(received),
				received.getServerName(), status, location, RequestClues.client(sent::getHeader, sent.getRemoteAddr()));
	}

}
