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

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The static files that an application brings on its class path.
 */
final class StaticFiles {

	private static final String CLASS_PATH = "classpath:";

	/** What libraries bring, which nobody can move. */
	private static final String LIBRARIES = "classpath:/META-INF/resources/";

	private static final int MAX_FILES = 2000;

	private StaticFiles() {
	}

	/**
	 * Return the request paths of the files, encoded.
	 */
	static List<String> of(ApplicationContext context, WebProperties properties) {
		String pattern = Stream.of("spring.mvc.static-path-pattern", "spring.webflux.static-path-pattern")
			.map(context.getEnvironment()::getProperty)
			.filter((value) -> value != null)
			.findFirst()
			.orElse("/**");
		if (!properties.getResources().isAddMappings() || !pattern.endsWith("/**")) {
			return List.of();
		}
		String prefix = pattern.substring(0, pattern.length() - 2);
		ResourceLoader loader = loader(context);
		return Arrays.stream(properties.getResources().getStaticLocations())
			.filter((location) -> location.startsWith(CLASS_PATH) && !location.equals(LIBRARIES))
			.flatMap((location) -> files(loader, location))
			.limit(MAX_FILES)
			.map((file) -> prefix + file)
			.toList();
	}

	/**
	 * The class loader of the thread may belong to another application, one that has
	 * stopped: threads of a pool outlive it.
	 */
	private static ResourceLoader loader(ApplicationContext context) {
		return new DefaultResourceLoader(
				(context.getAutowireCapableBeanFactory() instanceof ConfigurableBeanFactory beanFactory)
						? beanFactory.getBeanClassLoader() : context.getClassLoader());
	}

	private static Stream<String> files(ResourceLoader loader, String location) {
		try {
			Resource root = loader.getResource(location);
			if (!root.exists()) {
				return Stream.empty();
			}
			int start = root.getURL().toString().length();
			return Arrays.stream(new PathMatchingResourcePatternResolver(loader).getResources(location + "**"))
				.filter(Resource::isReadable)
				.map(StaticFiles::url)
				.filter((url) -> url.length() > start && !url.endsWith("/"))
				.map((url) -> url.substring(start));
		}
		catch (IOException ex) {
			return Stream.empty();
		}
	}

	private static String url(Resource resource) {
		try {
			return resource.getURL().toString();
		}
		catch (IOException ex) {
			return "";
		}
	}

}
