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

package io.github.methodnotallowed.closure;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.methodnotallowed.actuate.Bystander;
import io.github.methodnotallowed.actuate.Findings;
import io.github.methodnotallowed.actuate.MethodNotAllowedEndpoint;
import io.github.methodnotallowed.actuate.RefusalRecorder;
import io.github.methodnotallowed.route.HiddenPaths;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.support.StaticApplicationContext;

/**
 * Generates applications, runs each with and without the starter, and checks the laws. If
 * one is broken, says so with the fewest parts of the application that it takes.
 * <p>
 * {@code -Dclosure.seed=} sets the seed of the first application, each further one has
 * the next seed; {@code -Dclosure.applications=} sets how many there are.
 */
final class ClosureCheck {

	private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "TRACE",
			"OPTIONS", "PROPFIND", "BREW", "get", "delete");

	private static final long SEED = Long.getLong("closure.seed", 20_260_701);

	private static final int APPLICATIONS = Integer.getInteger("closure.applications", 250);

	private ClosureCheck() {
	}

	static void run(Launcher launcher) throws Exception {
		LoggingSystem.get(ClosureCheck.class.getClassLoader()).setLogLevel("org.springframework", LogLevel.OFF);
		for (long seed = SEED; seed < SEED + APPLICATIONS; seed++) {
			run(launcher, seed);
		}
	}

	private static void run(Launcher launcher, long seed) throws Exception {
		ApplicationSpec application = new ApplicationGenerator(seed).generate();
		try {
			check(launcher, application);
		}
		catch (Violation ex) {
			ApplicationSpec smallest = Shrinker.shrink(application, ApplicationSpec::smaller,
					(candidate) -> violates(launcher, candidate, ex.law()));
			try {
				check(launcher, smallest);
			}
			catch (Violation shrunk) {
				throw new AssertionError("-Dclosure.seed=%d -Dclosure.applications=1 breaks %s%n%s%n%s".formatted(seed,
						shrunk.law(), shrunk.getMessage(), smallest), shrunk);
			}
			throw ex;
		}
	}

	private static boolean violates(Launcher launcher, ApplicationSpec application, Law law) {
		try {
			check(launcher, application);
			return false;
		}
		catch (Violation ex) {
			return ex.law() == law;
		}
	}

	private static void check(Launcher launcher, ApplicationSpec application) {
		try (Dispatcher stock = launcher.start(application, false);
				Dispatcher guarded = launcher.start(application, true)) {
			check(application, stock, guarded);
		}
		catch (Exception ex) {
			throw new Violation(Law.NOTHING_FAILS, ex.toString(), ex);
		}
	}

	private static void check(ApplicationSpec application, Dispatcher stock, Dispatcher guarded) {
		check("at start", application.withoutLateRoutes(), stock, guarded);
		if (!application.late().isEmpty()) {
			for (RouteSpec route : application.late()) {
				stock.register(route);
				guarded.register(route);
			}
			check("with late routes", application, stock, guarded);
			for (RouteSpec route : application.late()) {
				stock.unregister(route);
				guarded.unregister(route);
			}
			if (!application.observed()) {
				notice(application, guarded);
			}
			check("without late routes", application.withoutLateRoutes(), stock, guarded);
		}
	}

	/**
	 * That a handler mapping which is not ours has lost a route is noticed with the first
	 * request that is not served.
	 */
	private static void notice(ApplicationSpec application, Dispatcher guarded) {
		for (RequestSpec request : application.requests()) {
			METHODS.forEach((method) -> guarded.send(request, method));
		}
	}

	private static void check(String stage, ApplicationSpec application, Dispatcher stock, Dispatcher guarded) {
		for (RequestSpec request : application.requests()) {
			Map<String, Answer> before = new LinkedHashMap<>();
			Map<String, Answer> after = new LinkedHashMap<>();
			for (String method : METHODS) {
				before.put(method, stock.send(request, method));
				after.put(method, guarded.send(request, method));
			}
			MethodNotAllowedEndpoint endpoint = new MethodNotAllowedEndpoint(guarded.table(), HiddenPaths.NONE,
					new Findings(guarded.table(), new StaticApplicationContext(), List::of, List::of),
					new RefusalRecorder(0, Clock.systemUTC()), Bystander.Lookup.NONE, null);
			try {
				new Laws(application, request, before, after,
						endpoint.segments(request.path().substring(1).split("/"), null, null))
					.check();
			}
			catch (Violation ex) {
				throw new Violation(ex.law(),
						"%s, %s%nstock   %s%nguarded %s".formatted(ex.getMessage(), stage, before, after), ex);
			}
		}
	}

	/**
	 * Starts an application on one stack.
	 */
	interface Launcher {

		Dispatcher start(ApplicationSpec application, boolean guarded) throws Exception;

	}

}
