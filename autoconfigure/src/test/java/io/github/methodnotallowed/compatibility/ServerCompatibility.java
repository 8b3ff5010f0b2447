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

package io.github.methodnotallowed.compatibility;

import java.util.stream.Stream;

import io.github.methodnotallowed.conformance.Server;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/**
 * Servers and deployments beside those of each build.
 */
class ServerCompatibility {

	@TestFactory
	Stream<DynamicContainer> webFluxOnJetty() {
		// which Jetty gives a length, as Spring's own HEAD of an annotated stream
		String streams = "149 HEAD /fn/(events|asyncEvents)";
		return Rows.in("", "engine=Jetty").ofEveryApplication().but(streams).on(Server.WEBFLUX_ON_NETTY);
	}

	@TestFactory
	Stream<DynamicContainer> warInTomcat() {
		// Tomcat refuses TRACE ahead of the filter that is in place of error pages; what
		// that filter forwards to has a
		// false Allow for OPTIONS, and nothing is forwarded after an asynchronous
		// dispatch
		String outside = "\\S+ TRACE .*|(42|160|hidden) OPTIONS .*|160 GET /future405";
		return Rows.in("as a WAR")
			.and("catch-all advice", "explicit advice", "hook", "hidden paths", "more hidden paths", "error page",
					"error view", "own error controller", "CORS", "messages", "stating servlets", "WebSocket",
					"overridden lookup", "foreign mapping")
			.but(outside)
			.startedBy(WarServer::start)
			.on(Server.MVC_ON_TOMCAT);
	}

	@TestFactory
	Stream<DynamicContainer> contextPathAndBasePath() {
		return Rows
			.in("behind a path", "mount=/shop", "server.servlet.context-path=/shop", "spring.webflux.base-path=/shop")
			.on(Server.values());
	}

	@TestFactory
	Stream<DynamicContainer> managementPort() {
		return Rows.in("management port", "management.server.port=0").on(Server.values());
	}

}
