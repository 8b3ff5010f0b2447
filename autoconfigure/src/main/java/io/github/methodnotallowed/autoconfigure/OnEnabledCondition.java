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

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Matches unless the starter is switched off. The value is bound as the properties are,
 * so that a value that is no boolean fails at start-up and does not count as
 * {@code false}.
 */
class OnEnabledCondition extends SpringBootCondition {

	private static final ConfigurationPropertyName PROPERTY = ConfigurationPropertyName
		.of("method-not-allowed.enabled");

	@Override
	public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
		PropertyKeys keys = new PropertyKeys(context.getEnvironment());
		keys.check(PROPERTY);
		boolean enabled = Binder.get(context.getEnvironment()).bind(PROPERTY, Bindable.of(Boolean.class)).orElse(true);
		if (enabled) {
			keys.check();
		}
		return new ConditionOutcome(enabled, ConditionMessage.of(PROPERTY + " is " + enabled));
	}

}
