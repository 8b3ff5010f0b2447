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
import java.util.LinkedHashSet;
import java.util.Set;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.WebUtils;

/**
 * The request that was refused, which is not the one that came in if a filter has
 * replaced its method or its path. The path is kept as it was then: those who parse one
 * leave that of the outer request behind.
 */
final class RefusedRequest extends HttpServletRequestWrapper {

	private final HttpServletRequest received;

	private final @Nullable Object path;

	private RefusedRequest(HttpServletRequest received, HttpServletRequest request) {
		super(request);
		this.received = received;
		this.path = request.getAttribute(ServletRequestPathUtils.PATH_ATTRIBUTE);
	}

	/**
	 * Find the request that is being refused in this thread.
	 * @param received the request that came in
	 */
	static HttpServletRequest of(HttpServletRequest received) {
		HttpServletRequest current = (RequestContextHolder
			.getRequestAttributes() instanceof ServletRequestAttributes attributes) ? attributes.getRequest()
					: received;
		boolean same = innermost(current) == innermost(received);
		return new RefusedRequest(received, same ? current : received);
	}

	/**
	 * Return the request that came in, of which filters have made another.
	 */
	static HttpServletRequest received(HttpServletRequest request, HttpServletResponse response) {
		if (request instanceof RefusedRequest refused) {
			return refused.received;
		}
		WatchedResponse watched = WebUtils.getNativeResponse(response, WatchedResponse.class);
		return (watched != null) ? watched.received() : request;
	}

	/**
	 * Return the request as the container has received it.
	 */
	static ServletRequest innermost(ServletRequest request) {
		ServletRequest innermost = request;
		while (innermost instanceof ServletRequestWrapper wrapper) {
			innermost = wrapper.getRequest();
		}
		return innermost;
	}

	@Override
	public @Nullable Object getAttribute(String name) {
		return (this.path != null && ServletRequestPathUtils.PATH_ATTRIBUTE.equals(name)) ? this.path
				: super.getAttribute(name);
	}

	@Override
	public Enumeration<String> getAttributeNames() {
		Set<String> names = new LinkedHashSet<>(Collections.list(super.getAttributeNames()));
		if (this.path != null) {
			names.add(ServletRequestPathUtils.PATH_ATTRIBUTE);
		}
		return Collections.enumeration(names);
	}

}
