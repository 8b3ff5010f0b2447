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

import java.net.URI;
import java.net.URISyntaxException;

import org.jspecify.annotations.Nullable;

/**
 * A redirect that the application sends.
 *
 * @param method the method of the request that is answered
 * @param path the path of that request, with the context path
 * @param contextPath the part of the path that leads to the application
 * @param host the name of the host that the client sent that request to, if it is known
 * @param status the status of the answer
 * @param location where the answer sends the client
 * @param client the number of the client, as in
 * {@link io.github.methodnotallowed.RequestClues#client()}
 * @since 0.1.0
 */
public record Redirect(String method, String path, String contextPath, @Nullable String host, int status,
		String location, int client) {

	/**
	 * Return the path within the application that the client is sent to.
	 * @return the path, or {@code null} if it is not certain to be of this application
	 */
	public @Nullable String target() {
		try {
			URI target = new URI(this.path).resolve(new URI(this.location));
			boolean own = target.getHost() == null || isHost(target.getHost());
			String path = target.getRawPath();
			return (own && path != null && (path + '/').startsWith(this.contextPath + '/'))
					? path.substring(this.contextPath.length()) : null;
		}
		catch (URISyntaxException | IllegalArgumentException ex) {
			return null;
		}
	}

	/**
	 * Another port or scheme may well lead back here.
	 */
	private boolean isHost(String name) {
		return name.equalsIgnoreCase(this.host);
	}

}
