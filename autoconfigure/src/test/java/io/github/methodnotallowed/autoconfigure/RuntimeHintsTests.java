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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.methodnotallowed.actuate.MethodNotAllowedEndpoint.OverviewDescriptor;
import io.github.methodnotallowed.route.RouterParts;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.aot.generate.ClassNameGenerator;
import org.springframework.aot.generate.DefaultGenerationContext;
import org.springframework.aot.generate.InMemoryGeneratedFiles;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.aot.hint.TypeReference;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.beans.factory.aot.AotServices;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.javapoet.ClassName;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.handler.SimpleMappingExceptionResolver;
import org.springframework.web.servlet.mvc.AbstractController;
import org.springframework.web.servlet.mvc.ParameterizableViewController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for all that a native image is told: {@link ApplicationRuntimeHints},
 * {@link InspectedBeans} and what else {@code META-INF/spring/aot.factories} names.
 */
class RuntimeHintsTests {

	private final RuntimeHints hints = hints();

	@ParameterizedTest
	@ValueSource(strings = { "page.html", "page.css", "page.js" })
	void hasTheFilesOfThePage(String name) {
		assertThat(RuntimeHintsPredicates.resource().forResource("/io/github/methodnotallowed/actuate/" + name))
			.accepts(this.hints);
	}

	@Test
	void hasTheAnswersOfTheEndpoint() {
		assertThat(RuntimeHintsPredicates.reflection().onMethodInvocation(OverviewDescriptor.class, "recentRefusals"))
			.accepts(this.hints);
		for (String name : new String[] { "Finding", "PathDescriptor", "RouteDescriptor", "DriftDescriptor",
				"RefusalRecorder$RecentRefusal", "RefusalRecorder$RefusalCount" }) {
			isKnown("io.github.methodnotallowed.actuate." + name);
		}
	}

	@Test
	void hasTheFieldsOfEveryRouterOfWebMvc() {
		RouterFunction<ServerResponse> get = RouterFunctions.route(RequestPredicates.GET("/get"),
				(request) -> ServerResponse.ok().build());
		Resource resource = new ByteArrayResource(new byte[0]);
		RouterFunction<?> all = get.and(get)
			.filter((request, next) -> next.handle(request))
			.andOther(RouterFunctions.nest(RequestPredicates.path("/nested"), get))
			.andOther(RouterFunctions.resources((request) -> Optional.of(resource)))
			.andOther(RouterFunctions.route().GET("/built", (request) -> ServerResponse.ok().build()).build())
			.andOther(get.withAttribute("name", "value"));
		assertThat(fieldsAreKnown(all, RouterFunction.class)).hasSizeGreaterThan(7);
	}

	@Test
	void hasTheFieldsOfEveryRouterOfWebFlux() {
		org.springframework.web.reactive.function.server.RouterFunction<org.springframework.web.reactive.function.server.ServerResponse> get = org.springframework.web.reactive.function.server.RouterFunctions
			.route()
			.GET("/get", (request) -> org.springframework.web.reactive.function.server.ServerResponse.ok().build())
			.filter((request, next) -> next.handle(request))
			.build();
		assertThat(fieldsAreKnown(get.and(get).andOther(get.withAttribute("name", "value")),
				org.springframework.web.reactive.function.server.RouterFunction.class))
			.hasSizeGreaterThan(4);
	}

	@Test
	void hasTheFieldsOfSpringThatWeRead() {
		hasField(SimpleMappingExceptionResolver.class, "exceptionMappings");
		Class<?> adapter = org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerAdapter.class;
		hasField(adapter, "methodResolver");
		Class<?> resolver = ReflectionUtils.findField(adapter, "methodResolver").getType();
		hasField(resolver, "exceptionHandlerAdviceCache");
		hasField(resolver, "exceptionHandlerCache");
	}

