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

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.methodnotallowed.conformance.Application;
import io.github.methodnotallowed.conformance.ConformanceSuite;
import io.github.methodnotallowed.conformance.JavaProcess;
import io.github.methodnotallowed.conformance.RunningApplication;
import io.github.methodnotallowed.conformance.Server;
import io.github.methodnotallowed.conformance.Setting;
import io.github.methodnotallowed.conformance.Setting.Launcher;
import org.junit.jupiter.api.DynamicContainer;

/**
 * The rows of the table in one setting.
 *
 * @param setting the setting
 * @param given tells which applications take part, by what is special about them
 * @param request tells which requests take part, by row, method and target
 */
record Rows(Setting setting, Predicate<String> given, Predicate<String> request) {

	/** What Boot's starters bring. */
	static final Server[] USUAL_SERVERS = { Server.MVC_ON_TOMCAT, Server.WEBFLUX_ON_NETTY };

	/**
	 * Return the rows of the application about which nothing is special.
	 * @param setting what the setting is called
	 * @param properties names and values, with an equals sign between
	 */
	static Rows in(String setting, String... properties) {
		Map<String, String> all = new LinkedHashMap<>();
		Stream.of(properties)
			.map((property) -> property.split("=", 2))
			.forEach((property) -> all.put(property[0], property[1]));
		return new Rows(new Setting(setting, all, Rows::start), String::isEmpty, (request) -> true);
	}

	/**
	 * Start an application, in a process that is read from if libraries are missing: it
	 * has more to say.
	 */
	private static RunningApplication start(Application application, Server server, boolean starter)
			throws IOException {
		if (application.missingJars().isEmpty()) {
			return RunningApplication.start(application, server, starter);
		}
		Map<String, String> properties = new HashMap<>(application.properties());
		properties.put("method-not-allowed.enabled", String.valueOf(starter));
		return JavaProcess.usual().without(application.missingJars()).start(server, properties);
	}

	Rows startedBy(Launcher launcher) {
		return new Rows(new Setting(this.setting.name(), this.setting.properties(), launcher), this.given,
				this.request);
	}

	/**
	 * Return the rows of other applications too.
	 */
	Rows and(String... given) {
		return new Rows(this.setting, this.given.or(List.of(given)::contains), this.request);
	}

	Rows ofEveryApplication() {
		return new Rows(this.setting, (given) -> true, this.request);
	}

	/**
	 * Return these rows without some requests.
	 * @param request a regular expression of their rows, methods and targets
	 */
	Rows but(String request) {
		return new Rows(this.setting, this.given,
				this.request.and(Pattern.compile(request).asMatchPredicate().negate()));
	}

	Stream<DynamicContainer> on(Server... servers) {
		ConformanceSuite suite = new ConformanceSuite(this.setting);
		return Arrays.stream(servers).flatMap((server) -> suite.on(server, this.given, this.request));
	}

}
