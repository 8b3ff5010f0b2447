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

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.springframework.util.ResourceUtils;
import org.springframework.util.StringUtils;

/**
 * Knows the paths for which Spring logs a warning instead of looking for a resource. A
 * probe must not cause that warning.
 *
 * @since 0.1.0
 */
public final class ResourcePaths {

	private ResourcePaths() {
	}

	/**
	 * Return whether Spring would warn of a path.
	 * @param path the path within the pattern of the resources
	 * @return whether it is one of those
	 */
	public static boolean areSuspicious(String path) {
		return isSuspicious(path) || (path.contains("%") && isSuspicious(decoded(path)));
	}

	private static boolean isSuspicious(String path) {
		String relative = path.startsWith("/") ? path.substring(1) : path;
		String lowered = path.toLowerCase(Locale.ROOT);
		return lowered.contains("web-inf") || lowered.contains("meta-inf") || path.contains("..")
				|| ResourceUtils.isUrl(relative) || relative.startsWith("url:");
	}

	private static String decoded(String path) {
		try {
			return StringUtils.uriDecode(path, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return path;
		}
	}

}
