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

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/**
 * Tells what to write instead of a bad value of one of our properties, and where it is.
 */
class InvalidPropertyFailureAnalyzer extends AbstractFailureAnalyzer<Throwable> implements Ordered {

	private final @Nullable Environment environment;

	InvalidPropertyFailureAnalyzer(@Nullable Environment environment) {
		this.environment = environment;
	}

	@Override
	public int getOrder() {
		// ahead of Boot's own, which knows the type but not the meaning
		return HIGHEST_PRECEDENCE;
	}

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, Throwable cause) {
		InvalidPropertyException invalid = findCause(rootFailure, InvalidPropertyException.class);
		if (invalid != null) {
			return analysis(invalid.problem(), invalid.advice(), property(invalid), invalid);
		}
		BindException failure = findCause(rootFailure, BindException.class);
		if (failure == null || !PropertyKeys.isOurs(failure.getName())) {
			return null;
		}
		UnboundConfigurationPropertiesException unbound = findCause(rootFailure,
				UnboundConfigurationPropertiesException.class);
		if (unbound != null) {
			ConfigurationProperty left = unbound.getUnboundProperties().iterator().next();
			return analysis(unusable(left.getName(), left.getValue()),
					"A list begins with [0] and leaves no number out.", left, failure);
		}
		BindException innermost = innermost(failure);
		ConfigurationProperty property = (innermost.getProperty() != null) ? innermost.getProperty()
				: failure.getProperty();
		Object value = (property != null) ? property.getValue() : null;
		return analysis(unusable(innermost.getName(), value), advice(innermost.getTarget()), property, failure);
	}

	private @Nullable ConfigurationProperty property(InvalidPropertyException invalid) {
		if (this.environment == null) {
			return null;
		}
		List<ConfigurationProperty> candidates = PropertyKeys.find(this.environment,
				ConfigurationPropertyName.of(invalid.property()));
		return candidates.stream()
			.filter((candidate) -> invalid.value().equals(candidate.getValue()))
			.findFirst()
			.orElse(candidates.isEmpty() ? null : candidates.get(0));
	}

	private static BindException innermost(BindException failure) {
		BindException innermost = failure;
		for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
			if (cause instanceof BindException nested) {
				innermost = nested;
			}
		}
		return innermost;
	}

	private static String advice(Bindable<?> target) {
		Class<?> type = target.getType().resolve(Object.class);
		Class<?> element = target.getType().asCollection().resolveGeneric(0);
		if (type == boolean.class || type == Boolean.class) {
			return "Write 'true' or 'false'.";
		}
		if (type == int.class) {
			return "Write a whole number.";
		}
		if (type == URI.class) {
			return "Write a URI such as 'https://example.org/problems/method-not-allowed'.";
		}
		if (type.isEnum()) {
			return "Write one of: " + names(type) + ".";
		}
		if (element != null && element.isEnum()) {
			return "Write a comma-separated list of: " + names(element) + ".";
		}
		return "See the reference for the values that it takes.";
	}

	private static String names(Class<?> type) {
		return Arrays.stream(type.getEnumConstants())
			.map((constant) -> constant.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
			.collect(Collectors.joining(", "));
	}

	/**
	 * Describe a property, with its place in the words of Boot's own analysis.
	 */
	private static FailureAnalysis analysis(String problem, String advice, @Nullable ConfigurationProperty property,
			Throwable cause) {
		return new FailureAnalysis(problem + place(property), advice, cause);
	}

	private static String unusable(ConfigurationPropertyName name, @Nullable Object value) {
		return InvalidPropertyException.unusable(name.toString(), String.valueOf(value));
	}

	/**
	 * Return the lines that tell where a property comes from, if that is known.
	 */
	static String place(@Nullable ConfigurationProperty property) {
		return (property != null && property.getOrigin() != null)
				? "\n\n    Property: %s\n    Value: \"%s\"\n    Origin: %s".formatted(property.getName(),
						property.getValue(), property.getOrigin())
				: "";
	}

}
