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

import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.SearchStrategy;
import org.springframework.boot.tomcat.reactive.TomcatReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.reactive.HttpHandler;

/**
 * What Tomcat answers ahead of the reactive stack. It is left alone where the application
 * handles all requests itself.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(TomcatReactiveWebServerFactory.class)
@ConditionalOnMissingBean(value = HttpHandler.class, search = SearchStrategy.CURRENT)
class WebFluxTomcatConfiguration {

	@Bean
	TomcatTrace tomcatTrace() {
		return new TomcatTrace();
	}

	/**
	 * Without an order it is the last, which knows what the application wants.
	 */
	@Bean
	WebServerFactoryCustomizer<TomcatReactiveWebServerFactory> tomcatTraceCustomizer(TomcatTrace trace) {
		return (factory) -> {
			factory.addConnectorCustomizers(trace::open);
			factory.addEngineValves(new TomcatTraceValve(trace));
		};
	}

}
