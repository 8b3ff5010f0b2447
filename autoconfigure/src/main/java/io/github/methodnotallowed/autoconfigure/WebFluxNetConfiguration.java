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

import io.github.methodnotallowed.RefusalResponder;
import io.github.methodnotallowed.webflux.WebFluxAdvice;
import io.github.methodnotallowed.webflux.WebFluxAnswers;
import io.github.methodnotallowed.webflux.WebFluxErrorNet;
import io.github.methodnotallowed.webflux.WebFluxErrorPages;
import io.github.methodnotallowed.webflux.WebFluxExceptionNet;
import io.github.methodnotallowed.webflux.WebFluxGuard;
import io.github.methodnotallowed.webflux.WebFluxLookup;
import io.github.methodnotallowed.webflux.WebFluxOwnHandlers;
import io.github.methodnotallowed.webflux.WebFluxResponseNet;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.SearchStrategy;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The guard and the nets of one web application context of the reactive stack, the
 * application's own or that of the management port.
 */
@Configuration(proxyBeanMethods = false)
class WebFluxNetConfiguration {

	@Bean
	@ConditionalOnMissingBean(search = SearchStrategy.CURRENT)
	WebFluxOwnHandlers webFluxOwnHandlers(ApplicationContext context) {
		return new WebFluxOwnHandlers(context);
	}

	@Bean
	@ConditionalOnMissingBean(search = SearchStrategy.CURRENT)
	WebFluxAnswers webFluxAnswers(RefusalResponder responder, WebFluxLookup lookup, WebFluxErrorPages pages) {
		return new WebFluxAnswers(responder, lookup, pages);
	}

	@Bean(defaultCandidate = false)
	@ConditionalOnMissingBean(search = SearchStrategy.CURRENT)
	WebFluxGuard webFluxGuard(WebFluxLookup lookup, WebFluxAnswers answers, WebFluxOwnHandlers own,
			ObjectProvider<TomcatTrace> trace) {
		return new WebFluxGuard(lookup, answers, own, () -> trace.stream().anyMatch(TomcatTrace::isPassedOn));
	}

	@Bean(defaultCandidate = false)
	@ConditionalOnMissingBean(search = SearchStrategy.CURRENT)
	WebFluxExceptionNet webFluxExceptionNet(WebFluxLookup lookup, WebFluxAnswers answers, WebFluxOwnHandlers own) {
		return new WebFluxExceptionNet(lookup, answers, own);
	}

	@Bean
	@ConditionalOnMissingBean(search = SearchStrategy.CURRENT)
	WebFluxResponseNet webFluxResponseNet(WebFluxLookup lookup, WebFluxAnswers answers, WebFluxErrorNet errors) {
		return new WebFluxResponseNet(lookup, answers, errors);
	}

	@Bean
	@ConditionalOnMissingBean(search = SearchStrategy.CURRENT)
	WebFluxErrorNet webFluxErrorNet(WebFluxLookup lookup, WebFluxAnswers answers) {
		return new WebFluxErrorNet(lookup, answers);
	}

	@Bean
	static WebFluxAdvice webFluxAdvice() {
		return new WebFluxAdvice();
	}

}
