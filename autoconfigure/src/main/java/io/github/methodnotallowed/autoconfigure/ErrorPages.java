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

import java.util.List;

import org.springframework.boot.autoconfigure.template.TemplateAvailabilityProviders;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.context.ApplicationContext;

/**
 * Tells whether an application has a page of its own for a 405, as a template or as a
 * file, where Boot looks for it.
 */
final class ErrorPages {

	private static final List<String> NAMES = List.of("error/405", "error/4xx");

	private ErrorPages() {
	}

	static boolean exist(ApplicationContext context, WebProperties properties) {
		TemplateAvailabilityProviders templates = new TemplateAvailabilityProviders(context);
		return NAMES.stream()
			.anyMatch((name) -> templates.getProvider(name, context) != null || isFile(name, context, properties));
	}

	private static boolean isFile(String name, ApplicationContext context, WebProperties properties) {
		for (String location : properties.getResources().getStaticLocations()) {
			if (context.getResource(location + name + ".html").exists()) {
				return true;
			}
		}
		return false;
	}

}
