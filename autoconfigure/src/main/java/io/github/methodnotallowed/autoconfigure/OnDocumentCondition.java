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
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * Looks whether there is a document to compare the routes with, and whether drift from it
 * matters. A location that is left empty, such as a placeholder without value, is none.
 */
class OnDocumentCondition extends SpringBootCondition {

	@Override
	public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
		Binder binder = Binder.get(context.getEnvironment());
		String location = binder.bind("method-not-allowed.contract.location", String.class).orElse("");
		OnDrift onDrift = binder.bind("method-not-allowed.contract.on-drift", OnDrift.class).orElse(OnDrift.WARN);
		boolean compared = StringUtils.hasText(location) && onDrift != OnDrift.IGNORE;
		return new ConditionOutcome(compared,
				ConditionMessage.of("location is '" + location + "', on-drift is " + onDrift));
	}

}
