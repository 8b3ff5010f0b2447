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

import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.context.request.async.WebAsyncUtils;

/**
 * A probe with the given method that accepts everything and has no other header fields,
 * because what is allowed does not depend on them.
 */
final class OptionsProbe extends MappingProbe {

	/** Spring Data REST takes any type alone for its own one. */
	private static final String ACCEPT = "application/*, */*";

	OptionsProbe(HttpServletRequest request, HttpMethod method) {
		super(request, method);
		// handlers would take over the asynchronous processing of the request
		removeAttribute(WebAsyncUtils.WEB_ASYNC_MANAGER_ATTRIBUTE);
	}

	@Override
	public @Nullable String getHeader(String name) {
		return HttpHeaders.ACCEPT.equalsIgnoreCase(name) ? ACCEPT : null;
	}

	@Override
	public Enumeration<String> getHeaders(String name) {
		return HttpHeaders.ACCEPT.equalsIgnoreCase(name) ? Collections.enumeration(List.of(ACCEPT))
				: Collections.emptyEnumeration();
	}

	@Override
	public Enumeration<String> getHeaderNames() {
		return Collections.enumeration(List.of(HttpHeaders.ACCEPT));
	}

	@Override
	public @Nullable String getContentType() {
		return null;
	}

}
