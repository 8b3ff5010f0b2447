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

import io.github.methodnotallowed.MethodNotAllowedCustomizer;
import io.github.methodnotallowed.MethodNotAllowedListener;
import io.github.methodnotallowed.diagnosis.RefusalDiagnosis;
import io.github.methodnotallowed.log.RefusalLog;
import io.github.methodnotallowed.problem.ProblemFormats;
import io.github.methodnotallowed.problem.RefusalResponder;
import io.github.methodnotallowed.route.Diagnosis;
import io.github.methodnotallowed.route.ObservedPatterns;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

/**
 * Auto-configuration for the answer to requests whose method is not allowed.
 *
 * @since 0.1.0
 */
@AutoConfiguration
@ConditionalOnWebApplication
@Conditional(OnEnabledCondition.class)
@EnableConfigurationProperties(MethodNotAllowedProperties.class)
public final class MethodNotAllowedAutoConfiguration {

	static final List<String> XML_MAPPERS = List.of("tools.jackson.dataformat.xml.XmlMapper",
			"com.fasterxml.jackson.dataformat.xml.XmlMapper");

	private static final int DEFAULT_MAX_URI_TAGS = 100;

	/**
	 * Such as {@code UNKNOWN}, {@code NOT_FOUND}, {@code REDIRECTION} and {@code root}.
	 */
	private static final int URI_TAGS_OF_NO_PATTERN = 4;

	@Bean
	@ConditionalOnMissingBean
	RefusalResponder refusalResponder(MethodNotAllowedProperties properties, ApplicationContext context,
			ObjectProvider<MethodNotAllowedCustomizer> customizers, ObjectProvider<MethodNotAllowedListener> listeners,
			ObjectProvider<WebProperties> web) {
		boolean xml = XML_MAPPERS.stream().anyMatch((name) -> ClassUtils.isPresent(name, context.getClassLoader()));
		boolean pages = web.stream().anyMatch((candidate) -> DesignedErrorPages.arePresent(context, candidate));
		MessageSource messages = context.getBean(AbstractApplicationContext.MESSAGE_SOURCE_BEAN_NAME,
				MessageSource.class);
		return new RefusalResponder(properties.toProblemSettings(), messages, ProblemFormats.of(xml, pages),
				customizers.orderedStream().toList(), listeners.orderedStream().toList(), properties.unknownMethods(),
				properties.cacheControl());
	}

	@Bean(destroyMethod = "close")
	@ConditionalOnMissingBean
	@ConditionalOnSwitch("method-not-allowed.log.enabled")
	RefusalLog refusalLog(MethodNotAllowedProperties properties, ApplicationContext context) {
		return new RefusalLog(properties.log().level(), context.getClassLoader());
	}

	@Bean
	@ConditionalOnMissingBean
	ObservedPatterns observedPatterns(MethodNotAllowedProperties properties, Environment environment) {
		int budget = environment.getProperty("management.metrics.web.server.max-uri-tags", Integer.class,
				DEFAULT_MAX_URI_TAGS);
		return new ObservedPatterns(properties.metrics().requestPattern() ? budget - URI_TAGS_OF_NO_PATTERN : 0);
	}

	@Bean
	@ConditionalOnMissingBean
	Diagnosis methodNotAllowedDiagnosis(MethodNotAllowedProperties properties, ApplicationContext context) {
		return properties.diagnosis().enabled() ? new RefusalDiagnosis(new ApplicationFacts(context)) : Diagnosis.NONE;
	}

}
