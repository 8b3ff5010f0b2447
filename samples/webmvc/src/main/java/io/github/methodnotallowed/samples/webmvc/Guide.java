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

package io.github.methodnotallowed.samples.webmvc;

import java.util.concurrent.atomic.AtomicBoolean;

import io.github.methodnotallowed.Cause;
import io.github.methodnotallowed.MethodNotAllowed;
import io.github.methodnotallowed.MethodNotAllowedListener;

import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells on the console what to try, and what became of the first wrong attempt. Without
 * the starter there is nothing to tell.
 */
@Component
@ConditionalOnClass(name = "io.github.methodnotallowed.MethodNotAllowedListener")
class Guide implements MethodNotAllowedListener {

	private final AtomicBoolean told = new AtomicBoolean();

	private volatile String address = "";

	@EventListener
	void onReady(ApplicationReadyEvent event) {
		this.address = "http://localhost:"
				+ event.getApplicationContext().getEnvironment().getProperty("local.server.port");
		System.out.printf("""

				The shop is open. Try a wrong method, and a right one:
				  curl -i -X DELETE %1$s/orders
				  curl -i %1$s/items
				More of both is on the page %1$s/

				""", this.address);
	}

	@Override
	public void onMethodNotAllowed(MethodNotAllowed refusal) {
		if (this.told.compareAndSet(false, true)) {
			System.out.printf("""

					%s %s came back with 405 and "Allow: %s".
					%sAll routes, and what was refused: %s/actuator/methodnotallowed

					""", refusal.method(), refusal.path(), refusal.allowedMethods().headerValue(),
					refusal.causes().stream().findFirst().map(Guide::explain).orElse(""), this.address);
		}
	}

	private static String explain(Cause cause) {
		return "  why: %s.%n  to do: %s.%n".formatted(cause.evidence(), cause.action());
	}

}
