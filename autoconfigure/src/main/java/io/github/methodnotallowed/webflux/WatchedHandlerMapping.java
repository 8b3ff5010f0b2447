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

package io.github.methodnotallowed.webflux;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.github.methodnotallowed.route.Registrations;
import org.jspecify.annotations.Nullable;

import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsConfigurationSource;
import org.springframework.web.cors.reactive.UrlBasedCorsConfigurationSource;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;

/**
 * Spring's handler mapping for annotated controllers, which also tells of routes that are
 * registered and unregistered at run time. Spring publishes no event for them.
 *
 * @since 0.1.0
 */
public class WatchedHandlerMapping extends RequestMappingHandlerMapping {

	private final Registrations<RequestMappingInfo> registrations = new Registrations<>(this::getHandlerMethods);

	private final Map<RequestMappingInfo, CorsConfiguration> cors = new ConcurrentHashMap<>();

	private volatile @Nullable CorsConfigurationSource corsSource;

	@Override
	public void setCorsConfigurations(Map<String, CorsConfiguration> configurations) {
		super.setCorsConfigurations(configurations);
		UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource(getPathPatternParser());
		source.setCorsConfigurations(configurations);
		this.corsSource = source;
	}

	@Override
	public void setCorsConfigurationSource(CorsConfigurationSource source) {
		super.setCorsConfigurationSource(source);
		this.corsSource = source;
	}

	/**
	 * Return the CORS configuration of a route, without looking for its handler.
	 */
	@Nullable CorsConfiguration cors(RequestMappingInfo mapping, ServerWebExchange exchange) {
		CorsConfigurationSource source = this.corsSource;
		CorsConfiguration global = (source != null) ? source.getCorsConfiguration(exchange) : null;
		CorsConfiguration local = this.cors.get(mapping);
		return (global != null) ? global.combine(local) : local;
	}

	Registrations<RequestMappingInfo> registrations() {
		return this.registrations;
	}

	@Override
	public void registerMapping(RequestMappingInfo mapping, Object handler, Method method) {
		register(mapping, handler, method, () -> super.registerMapping(mapping, handler, method));
	}

	@Override
	protected void registerHandlerMethod(Object handler, Method method, RequestMappingInfo mapping) {
		register(mapping, handler, method, () -> super.registerHandlerMethod(handler, method, mapping));
	}

	@Override
	protected @Nullable CorsConfiguration initCorsConfiguration(Object handler, Method method,
			RequestMappingInfo mapping) {
		CorsConfiguration configuration = super.initCorsConfiguration(handler, method, mapping);
		if (configuration != null) {
			this.cors.put(mapping, configuration);
		}
		return configuration;
	}

	private void register(RequestMappingInfo mapping, Object handler, Method method, Runnable registration) {
		this.registrations.register(mapping, createHandlerMethod(handler, method).toString(), registration);
	}

	@Override
	public void unregisterMapping(RequestMappingInfo mapping) {
		super.unregisterMapping(mapping);
		this.cors.remove(mapping);
		this.registrations.withdraw(mapping);
	}

}
