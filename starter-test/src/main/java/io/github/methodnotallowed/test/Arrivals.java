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

package io.github.methodnotallowed.test;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import io.github.methodnotallowed.MethodNotAllowed;
import io.github.methodnotallowed.MethodNotAllowedListener;

/**
 * What the application in this process has refused lately. Shows what somebody in front
 * of it has made of a request. Thread-safe.
 */
final class Arrivals implements MethodNotAllowedListener {

	private static final int CAPACITY = 64;

	private final BlockingQueue<String> methods = new LinkedBlockingQueue<>(CAPACITY);

	@Override
	public void onMethodNotAllowed(MethodNotAllowed refusal) {
		// what does not fit is of no interest: a contract forgets before it asks
		this.methods.offer(refusal.method());
	}

	void forget() {
		this.methods.clear();
	}

	List<String> methods() {
		return List.copyOf(this.methods);
	}

}
