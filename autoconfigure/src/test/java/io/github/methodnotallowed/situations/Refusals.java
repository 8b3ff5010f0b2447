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

package io.github.methodnotallowed.situations;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import io.github.methodnotallowed.MethodNotAllowed;
import io.github.methodnotallowed.MethodNotAllowedListener;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the refusals of an application for a test.
 */
class Refusals implements MethodNotAllowedListener {

	private final BlockingQueue<MethodNotAllowed> refusals = new LinkedBlockingQueue<>();

	@Override
	public void onMethodNotAllowed(MethodNotAllowed refusal) {
		this.refusals.add(refusal);
	}

	/**
	 * Return the last refusal since the last call.
	 * @return the refusal, or {@code null} if there was none
	 */
	@Nullable MethodNotAllowed last() throws InterruptedException {
		MethodNotAllowed last = this.refusals.poll(5, TimeUnit.SECONDS);
		for (MethodNotAllowed next = last; next != null; next = this.refusals.poll()) {
			last = next;
		}
		return last;
	}

	void forget() {
		this.refusals.clear();
	}

}
