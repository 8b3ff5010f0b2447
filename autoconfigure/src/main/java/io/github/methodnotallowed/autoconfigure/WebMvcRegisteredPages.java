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

package io.github.methodnotallowed.autoconfigure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.springframework.boot.web.error.ErrorPage;
import org.springframework.boot.web.error.ErrorPageRegistrar;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;

/**
 * Tells whether an application has given the container an error page for a 405.
 */
final class WebMvcRegisteredPages {

	private WebMvcRegisteredPages() {
	}

	static boolean arePresent(ApplicationContext context) {
		List<ErrorPage> pages = new ArrayList<>();
		context.getBeanProvider(ErrorPageRegistrar.class)
			.forEach((registrar) -> registrar.registerErrorPages((added) -> pages.addAll(Arrays.asList(added))));
		return pages.stream().anyMatch((page) -> page.getStatus() == HttpStatus.METHOD_NOT_ALLOWED);
	}

}
