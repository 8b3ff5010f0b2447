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

package io.github.methodnotallowed.benchmarks;

import java.lang.reflect.Method;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * The numbered routes of the measured application, all {@code GET}. Every fifth has a
 * variable.
 */
abstract class Routes implements SmartInitializingSingleton {

	private static final Method LITERAL = ReflectionUtils.findMethod(Handler.class, "literal");

	private static final Method VARIABLE = ReflectionUtils.findMethod(Handler.class, "variable", String.class);

	private final Handler handler = new Handler();

	private final int initial;

	Routes(int initial) {
		this.initial = initial;
	}

	@Override
	public void afterSingletonsInstantiated() {
		for (int number = 0; number < this.initial; number++) {
			register(number);
		}
	}

	void register(int number) {
		register(pattern(number), this.handler, hasVariable(number) ? VARIABLE : LITERAL);
	}

	void unregister(int number) {
		unregister(pattern(number));
	}

	abstract void register(String pattern, Object handler, Method method);

	abstract void unregister(String pattern);

	private static boolean hasVariable(int number) {
		return number % 5 == 4;
	}

	private static String pattern(int number) {
		return hasVariable(number) ? "/v/" + number + "/{id}" : "/r/" + number;
	}

	/**
	 * Return a path of a numbered route.
	 */
	static String path(int number) {
		return pattern(number).replace("{id}", "abc");
	}

	/**
	 * Return a path in the middle of many routes.
	 */
	static String literalPath(int routes) {
		return path(routes / 10 * 5);
	}

	static String variablePath(int routes) {
		return path(routes / 10 * 5 + 4);
	}

	static class Handler {

		@ResponseBody
		String literal() {
			return "ok";
		}

		@ResponseBody
		String variable(@PathVariable String id) {
			return id;
		}

	}

}
