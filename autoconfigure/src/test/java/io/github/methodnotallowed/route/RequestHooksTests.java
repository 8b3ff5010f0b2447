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

package io.github.methodnotallowed.route;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.implementation.SuperMethodCall;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import org.springframework.aop.framework.ProxyFactory;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.server.ServerWebExchange;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RequestHooks}.
 */
class RequestHooksTests {

	private static final List<Class<?>> SERVLET = List.of(
			org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping.class,
			org.springframework.web.servlet.function.support.RouterFunctionMapping.class,
			org.springframework.web.servlet.handler.SimpleUrlHandlerMapping.class,
			org.springframework.web.servlet.handler.BeanNameUrlHandlerMapping.class);

	private static final List<Class<?>> REACTIVE = List.of(
			org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping.class,
			org.springframework.web.reactive.function.server.support.RouterFunctionMapping.class,
			org.springframework.web.reactive.handler.SimpleUrlHandlerMapping.class);

	@TestFactory
	Stream<DynamicTest> noticesWhicheverHookIsOverridden() {
		return Stream.concat(SERVLET.stream().flatMap((type) -> overridden(type, HttpServletRequest.class)),
				REACTIVE.stream().flatMap((type) -> overridden(type, ServerWebExchange.class)));
	}

	private static Stream<DynamicTest> overridden(Class<?> type, Class<?> request) {
		List<Method> hooks = Arrays.stream(ReflectionUtils.getUniqueDeclaredMethods(type))
			.filter((method) -> (method.getModifiers() & (Modifier.PRIVATE | Modifier.FINAL | Modifier.STATIC)) == 0)
			.filter((method) -> (method.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0)
			.filter((method) -> !Modifier.isAbstract(method.getModifiers()) && !method.isBridge())
			.filter((method) -> List.of(method.getParameterTypes()).contains(request))
			.toList();
		assertThat(hooks).hasSizeGreaterThan(2);
		return hooks.stream()
			.map((hook) -> DynamicTest.dynamicTest(type.getName() + "#" + hook.getName(),
					() -> assertThat(RequestHooks.areOverridden(subclass(type, hook), request)).isTrue()));
	}

	private static Object subclass(Class<?> type, Method hook) throws ReflectiveOperationException {
		return new ByteBuddy().subclass(type)
			.name("com.example.Overriding" + type.getSimpleName())
			.define(hook)
			.intercept(SuperMethodCall.INSTANCE)
			.make()
			.load(type.getClassLoader())
			.getLoaded()
			.getDeclaredConstructor()
			.newInstance();
	}

	@Test
	void takesClassesOfSpringAsTheyAre() throws ReflectiveOperationException {
		for (Class<?> type : SERVLET) {
			assertThat(
					RequestHooks.areOverridden(type.getDeclaredConstructor().newInstance(), HttpServletRequest.class))
				.isFalse();
		}
		for (Class<?> type : REACTIVE) {
			assertThat(RequestHooks.areOverridden(type.getDeclaredConstructor().newInstance(), ServerWebExchange.class))
				.isFalse();
		}
	}

	@Test
	void takesOtherOverriddenMethodsForNothing() {
		Object mapping = new org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping() {

			@Override
			protected boolean isHandler(Class<?> beanType) {
				return false;
			}

			boolean isMine(HttpServletRequest request) {
				return false;
			}

		};
		assertThat(RequestHooks.areOverridden(mapping, HttpServletRequest.class)).isFalse();
	}

	@Test
	void noticesProxies() {
		ProxyFactory factory = new ProxyFactory(new org.springframework.web.servlet.handler.SimpleUrlHandlerMapping());
		factory.setProxyTargetClass(true);
		assertThat(RequestHooks.areOverridden(factory.getProxy(), HttpServletRequest.class)).isTrue();
	}

}
