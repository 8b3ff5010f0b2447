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
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link TomcatTrace}.
 */
class TomcatTraceTests {

	private final TomcatTrace trace = new TomcatTrace();

	private final Connector connector = new Connector();

	@Test
	void passesOnWhatTheConnectorWouldRefuse() {
		this.trace.open(this.connector);
		assertThat(this.connector.getAllowTrace()).isTrue();
		assertThat(this.trace.isOpened()).isTrue();
	}

	@Test
	void leavesToTheApplicationWhatItAllows() {
		this.connector.setAllowTrace(true);
		this.trace.open(this.connector);
		assertThat(this.connector.getAllowTrace()).isTrue();
		assertThat(this.trace.isOpened()).isFalse();
	}

}
