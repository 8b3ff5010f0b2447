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
 * Libraries that an application may have, or not.
 */
class LibraryCompatibility {

	@TestFactory
	Stream<DynamicContainer> jackson2() {
		return Rows.in("Jackson 2", "without=jackson-core-3,jackson-databind-3,jackson-dataformat-xml-3")
			.on(Rows.USUAL_SERVERS);
	}

	@TestFactory
	Stream<DynamicContainer> gson() {
		return withoutJackson(Rows.in("Gson", "without=jackson-", "components=gson"));
	}

	@TestFactory
	Stream<DynamicContainer> noJson() {
		return withoutJackson(Rows.in("no JSON library", "without=jackson-,gson-"));
	}

	/**
	 * Without Jackson nobody writes XML, and on WebFlux Boot cannot write errors of its
	 * own.
	 */
	private static Stream<DynamicContainer> withoutJackson(Rows rows) {
		Rows json = rows.but("71 .*");
		return Stream.concat(json.on(Server.MVC_ON_TOMCAT),
				json.but("(5|9|11|14|15|36|41|42|79|92|104) .*").on(Server.WEBFLUX_ON_NETTY));
	}

	@TestFactory
	Stream<DynamicContainer> noActuator() {
		return Rows.in("no actuator", "without=spring-boot-actuator,spring-boot-health")
			.but("\\S+ \\S+ /(actuator|livez).*")
			.on(Rows.USUAL_SERVERS);
	}

	@TestFactory
	Stream<DynamicContainer> noMicrometer() {
		return Rows.in("no Micrometer", "without=micrometer-core,spring-boot-micrometer,spring-boot-starter-micrometer")
			.on(Rows.USUAL_SERVERS);
	}

	@TestFactory
	Stream<DynamicContainer> security() {
		// its firewall refuses methods that it does not know, its fields are late for
		// HEAD
		String firewall = "(6|20|21|22|24|55|115) .*|\\S+ (TRACE|CONNECT) .*|103 HEAD /";
		return Rows
			.in("Security", "components=security", "spring.security.user.password=secret",
					"send=Authorization: Basic dXNlcjpzZWNyZXQ=")
			.but(firewall)
			.on(Rows.USUAL_SERVERS);
	}

	@TestFactory
	Stream<DynamicContainer> lazyInitialization() {
		return Rows.in("lazy initialization", "spring.main.lazy-initialization=true").on(Rows.USUAL_SERVERS);
	}

}
