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

package io.github.methodnotallowed.diagnosis;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.LongSupplier;

import io.github.methodnotallowed.route.MatchedRoutes;
import io.github.methodnotallowed.route.Redirect;
import io.github.methodnotallowed.route.RouteTable;
import org.jspecify.annotations.Nullable;

import org.springframework.http.server.PathContainer;

/**
 * The redirects that this application has sent a moment ago, as far as their target would
 * refuse the client. It has a fixed number of places; a new redirect takes the place of
 * an old one. Thread-safe without locks.
 */
final class RedirectMemory {

	static final int PLACES = 1024;

	/** A client follows a redirect at once, even over a slow link. */
	private static final long LIFETIME_NANOS = 10_000_000_000L;

	private static final int MAX_PATH = 300;

	private final AtomicReferenceArray<@Nullable Remembered> places = new AtomicReferenceArray<>(PLACES);

	private final LongSupplier clock;

	RedirectMemory(LongSupplier clock) {
		this.clock = clock;
	}

	void add(Redirect redirect, String target, RouteTable table) {
		if (target.length() > MAX_PATH || redirect.path().length() > MAX_PATH) {
			return;
		}
		MatchedRoutes routes = table.match(PathContainer.parsePath(target));
		boolean refuses = !routes.allowed().contains("GET") || !routes.allowed().contains(redirect.method());
		if (refuses && routes.allowed().isResource()) {
			this.places.set(place(target, redirect.client()), new Remembered(target, redirect, this.clock.getAsLong()));
		}
	}

	/**
	 * Take the redirect that has sent a client to a path. A client follows it only once,
	 * with {@code GET} or with the method that it had.
	 * @param target the path within the application
	 * @param client the number of the client
	 * @param method the method that the client came with
	 */
	@Nullable Redirect take(String target, int client, String method) {
		int place = place(target, client);
		Remembered found = this.places.get(place);
		boolean same = found != null && found.target.equals(target) && found.redirect.client() == client
				&& (method.equals("GET") || method.equals(found.redirect.method()))
				&& this.clock.getAsLong() - found.time < LIFETIME_NANOS;
		return (same && this.places.compareAndSet(place, found, null)) ? found.redirect : null;
	}

	private static int place(String target, int client) {
		int hash = 31 * target.hashCode() + client;
		return Math.floorMod(hash ^ (hash >>> 16), PLACES);
	}

	private record Remembered(String target, Redirect redirect, long time) {
	}

}
