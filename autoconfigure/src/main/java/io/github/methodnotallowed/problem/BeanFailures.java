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

package io.github.methodnotallowed.problem;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Consumer;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Calls beans of the application. Whatever their failure, the client gets its answer. The
 * first failure of each is logged. Thread-safe.
 */
class BeanFailures {

	private static final Log logger = LogFactory.getLog(RefusalResponder.class);

	// beans only, compared without a call to them
	private final Set<Object> culprits = Collections
		.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));

	<T> void attempt(T bean, Consumer<T> call) {
		try {
			call.accept(bean);
		}
		catch (Throwable ex) {
			warnOnce(bean, ex);
		}
	}

	void warnOnce(Object culprit, Throwable ex) {
		if (!this.culprits.add(culprit)) {
			return;
		}
		String message = culprit.getClass().getName() + " failed; this is logged once";
		try {
			logger.warn(message, ex);
		}
		catch (Throwable unloggable) {
			// such as an exception whose message cannot be told
			logger.warn(message + ": " + ex.getClass().getName());
		}
	}

}
