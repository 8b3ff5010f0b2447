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

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.github.methodnotallowed.problem.ExplicitHandlers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import org.springframework.http.MediaType;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.accept.ContentNegotiationManager;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.handler.HandlerExceptionResolverComposite;

/**
 * What an application itself does about its exceptions, as far as it comes behind the
 * {@link RefusalExceptionResolver}.
 */
final class ApplicationHandlers {

	private final ExplicitHandlers explicit;

	private final Supplier<Boolean> advised;

	private final Supplier<ContentNegotiationManager> negotiation;

	private final Supplier<List<HandlerExceptionResolver>> all;

	private final Supplier<ApplicationResolvers> own;

	/**
	 * Look for the handlers of an application, at the first refusal.
	 * @param context the web application context
	 */
	ApplicationHandlers(ApplicationContext context) {
		this.explicit = new ExplicitHandlers(context, HttpRequestMethodNotSupportedException.class);
		this.advised = SingletonSupplier.of(this.explicit::arePresent);
		this.negotiation = SingletonSupplier.of(() -> context.getBeanProvider(ContentNegotiationManager.class)
			.getIfUnique(ContentNegotiationManager::new));
		this.all = SingletonSupplier.of(() -> find(context));
		this.own = SingletonSupplier
			.of(() -> new ApplicationResolvers(this.all.get().stream().flatMap(ApplicationHandlers::parts)));
	}

	private static List<HandlerExceptionResolver> find(ApplicationContext context) {
		return BeanFactoryUtils.beansOfTypeIncludingAncestors(context, HandlerExceptionResolver.class, true, false)
			.values()
			.stream()
			.sorted(AnnotationAwareOrderComparator.INSTANCE)
			.dropWhile((resolver) -> !(resolver instanceof RefusalExceptionResolver))
			.filter((resolver) -> !(resolver instanceof RefusalExceptionResolver))
			.toList();
	}

	private static Stream<HandlerExceptionResolver> parts(HandlerExceptionResolver resolver) {
		return (resolver instanceof HandlerExceptionResolverComposite composite)
				? composite.getExceptionResolvers().stream() : Stream.of(resolver);
	}

	/**
	 * Return whether the application may answer a request that no handler was found for.
	 */
	boolean mayAnswer() {
		return this.advised.get() || this.own.get().arePresent();
	}

	/**
	 * Return whether an exception handler for the 405 keeps the answer.
	 * @param request the request
	 * @param handler the handler that refuses, if one was found
	 * @param ex the exception that says 405
	 */
	private boolean areExplicit(HttpServletRequest request, @Nullable Object handler, Exception ex) {
		return this.explicit.isExplicit(handler, ex, accepted(request));
	}

	private List<MediaType> accepted(HttpServletRequest request) {
		try {
			return this.negotiation.get().resolveMediaTypes(new ServletWebRequest(request));
		}
		catch (HttpMediaTypeNotAcceptableException ex) {
			return List.of(MediaType.ALL);
		}
	}

	/**
	 * Ask the application to answer a 405.
	 * @return its answer, or {@code null} if it has none
	 */
	@Nullable ModelAndView answer(HttpServletRequest request, HttpServletResponse response, @Nullable Object handler,
			Exception ex) {
		ModelAndView answer = areExplicit(request, handler, ex) ? handle(request, response, handler, ex) : null;
		return (answer != null) ? answer : this.own.get().ask(request, response, handler, ex);
	}

	/**
	 * Handle an exception as if {@link RefusalExceptionResolver} were not there.
	 */
	@Nullable ModelAndView handle(HttpServletRequest request, HttpServletResponse response, @Nullable Object handler,
			Exception ex) {
		for (HandlerExceptionResolver resolver : this.all.get()) {
			ModelAndView resolved = resolver.resolveException(request, response, handler, ex);
			if (resolved != null) {
				return resolved;
			}
		}
		return null;
	}

}
