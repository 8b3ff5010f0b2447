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

import io.github.methodnotallowed.contract.ContractException;
import io.github.methodnotallowed.contract.Drift;
import io.github.methodnotallowed.contract.DriftWatch;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Compares the document of an application with its routes, before the first request.
 */
final class ContractCheck implements SmartInitializingSingleton {

	private static final Log logger = LogFactory.getLog(ContractCheck.class);

	private final DriftWatch watch;

	private final boolean fail;

	/**
	 * Create a check.
	 * @param watch compares the document with the routes
	 * @param fail whether an application whose routes differ from its document must not
	 * start
	 */
	ContractCheck(DriftWatch watch, boolean fail) {
		this.watch = watch;
		this.fail = fail;
	}

	@Override
	public void afterSingletonsInstantiated() {
		if (!this.fail) {
			warn();
			return;
		}
		Drift drift = this.watch.compare();
		if (!drift.isEmpty()) {
			throw new ContractDriftException(drift);
		}
	}

	private void warn() {
		try {
			Drift drift = this.watch.compare();
			if (!drift.isEmpty()) {
				logger.warn(drift);
			}
		}
		catch (ContractException ex) {
			logger.warn("The routes are not compared with their document. " + ex.getMessage());
		}
		catch (RuntimeException | LinkageError ex) {
			// an application that only wants to be warned must start, whatever is wrong
			logger.warn("The routes are not compared with their document.", ex);
		}
	}

}
