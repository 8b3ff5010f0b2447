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
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;

/**
 * Tells what to write instead of a bad value of one of our properties.
 */
class InvalidPropertyFailureAnalyzer extends AbstractFailureAnalyzer<BindException> implements Ordered {

	private static final String PREFIX = "method-not-allowed";

	@Override
	public int getOrder() {
		// ahead of Boot's own, which knows the type but not the meaning
		return HIGHEST_PRECEDENCE;
	}

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, BindException cause) {
		InvalidPropertyException invalid = findCause(rootFailure, InvalidPropertyException.class);
		if (invalid != null) {
			return analysis(invalid.property(), invalid.value(), invalid.advice(), cause);
		}
		if (!cause.getName().toString().startsWith(PREFIX)) {
			return null;
		}
		Object value = (cause.getProperty() != null) ? cause.getProperty().getValue() : null;
		BindException innermost = innermost(cause);
		return analysis(innermost.getName().toString(), String.valueOf(value(innermost, value)),
				advice(innermost.getTarget()), cause);
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

	private static @Nullable Object value(BindException failure, @Nullable Object fallback) {
		return (failure.getProperty() != null) ? failure.getProperty().getValue() : fallback;
	}

	private static String advice(Bindable<?> target) {
		Class<?> type = target.getType().resolve(Object.class);
		Class<?> element = target.getType().asCollection().resolveGeneric(0);
		if (type == boolean.class || type == Boolean.class) {
			return "Write 'true' or 'false'.";
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

	private static FailureAnalysis analysis(String property, String value, String advice, Throwable cause) {
		return new FailureAnalysis(
				"The property '" + property + "' has the value '" + value + "', which cannot be used.", advice, cause);
	}

}
