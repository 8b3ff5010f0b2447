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

import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.github.methodnotallowed.AllowedMethods;
import io.github.methodnotallowed.route.MatchedRoutes;
import io.github.methodnotallowed.route.RefusingHandlers;
import io.github.methodnotallowed.route.StatedMethods;
import jakarta.servlet.Registration;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FrameworkServlet;

/**
 * The servlets that serve requests beside the dispatcher servlet. Nobody but they knows
 * their methods, and {@code OPTIONS} is how to ask (RFC 9110, section 9.3.7).
 */
final class OtherServlets {

	private static final Log logger = LogFactory.getLog(OtherServlets.class);

	/** Its connector refuses {@code TRACE}, which a servlet cannot know. */
	private static final String TOMCAT = "Apache Tomcat";

	private static final Set<HttpMethod> FRAMEWORK_METHODS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST,
			HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE, HttpMethod.OPTIONS);

	private final Supplier<Map<String, Servlet>> servlets;

	private final boolean tracesRejected;

	/**
	 * Create the view of an application's servlets.
	 * @param servlets the servlets beside the dispatcher servlet, by name
	 * @param tracesRejected whether {@code TRACE} is refused ahead of all servlets
	 */
	OtherServlets(Supplier<Map<String, Servlet>> servlets, boolean tracesRejected) {
		this.servlets = servlets;
		this.tracesRejected = tracesRejected;
	}

	/**
	 * Return whether a request is for another servlet, which has not forwarded it to the
	 * dispatcher servlet.
	 */
	boolean isForeign(HttpServletRequest request) {
		Servlet servlet = this.servlets.get().isEmpty() ? null : servlet(request);
		Object dispatched = request.getAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE);
		return servlet != null && (dispatched == null || dispatched == context(servlet));
	}

	/**
	 * Return the context that a servlet leaves in the requests which it has dispatched.
	 */
	private static @Nullable Object context(Servlet servlet) {
		return (servlet instanceof DispatcherServlet dispatcher) ? dispatcher.getWebApplicationContext() : null;
	}

	private @Nullable Servlet servlet(HttpServletRequest request) {
		HttpServletMapping mapping = request.getHttpServletMapping();
		return (mapping != null && mapping.getServletName() != null) ? this.servlets.get().get(mapping.getServletName())
				: null;
	}

	/**
	 * Return the methods that a refused request could have had. A servlet that says
	 * nothing when it refuses is asked.
	 * @param request the request that was refused
	 * @param response the response to that request, which is left as it is
	 * @param routes the routes of the dispatcher servlet, in case it has the request
	 * @param stated the methods that its answer stated
	 */
	AllowedMethods allowed(HttpServletRequest request, HttpServletResponse response, MatchedRoutes routes,
			AllowedMethods stated) {
		Servlet servlet = refusing(request);
		String method = RequestRoutes.method(request);
		if (servlet == null) {
			return new StatedMethods(routes, stated).allowedBut(method);
		}
		boolean asked = stated.names().isEmpty() || answersOptions(servlet);
		AllowedMethods told = asked ? ask(servlet, request, response) : AllowedMethods.NONE;
		return (told.names().isEmpty() ? stated : told).withoutRefused(method);
	}

	/**
	 * Return whether a servlet itself says which methods it serves, rather than its base
	 * class, which lists all methods that it overrides.
	 */
	private static boolean answersOptions(Servlet servlet) {
		return Stream.of(
				ReflectionUtils.findMethod(servlet.getClass(), "doOptions", HttpServletRequest.class,
						HttpServletResponse.class),
				ReflectionUtils.findMethod(servlet.getClass(), "service", HttpServletRequest.class,
						HttpServletResponse.class),
				ReflectionUtils.findMethod(servlet.getClass(), "service", ServletRequest.class, ServletResponse.class))
			.anyMatch((method) -> method != null && method.getDeclaringClass() != HttpServlet.class);
	}

	/**
	 * Return whether a request is mapped to a dispatcher servlet that is none of the
	 * other servlets.
	 */
	boolean isDispatcher(HttpServletRequest request) {
		HttpServletMapping mapping = request.getHttpServletMapping();
		return mapping != null && mapping.getServletName() != null && isDispatcher(request, mapping.getServletName());
	}

	private boolean isDispatcher(HttpServletRequest request, String name) {
		ServletContext context = request.getServletContext();
		ServletRegistration registration = context.getServletRegistration(name);
		return !this.servlets.get().containsKey(name) && registration != null
				&& isOf(DispatcherServlet.class, registration, context);
	}

	/**
	 * Return whether the stated methods are only those that {@link FrameworkServlet}
	 * overrides, whatever it serves.
	 */
	boolean areAnyServlets(HttpServletRequest request, AllowedMethods stated) {
		boolean spring = servlet(request) instanceof FrameworkServlet || isDispatcher(request);
		return spring && stated.asSet().containsAll(FRAMEWORK_METHODS);
	}

	/**
	 * Return the methods that the class of another servlet tells if its own statement
	 * tells nothing.
	 */
	AllowedMethods known(HttpServletRequest request) {
		Servlet servlet = isForeign(request) ? servlet(request) : null;
		return (servlet != null) ? RefusingHandlers.methods(servlet.getClass()) : AllowedMethods.NONE;
	}

	/**
	 * Return the servlet that has refused a request, or would have. In an error dispatch
	 * it has not seen the request, so it must be initialized and tell methods apart.
	 */
	private @Nullable Servlet refusing(HttpServletRequest request) {
		if (request.getAttribute(RequestDispatcher.ERROR_SERVLET_NAME) instanceof String name) {
			return (this.servlets.get().get(name) instanceof HttpServlet failed && failed.getServletConfig() != null)
					? failed : null;
		}
		return isForeign(request) ? servlet(request) : null;
	}

	/**
	 * Return whether it is known who would have had the request of an error dispatch: the
	 * dispatcher servlet, or another servlet that can be asked. A filter that is a
	 * servlet as well, as that of Jersey, serves requests ahead of both.
	 */
	boolean know(HttpServletRequest request) {
		ServletContext context = request.getServletContext();
		if (context.getFilterRegistrations()
			.values()
			.stream()
			.anyMatch((filter) -> isOf(Servlet.class, filter, context))) {
			return false;
		}
		if (!(request.getAttribute(RequestDispatcher.ERROR_SERVLET_NAME) instanceof String name)) {
			return true;
		}
		return refusing(request) != null || isDispatcher(request, name);
	}

	private static boolean isOf(Class<?> type, Registration registration, ServletContext context) {
		String name = registration.getClassName();
		ClassLoader loader = context.getClassLoader();
		return name != null && ClassUtils.isPresent(name, loader)
				&& type.isAssignableFrom(ClassUtils.resolveClassName(name, loader));
	}

	private static ProbeRequest probe(HttpServletRequest request) {
		return (request.getAttribute(RequestDispatcher.ERROR_SERVLET_NAME) instanceof String name)
				? new ServletProbe(request, name) : new ProbeRequest(request, HttpMethod.OPTIONS);
	}

	private AllowedMethods ask(Servlet servlet, HttpServletRequest request, HttpServletResponse response) {
		ProbeResponse answer = new ProbeResponse(response);
		try {
			servlet.service(probe(request), answer);
		}
		catch (Exception ex) {
			logger.debug("The servlet does not answer OPTIONS", ex);
		}
		AllowedMethods told = told(request, AllowedMethods.parse(answer.getHeaders(HttpHeaders.ALLOW)));
		if (servlet instanceof FrameworkServlet && told.asSet().containsAll(FRAMEWORK_METHODS)) {
			return RefusingHandlers.methods(servlet.getClass());
		}
		return (answer.getStatus() < HttpServletResponse.SC_MULTIPLE_CHOICES) ? told : AllowedMethods.NONE;
	}

	/**
	 * Return the methods that a servlet tells in its answer to {@code OPTIONS}, but for
	 * what does not get through to it.
	 */
	AllowedMethods told(HttpServletRequest request, AllowedMethods stated) {
		boolean traces = !this.tracesRejected && !request.getServletContext().getServerInfo().startsWith(TOMCAT);
		return traces ? stated : stated.without(HttpMethod.TRACE.name());
	}

}
