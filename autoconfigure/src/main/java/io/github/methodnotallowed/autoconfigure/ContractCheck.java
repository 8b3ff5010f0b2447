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

import io.github.methodnotallowed.contract.Contract;
import io.github.methodnotallowed.contract.ContractException;
import io.github.methodnotallowed.contract.Drift;
import io.github.methodnotallowed.contract.DriftSettings;
import io.github.methodnotallowed.contract.ServedRoutes;
import io.github.methodnotallowed.route.RouteTable;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;

/**
 * Compares the document of an application with its routes, before the first request.
 */
final class ContractCheck implements SmartInitializingSingleton {

	private static final Log logger = LogFactory.getLog(ContractCheck.class);

	private final RouteTable table;

	private final Resource document;

	private final String contextPath;

	private final OnDrift onDrift;

	/**
	 * Create a check.
	 * @param table the routes
	 * @param document the document
	 * @param contextPath what stands before the patterns of the routes
	 * @param onDrift what to do if both differ
	 */
	ContractCheck(RouteTable table, Resource document, String contextPath, OnDrift onDrift) {
		this.table = table;
		this.document = document;
		this.contextPath = contextPath;
		this.onDrift = onDrift;
	}

	@Override
	public void afterSingletonsInstantiated() {
		switch (this.onDrift) {
			case IGNORE -> logger.debug("The routes are not compared with their document.");
			case WARN -> warn();
			case FAIL -> {
				Drift drift = compare();
				if (!drift.isEmpty()) {
					throw new ContractDriftException(drift);
				}
			}
		}
	}

	private void warn() {
		try {
			Drift drift = compare();
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

	private Drift compare() {
		return Drift.between(Contract.read(this.document), ServedRoutes.of(this.table),
				DriftSettings.defaults().contextPath(this.contextPath));
	}

}
