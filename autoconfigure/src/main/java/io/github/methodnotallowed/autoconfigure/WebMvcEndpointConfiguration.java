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

import java.util.List;

import io.github.methodnotallowed.actuate.AskedPath;
import io.github.methodnotallowed.actuate.Bystander;
import io.github.methodnotallowed.actuate.EndpointPages;
import io.github.methodnotallowed.actuate.MethodNotAllowedEndpoint;
import io.github.methodnotallowed.actuate.PageMessageConverter;
import io.github.methodnotallowed.actuate.ServletEndpointExtension;
import jakarta.servlet.ServletContext;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletPath;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The part of the endpoint that belongs to the servlet stack.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass({ DispatcherServlet.class, DispatcherServletPath.class })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class WebMvcEndpointConfiguration {

	@Bean
	Bystander.Lookup servletBystanders(WebApplicationContext context, ObjectProvider<DispatcherServletPath> path) {
		return (asked) -> {
			ServletContext servletContext = context.getServletContext();
			String servletPath = path.stream().map(DispatcherServletPath::getPrefix).findFirst().orElse("");
			return (servletContext != null)
					? new ServletBystanders(servletContext, () -> RegisteredServlets.of(context), servletPath).of(asked)
					: List.of();
		};
	}

	@Bean
	@ConditionalOnMissingBean
	ServletEndpointExtension servletEndpointExtension(MethodNotAllowedEndpoint endpoint, EndpointPages pages,
			AskedPath asked) {
		return new ServletEndpointExtension(endpoint, pages, asked);
	}

	/**
	 * The management context takes the configurers of its parent as well.
	 */
	@Configuration(proxyBeanMethods = false)
	static class PageConverterConfiguration implements WebMvcConfigurer {

		@Override
		public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
			builder.addCustomConverter(new PageMessageConverter());
		}

	}

}
