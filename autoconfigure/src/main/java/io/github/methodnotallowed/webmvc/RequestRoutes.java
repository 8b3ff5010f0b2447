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

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.methodnotallowed.route.HiddenPaths;
import io.github.methodnotallowed.route.MatchedRoutes;
import io.github.methodnotallowed.route.RouteTable;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.UriUtils;

/**
 * What the route table of an application context says about a request, whether or not its
 * dispatcher servlet has seen it.
 */
final class RequestRoutes {

	private final ApplicationContext context;

	private final RouteTable table;

	private final HiddenPaths hidden;

	private final String servletPath;

	/**
	 * Create a lookup.
	 * @param context the web application context of the dispatcher servlet
	 * @param table the routes of that context
	 * @param hidden the paths about whose methods nothing is told
	 * @param servletPath the path that the dispatcher servlet is mapped to, empty for all
	 */
	RequestRoutes(ApplicationContext context, RouteTable table, HiddenPaths hidden, String servletPath) {
		this.context = context;
		this.table = table;
		this.hidden = hidden;
		// what encodes a path is loaded for nothing if there is none
		this.servletPath = servletPath.isEmpty() ? servletPath
				: UriUtils.encodePath(servletPath, StandardCharsets.UTF_8);
	}

	/**
	 * Return whether the dispatcher servlet of this context has the request.
	 */
	boolean isDispatched(HttpServletRequest request) {
		return request.getAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE) == this.context;
	}

	/**
	 * Return whether a dispatcher servlet of another context has the request.
	 */
	boolean isDispatchedElsewhere(HttpServletRequest request) {
		return request.getAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE) != null
				&& !isDispatched(request);
	}

	RouteTable table() {
		return this.table;
	}

	MatchedRoutes routes(HttpServletRequest request) {
		return this.table.match(path(request));
	}

	/**
	 * Return the resolved routes of a refused request. If a predicate fails, the request
	 * stays refused and its routes stay open.
	 * @param request the request
	 * @param response the response to it
	 * @param stated the methods that an unknown handler states
	 */
	MatchedRoutes resolvedRoutes(HttpServletRequest request, HttpServletResponse response, Set<HttpMethod> stated) {
		return CurrentRequest.during(request, response, () -> resolvedRoutes(request, stated));
	}

	private MatchedRoutes resolvedRoutes(HttpServletRequest request, Set<HttpMethod> stated) {
		MatchedRoutes routes = routes(request);
		try {
			return RouteResolver.resolve(routes, request, stated);
		}
		catch (RuntimeException ex) {
			return routes;
		}
	}

	/**
	 * Return whether the methods of a handler at the path are unknown.
	 * @param request the request
	 * @param resolved its resolved routes
	 */
	boolean isOpaque(HttpServletRequest request, MatchedRoutes resolved) {
		return resolved.areOpaque() || routes(request).areOpaque();
	}

	/**
	 * Return whether the path of a request is hidden: the path that the client sent, or
	 * the path that a filter or a forward has made of it.
	 */
	boolean isHidden(HttpServletRequest request) {
		if (this.hidden.patterns().isEmpty()) {
			return false;
		}
		ServletRequest received = request;
		while (received instanceof HttpServletRequestWrapper wrapper) {
			received = wrapper.getRequest();
		}
		String prefix = prefix(request);
		return isHidden(path(request), prefix)
				|| (received instanceof HttpServletRequest original && isHidden(pathBehind(prefix, original), prefix));
	}

	private boolean isHidden(PathContainer path, String prefix) {
		return this.hidden.isHidden(path, prefix, this.servletPath);
	}

	/**
	 * Return the exception that Spring would throw if the path had no routes.
	 */
	Exception notFound(HttpServletRequest request) {
		return new NoResourceFoundException(HttpMethod.valueOf(request.getMethod()), request.getRequestURI(),
				StringUtils.trimLeadingCharacter(path(request).value(), '/'));
	}

	/**
	 * Return the path within the application that was dispatched, or would be.
	 */
	PathContainer path(HttpServletRequest request) {
		if (isDispatched(request) && ServletRequestPathUtils.hasParsedRequestPath(request)) {
			return ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication();
		}
		return sentPath(request);
	}

	/**
	 * Return the path within the application that the client sent.
	 */
	PathContainer sentPath(HttpServletRequest request) {
		return pathBehind(prefix(request), request);
	}

	/**
	 * Return the part of the path that leads to the application.
	 */
	String prefix(HttpServletRequest request) {
		return request.getContextPath() + this.servletPath;
	}

	/**
	 * Return what follows a prefix in the path that the client sent; both are compared
	 * decoded. If the path does not have the prefix, return an empty path.
	 */
	static PathContainer pathBehind(String prefix, HttpServletRequest request) {
		PathContainer path = PathContainer.parsePath(uri(request));
		if (prefix.isEmpty()) {
			return path;
		}
		PathContainer start = PathContainer.parsePath(prefix);
		int length = start.elements().size();
		return (length <= path.elements().size() && decoded(path.subPath(0, length)).equals(decoded(start)))
				? path.subPath(length) : PathContainer.parsePath("");
	}

	/**
	 * Return a path as servlets see it, without parameters.
	 */
	static String decoded(PathContainer path) {
		return path.elements()
			.stream()
			.map((element) -> (element instanceof PathContainer.PathSegment segment) ? segment.valueToMatch()
					: element.value())
			.collect(Collectors.joining());
	}

	/**
	 * Return the path that the client sent, wherever the request was dispatched since.
	 */
	static String uri(HttpServletRequest request) {
		for (String attribute : new String[] { RequestDispatcher.ERROR_REQUEST_URI,
				RequestDispatcher.FORWARD_REQUEST_URI }) {
			if (request.getAttribute(attribute) instanceof String uri) {
				return uri;
			}
		}
		return request.getRequestURI();
	}

	/**
	 * Return why a request is dispatched. In a WAR it is Boot that forwards to the error
	 * page, as no container dispatches to it.
	 */
	static DispatcherType dispatch(HttpServletRequest request) {
		DispatcherType type = request.getDispatcherType();
		boolean error = type == DispatcherType.FORWARD
				&& request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null;
		return error ? DispatcherType.ERROR : type;
	}

	/**
	 * Return the method that the client sent: an error dispatch is always a {@code GET}.
	 */
	static String method(HttpServletRequest request) {
		return (request.getAttribute(RequestDispatcher.ERROR_METHOD) instanceof String method) ? method
				: request.getMethod();
	}

}
