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

package io.github.methodnotallowed.route;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.web.method.HandlerMethod;

/**
 * Tells of the routes that a handler mapping for annotated controllers registers and
 * unregisters at run time. Spring publishes no event for them. A route is announced
 * before it exists and withdrawn after it is gone, so that a request that Spring would
 * serve is never refused. Thread-safe.
 *
 * @param <M> what the stack calls a mapping
 * @since 0.1.0
 */
public final class Registrations<M> {

	private final Supplier<Map<M, HandlerMethod>> registered;

	private final Map<M, String> registering = new ConcurrentHashMap<>();

	private volatile @Nullable Observer<M> observer;

	/**
	 * Create the registrations of a handler mapping.
	 * @param registered supplies what is registered now
	 */
	public Registrations(Supplier<Map<M, HandlerMethod>> registered) {
		this.registered = registered;
	}

	/**
	 * Tell an observer of all routes, including those that are being registered, and then
	 * of each that comes or goes.
	 * @param observer the observer, which takes the place of the former one
	 */
	public void observe(Observer<M> observer) {
		this.observer = observer;
		// in this order: a route that is no longer being registered is registered
		this.registering.forEach(observer::registering);
		this.registered.get().forEach((mapping, handler) -> observer.registering(mapping, handler.toString()));
	}

	/**
	 * Register a route.
	 * @param mapping the mapping
	 * @param handler a description of the handler
	 * @param registration what Spring does to register it
	 */
	public void register(M mapping, String handler, Runnable registration) {
		announce(mapping, handler);
		try {
			registration.run();
		}
		catch (RuntimeException ex) {
			this.registering.remove(mapping);
			withdraw(mapping);
			throw ex;
		}
		finally {
			this.registering.remove(mapping);
		}
	}

	private void announce(M mapping, String handler) {
		synchronized (this.registering) {
			this.registering.put(mapping, handler);
			Observer<M> observer = this.observer;
			if (observer != null) {
				observer.registering(mapping, handler);
			}
		}
	}

	/**
	 * Withdraw a route unless it is registered, or is being registered anew.
	 * @param mapping the mapping
	 */
	public void withdraw(M mapping) {
		// in one step, so that no route is announced between the question and the answer
		synchronized (this.registering) {
			Observer<M> observer = this.observer;
			if (observer != null && !this.registering.containsKey(mapping)
					&& !this.registered.get().containsKey(mapping)) {
				observer.unregistered(mapping);
			}
		}
	}

	/**
	 * Hears of routes at run time.
	 *
	 * @param <M> what the stack calls a mapping
	 */
	public interface Observer<M> {

		/**
		 * Called before a route exists, possibly more than once.
		 * @param mapping the mapping
		 * @param handler a description of the handler
		 */
		void registering(M mapping, String handler);

		/**
		 * Called after a route is gone.
		 * @param mapping the mapping
		 */
		void unregistered(M mapping);

	}

}
