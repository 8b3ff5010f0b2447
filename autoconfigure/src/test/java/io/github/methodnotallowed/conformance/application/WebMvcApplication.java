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

package io.github.methodnotallowed.conformance.application;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The application of the table on Web MVC.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({ CrossOriginHandlers.class, WebMvcBystanders.class, WebMvcForeignMappings.class, FaultyBeans.class,
		WebMvcFaultyRouter.class, AnnotatedHandlers.class, RootHandler.class, ConditionalHandlers.class,
		ExchangeHandler.class, VersionedHandlers.class, WebMvcRouterFunctions.class, WebMvcUrlHandlers.class,
		WebMvcCors.class, CatchAllAdvice.class, WebMvcCatchAllHandler.class, RefusingHandlers.class,
		WebMvcRefusingHandlers.class, WebMvcAsyncServlet.class, WebMvcOtherDispatcher.class, LateHandlers.class,
		WebMvcLateHandlers.class, WebMvcThrowingHandlers.class, WebMvcOwnResolvers.class, WebMvcOwnErrors.class,
		WebMvcDispatches.class, WebMvcStatingServlets.class, WebMvcOwnAnswers.class, DemoEndpoint.class,
		WebMvcSecurity.class, WebMvcWebSocket.class, GraphQlQuery.class, JerseyResources.class,
		DataRestRepositories.class })
public class WebMvcApplication {

	/**
	 * Map {@code QUERY}, if the framework knows it: the constant may not compile.
	 */
	@Bean
	static SmartInitializingSingleton query(
			@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
			AnnotatedHandlers handlers) {
		Optional<RequestMethod> query = Arrays.stream(RequestMethod.values())
			.filter((method) -> method.name().equals("QUERY"))
			.findAny();
		Method handler = ReflectionUtils.findMethod(AnnotatedHandlers.class, "get");
		return () -> query.map((method) -> RequestMappingInfo.paths("/q").methods(method))
			.map((info) -> info.options(mapping.getBuilderConfiguration()).build())
			.ifPresent((info) -> mapping.registerMapping(info, handlers, handler));
	}

}
