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

package io.github.methodnotallowed.autoconfigure;

import java.util.Locale;
import java.util.Objects;
import java.util.function.BooleanSupplier;

import io.github.methodnotallowed.webmvc.ErrorPages;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Finds the page that Boot's error controller would show, with the model that it would
 * have, without an error dispatch on which Spring Security would be asked again. An error
 * controller of the application's own is left to the error dispatch.
 */
class WebMvcViewErrorPages implements ErrorPages {

	private static final Log logger = LogFactory.getLog(WebMvcViewErrorPages.class);

	private static final String HANDLER_ADAPTER = "requestMappingHandlerAdapter";

	private final ApplicationContext context;

	private final ObjectProvider<ViewResolver> views;

	private final SingletonSupplier<Boolean> dispatched;

	private final BooleanSupplier designed;

	WebMvcViewErrorPages(ApplicationContext context) {
		this.context = context;
		this.views = context.getBeanProvider(ViewResolver.class);
		this.dispatched = SingletonSupplier.of(() -> hasOwnController() || WebMvcRegisteredPages.arePresent(context));
		this.designed = SingletonSupplier.of(() -> DesignedErrorPages.isDesigned(context))::obtain;
	}

	private boolean hasOwnController() {
		return this.context.getBeanProvider(ErrorController.class)
			.stream()
			.anyMatch((controller) -> AopUtils.getTargetClass(controller) != BasicErrorController.class);
	}

	@Override
	public boolean areDispatched() {
		return this.dispatched.obtain();
	}

	@Override
	public @Nullable ModelAndView find(HttpServletRequest request, HttpServletResponse response, HttpStatus status,
			String path) {
		request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status.value());
		request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, path);
		ModelAndView page = page(request, response);
		return (page != null && hasView(page, RequestContextUtils.getLocale(request))) ? page : null;
	}

	/**
	 * Call the error controller as a handler, so that it has the model of the advice too.
	 */
	private @Nullable ModelAndView page(HttpServletRequest request, HttpServletResponse response) {
		BasicErrorController controller = this.context.getBeanProvider(BasicErrorController.class).getIfUnique();
		if (controller == null || !this.context.containsBean(HANDLER_ADAPTER)) {
			return null;
		}
		try {
			return this.context.getBean(HANDLER_ADAPTER, RequestMappingHandlerAdapter.class)
				.handle(request, response, new HandlerMethod(controller, "errorHtml", HttpServletRequest.class,
						HttpServletResponse.class));
		}
		catch (Exception ex) {
			logger.debug("The page could not be found", ex);
			return null;
		}
	}

	/**
	 * Replace the name of a view by the view, which then needs no dispatcher servlet.
	 */
	private boolean hasView(ModelAndView page, Locale locale) {
		String name = page.getViewName();
		if (DesignedErrorPages.VIEW.equals(name) && !this.designed.getAsBoolean()) {
			return false;
		}
		if (name != null) {
			this.views.orderedStream()
				.map((resolver) -> resolve(resolver, name, locale))
				.filter(Objects::nonNull)
				.findFirst()
				.ifPresent(page::setView);
		}
		return page.getView() != null;
	}

	private static @Nullable View resolve(ViewResolver resolver, String name, Locale locale) {
		try {
			return resolver.resolveViewName(name, locale);
		}
		catch (Exception ex) {
			logger.debug("The page '" + name + "' could not be found", ex);
			return null;
		}
	}

}