	@Test
	void hasTheTypesOfSpringThatWeAskWhatTheyOverride() {
		Stream
			.of(DispatcherServlet.class, ParameterizableViewController.class, AbstractController.class,
					ResourceHttpRequestHandler.class, ResponseEntityExceptionHandler.class,
					org.springframework.web.reactive.result.method.annotation.ResponseEntityExceptionHandler.class)
			.forEach((type) -> isKnown(type.getName()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "org.springframework.web.filter.HiddenHttpMethodFilter",
			"org.springframework.web.servlet.View", "tools.jackson.dataformat.xml.XmlMapper",
			"com.fasterxml.jackson.dataformat.xml.XmlMapper", "org.snakeyaml.engine.v2.api.lowlevel.Parse",
			"org.slf4j.spi.LoggingEventBuilder", "org.springframework.data.rest.core.mapping.ResourceMappings" })
	void hasWhatIsFoundByItsName(String name) {
		isKnown(name);
	}

	@Test
	void tellsTheVersionOfHttpOfTheServersRequest() {
		for (String request : new String[] { "reactor.netty.http.server.HttpServerOperations",
				"org.apache.catalina.connector.RequestFacade" }) {
			assertThat(RuntimeHintsPredicates.reflection()
				.onType(TypeReference.of(request))
				.withMemberCategory(MemberCategory.INVOKE_PUBLIC_METHODS)).accepts(this.hints);
		}
	}

	@ParameterizedTest
	@ValueSource(classes = { OverridingMapping.class, RequestMappingHandlerMapping.class, OwnServlet.class,
			OwnController.class, AbstractController.class, HookedAdvice.class })
	void knowsBeansThatMayOverrideSomething(Class<?> type) {
		try (GenericApplicationContext context = new GenericApplicationContext()) {
			context.registerBean(Beans.class);
			AnnotationConfigUtils.registerAnnotationConfigProcessors(context);
			DefaultGenerationContext generation = new DefaultGenerationContext(
					new ClassNameGenerator(ClassName.get(Beans.class)), new InMemoryGeneratedFiles());
			new ApplicationContextAotGenerator().processAheadOfTime(context, generation);
			assertThat(RuntimeHintsPredicates.reflection().onType(type)).accepts(generation.getRuntimeHints());
		}
	}

	private static RuntimeHints hints() {
		RuntimeHints hints = new RuntimeHints();
		AotServices.factories()
			.load(RuntimeHintsRegistrar.class)
			.stream()
			.filter((registrar) -> registrar.getClass().getName().startsWith("io.github.methodnotallowed."))
			.forEach((registrar) -> registrar.registerHints(hints, RuntimeHintsTests.class.getClassLoader()));
		return hints;
	}

	private void isKnown(String type) {
		assertThat(RuntimeHintsPredicates.reflection().onType(TypeReference.of(type))).as(type).accepts(this.hints);
	}

	private void hasField(Class<?> type, String name) {
		assertThat(RuntimeHintsPredicates.reflection().onFieldAccess(type, name)).as(type + "." + name)
			.accepts(this.hints);
	}

	private <T> List<Class<?>> fieldsAreKnown(Object router, Class<T> type) {
		List<Class<?>> known = new ArrayList<>();
		assertThat(RuntimeHintsPredicates.reflection()
			.onType(router.getClass())
			.withMemberCategory(MemberCategory.ACCESS_DECLARED_FIELDS)).as(router.getClass().getName())
			.accepts(this.hints);
		known.add(router.getClass());
		RouterParts.of(router, type).forEach((part) -> known.addAll(fieldsAreKnown(part, type)));
		return known;
	}

	@Configuration(proxyBeanMethods = false)
	static class Beans {

		@Bean
		static OverridingMapping overridingMapping() {
			return new OverridingMapping();
		}

		@Bean
		static ServletRegistrationBean<OwnServlet> ownServlet() {
			return new ServletRegistrationBean<>(new OwnServlet(), "/own");
		}

		@Bean
		static OwnController ownController() {
			return new OwnController();
		}

		@Bean
		static HookedAdvice hookedAdvice() {
			return new HookedAdvice();
		}

	}

	static class OverridingMapping extends RequestMappingHandlerMapping {

	}

	static class OwnServlet extends HttpServlet {

	}

	static class OwnController extends AbstractController {

		@Override
		protected ModelAndView handleRequestInternal(HttpServletRequest request, HttpServletResponse response) {
			return null;
		}

	}

	@ControllerAdvice
	static class HookedAdvice extends ResponseEntityExceptionHandler {

		@Override
		protected ResponseEntity<Object> handleHttpRequestMethodNotSupported(HttpRequestMethodNotSupportedException ex,
				HttpHeaders headers, HttpStatusCode status, WebRequest request) {
			return ResponseEntity.status(status).allow(HttpMethod.GET).build();
		}

	}

}
