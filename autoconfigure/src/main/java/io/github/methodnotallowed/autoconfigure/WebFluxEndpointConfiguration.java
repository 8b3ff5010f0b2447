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

import io.github.methodnotallowed.actuate.AskedPath;
import io.github.methodnotallowed.actuate.AskedPathFilter;
import io.github.methodnotallowed.actuate.EndpointPages;
import io.github.methodnotallowed.actuate.MethodNotAllowedEndpoint;
import io.github.methodnotallowed.actuate.PageMessageWriter;
import io.github.methodnotallowed.actuate.ReactiveEndpointExtension;

import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.web.reactive.DispatcherHandler;
import org.springframework.web.reactive.config.WebFluxConfigurer;

/**
 * The part of the endpoint that belongs to the reactive stack.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(DispatcherHandler.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
class WebFluxEndpointConfiguration {

	@Bean
	@ConditionalOnMissingBean
	ReactiveEndpointExtension reactiveEndpointExtension(MethodNotAllowedEndpoint endpoint, EndpointPages pages,
			AskedPath asked) {
		return new ReactiveEndpointExtension(endpoint, pages, asked);
	}

	@Bean
	AskedPathFilter askedPathFilter(AskedPath asked) {
		return new AskedPathFilter(asked);
	}

	/**
	 * The management context takes the configurers of its parent as well.
	 */
	@Configuration(proxyBeanMethods = false)
	static class PageWriterConfiguration implements WebFluxConfigurer {

		@Override
		public void configureHttpMessageCodecs(ServerCodecConfigurer configurer) {
			configurer.customCodecs().register(new PageMessageWriter());
		}

	}

}
