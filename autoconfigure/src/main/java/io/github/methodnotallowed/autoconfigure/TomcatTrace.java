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

import org.apache.catalina.connector.Connector;

/**
 * {@code TRACE} at the connector of Tomcat, which would answer it ahead of WebFlux and
 * claim methods that the resource does not have. The connector lets it through instead,
 * for our handler mapping to refuse, unless the application itself has allowed it.
 */
class TomcatTrace {

	private volatile boolean opened;

	void open(Connector connector) {
		if (!connector.getAllowTrace()) {
			connector.setAllowTrace(true);
			this.opened = true;
		}
	}

	/**
	 * Return whether only the starter has allowed {@code TRACE}, so that it is to be
	 * refused.
	 */
	boolean isOpened() {
		return this.opened;
	}

}
