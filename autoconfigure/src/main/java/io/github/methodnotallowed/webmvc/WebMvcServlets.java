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
import java.util.function.Supplier;

import io.github.methodnotallowed.AllowedMethods;
import io.github.methodnotallowed.MatchedRoutes;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * The servlets that serve requests beside the dispatcher servlet. Nobody but they knows
 * their methods, and {@code OPTIONS} is how to ask (RFC 9110, section 9.3.7).
 *
 * @since 0.1.0
 */
public final class WebMvcServlets {

	private static final Log logger = LogFactory.getLog(WebMvcServlets.class);

	/** Its connector refuses {@code TRACE}, which a servlet cannot know. */
	private static final String TOMCAT = "Apache Tomcat";

	private final Supplier<Map<String, Servlet>> servlets;

	private final boolean tracesRejected;

	/**
	 * Create the view of an application's servlets.
	 * @param servlets the servlets beside the dispatcher servlet, by name
	 * @param tracesRejected whether {@code TRACE} is refused ahead of all servlets
	 */
	public WebMvcServlets(Supplier<Map<String, Servlet>> servlets, boolean tracesRejected) {
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
	 * Return the methods that a refused request could have had.
	 * @param request the request that was refused
	 * @param response the response to that request, which is left as it is
	 * @param routes the routes of the dispatcher servlet, in case it has the request
	 * @param stated the methods that its answer stated
	 */
	AllowedMethods allowed(HttpServletRequest request, HttpServletResponse response, MatchedRoutes routes,
			AllowedMethods stated) {
		Servlet servlet = refusing(request);
		String method = WebMvcLookup.method(request);
		return (servlet != null) ? ask(servlet, request, response, stated).withoutRefused(method)
				: routes.allowedBut(method, stated);
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
	 * dispatcher servlet, or another servlet that can be asked.
	 */
	boolean know(HttpServletRequest request) {
		if (!(request.getAttribute(RequestDispatcher.ERROR_SERVLET_NAME) instanceof String name)) {
			return true;
		}
		ServletRegistration registration = request.getServletContext().getServletRegistration(name);
		return refusing(request) != null || (!this.servlets.get().containsKey(name) && registration != null
				&& DispatcherServlet.class.getName().equals(registration.getClassName()));
	}

	private static WebMvcRequestCopy question(HttpServletRequest request) {
		return (request.getAttribute(RequestDispatcher.ERROR_SERVLET_NAME) instanceof String name)
				? new WebMvcServletQuestion(request, name) : new WebMvcRequestCopy(request, HttpMethod.OPTIONS);
	}

	private AllowedMethods ask(Servlet servlet, HttpServletRequest request, HttpServletResponse response,
			AllowedMethods stated) {
		WebMvcDiscardedResponse answer = new WebMvcDiscardedResponse(response);
		try {
			servlet.service(question(request), answer);
		}
		catch (Exception ex) {
			logger.debug("The servlet does not answer OPTIONS", ex);
		}
		AllowedMethods told = told(request, answer);
		boolean answered = answer.getStatus() < HttpServletResponse.SC_MULTIPLE_CHOICES && !told.names().isEmpty();
		return answered ? told : stated;
	}

	/**
	 * Return the methods that the answer of a servlet to {@code OPTIONS} tells, but for
	 * what does not get through to it.
	 */
	AllowedMethods told(HttpServletRequest request, HttpServletResponse answer) {
		AllowedMethods told = AllowedMethods.parse(answer.getHeaders(HttpHeaders.ALLOW));
		boolean traces = !this.tracesRejected && !request.getServletContext().getServerInfo().startsWith(TOMCAT);
		return traces ? told : told.without(HttpMethod.TRACE.name());
	}

}
