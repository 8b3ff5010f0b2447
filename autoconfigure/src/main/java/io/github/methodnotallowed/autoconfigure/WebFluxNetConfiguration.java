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

import io.github.methodnotallowed.problem.RefusalResponder;
import io.github.methodnotallowed.route.ObservedPatterns;
import io.github.methodnotallowed.webflux.AdviceBeanPostProcessor;
import io.github.methodnotallowed.webflux.AnswerWriter;
import io.github.methodnotallowed.webflux.ApplicationHandlers;
import io.github.methodnotallowed.webflux.ErrorPages;
import io.github.methodnotallowed.webflux.RefusalExceptionHandler;
import io.github.methodnotallowed.webflux.RefusalFilter;
import io.github.methodnotallowed.webflux.RefusalHandlerMapping;
import io.github.methodnotallowed.webflux.RequestRoutes;
import io.github.methodnotallowed.webflux.ThrownRefusals;

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
	ApplicationHandlers webFluxOwnHandlers(ApplicationContext context) {
		return new ApplicationHandlers(context);
	}

	@Bean
	@ConditionalOnMissingBean(search = SearchStrategy.CURRENT)
	AnswerWriter webFluxAnswers(RefusalResponder responder, RequestRoutes lookup, ErrorPages pages,
			ObservedPatterns patterns) {
		return new AnswerWriter(responder, lookup, pages, patterns);
	}

	@Bean(defaultCandidate = false)
	@ConditionalOnMissingBean(search = SearchStrategy.CURRENT)
	RefusalHandlerMapping webFluxGuard(RequestRoutes lookup, AnswerWriter answers, ApplicationHandlers own,
			ObjectProvider<TomcatTrace> trace) {
		return new RefusalHandlerMapping(lookup, answers, own, () -> trace.stream().anyMatch(TomcatTrace::isPassedOn));
	}

	@Bean(defaultCandidate = false)
	@ConditionalOnMissingBean(search = SearchStrategy.CURRENT)
	RefusalExceptionHandler webFluxExceptionNet(RequestRoutes lookup, AnswerWriter answers, ApplicationHandlers own) {
		return new RefusalExceptionHandler(lookup, answers, own);
	}

	@Bean
	@ConditionalOnMissingBean(search = SearchStrategy.CURRENT)
	RefusalFilter webFluxResponseNet(RequestRoutes lookup, AnswerWriter answers, ThrownRefusals errors) {
		return new RefusalFilter(lookup, answers, errors);
	}

	@Bean
	@ConditionalOnMissingBean(search = SearchStrategy.CURRENT)
	ThrownRefusals webFluxErrorNet(RequestRoutes lookup, AnswerWriter answers) {
		return new ThrownRefusals(lookup, answers);
	}

	@Bean
	static AdviceBeanPostProcessor webFluxAdvice() {
		return new AdviceBeanPostProcessor();
	}

}
