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

package io.github.methodnotallowed.webmvc;

import java.util.Collection;
import java.util.Comparator;

import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.MappingMatch;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * An {@code OPTIONS} request to a servlet that the container would have asked, had it not
 * gone to its error page instead. It has the path that the client sent.
 */
final class ServletProbe extends ProbeRequest {

	private final String servlet;

	private final String path;

	private final @Nullable String prefix;

	ServletProbe(HttpServletRequest request, String servlet) {
		super(request, HttpMethod.OPTIONS);
		this.servlet = servlet;
		this.path = RequestRoutes.decoded(RequestRoutes.pathBehind(getContextPath(), request));
		this.prefix = prefix(request.getServletContext().getServletRegistration(servlet).getMappings());
	}

	/**
	 * Return what the most specific mapping takes of the path (Servlet 6.1, section
	 * 3.5.1), or {@code null} if that is all of it.
	 */
	private @Nullable String prefix(Collection<String> mappings) {
		return mappings.contains(this.path) ? null
				: mappings.stream()
					.filter((mapping) -> mapping.endsWith("/*"))
					.map((mapping) -> mapping.substring(0, mapping.length() - 2))
					.filter((prefix) -> this.path.equals(prefix) || this.path.startsWith(prefix + "/"))
					.max(Comparator.comparingInt(String::length))
					.orElse(null);
	}

	@Override
	public String getRequestURI() {
		return RequestRoutes.uri((HttpServletRequest) getRequest());
	}

	@Override
	public String getServletPath() {
		return (this.prefix != null) ? this.prefix : this.path;
	}

	@Override
	public @Nullable String getPathInfo() {
		int length = getServletPath().length();
		return (this.path.length() > length) ? this.path.substring(length) : null;
	}

	/**
	 * Return the mapping by which a dispatcher servlet cuts its prefix off the path.
	 */
	@Override
	public HttpServletMapping getHttpServletMapping() {
		return new Mapping(this.servlet, this.path, this.prefix);
	}

	@Override
	public StringBuffer getRequestURL() {
		return new StringBuffer(UriComponentsBuilder.fromUriString(super.getRequestURL().toString())
			.replacePath(getRequestURI())
			.build()
			.toUriString());
	}

	private record Mapping(String servlet, String path, @Nullable String prefix) implements HttpServletMapping {

		@Override
		public String getServletName() {
			return this.servlet;
		}

		@Override
		public MappingMatch getMappingMatch() {
			return (this.prefix != null) ? MappingMatch.PATH : MappingMatch.EXACT;
		}

		@Override
		public String getPattern() {
			return (this.prefix != null) ? this.prefix + "/*" : this.path;
		}

		@Override
		public String getMatchValue() {
			int start = ((this.prefix != null) ? this.prefix.length() : 0) + 1;
			return (this.path.length() > start) ? this.path.substring(start) : "";
		}

	}

}
