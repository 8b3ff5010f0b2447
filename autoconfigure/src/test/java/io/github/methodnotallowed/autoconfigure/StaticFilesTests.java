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

import java.net.URL;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.context.support.GenericApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link StaticFiles}.
 */
class StaticFilesTests {

	@Test
	void areThoseOfTheApplicationWhateverTheThreadBelongsTo() {
		WebProperties properties = new WebProperties();
		properties.getResources().setStaticLocations(new String[] { "classpath:/conformance/static/" });
		try (GenericApplicationContext context = new GenericApplicationContext()) {
			context.refresh();
			List<String> files = StaticFiles.of(context, properties);
			assertThat(files).isNotEmpty().allMatch((file) -> file.startsWith("/"));
			Thread thread = Thread.currentThread();
			ClassLoader loader = thread.getContextClassLoader();
			thread.setContextClassLoader(new StoppedClassLoader());
			try {
				assertThat(StaticFiles.of(context, properties)).isEqualTo(files);
			}
			finally {
				thread.setContextClassLoader(loader);
			}
		}
	}

	private static final class StoppedClassLoader extends ClassLoader {

		@Override
		public @Nullable URL getResource(String name) {
			throw new IllegalStateException("stopped");
		}

	}

}
