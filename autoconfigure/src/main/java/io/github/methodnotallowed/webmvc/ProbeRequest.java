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
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.web.filter.ServerHttpObservationFilter;
import org.springframework.web.servlet.function.RouterFunctions;

/**
 * A request as it would be with another method. Its attributes are its own, so that those
 * who serve requests can be asked without a trace on the one that is being served.
 */
class ProbeRequest extends HttpServletRequestWrapper {

	private static final Object REMOVED = new Object();

	private final HttpMethod method;

	private final Map<String, Object> changes = new HashMap<>(4);

	ProbeRequest(HttpServletRequest request, HttpMethod method) {
		super(request);
		this.method = method;
	}

	@Override
	public String getMethod() {
		return this.method.name();
	}

	/**
	 * A probe is answered at once: the asynchronous processing would be that of the
	 * request that is being served.
	 */
	@Override
	public boolean isAsyncSupported() {
		return false;
	}

	@Override
	public AsyncContext startAsync() {
		throw new IllegalStateException("A probe is answered at once");
	}

	@Override
	public AsyncContext startAsync(ServletRequest request, ServletResponse response) {
		return startAsync();
	}

	@Override
	public @Nullable Object getAttribute(String name) {
		Object changed = this.changes.get(name);
		if (changed != null) {
			return (changed != REMOVED) ? changed : null;
		}
		return isLeftOut(name) ? null : super.getAttribute(name);
	}

	@Override
	public Enumeration<String> getAttributeNames() {
		Set<String> names = new LinkedHashSet<>(Collections.list(super.getAttributeNames()));
		names.addAll(this.changes.keySet());
		names.removeIf((name) -> getAttribute(name) == null);
		return Collections.enumeration(names);
	}

	/**
	 * An observation would take the path pattern of another request. What a dispatch has
	 * left would be taken for the path in front of a nested route.
	 */
	private static boolean isLeftOut(String name) {
		return name.equals(ServerHttpObservationFilter.CURRENT_OBSERVATION_CONTEXT_ATTRIBUTE)
				|| name.startsWith(RouterFunctions.class.getName());
	}

	@Override
	public void setAttribute(String name, @Nullable Object value) {
		this.changes.put(name, (value != null) ? value : REMOVED);
	}

	@Override
	public void removeAttribute(String name) {
		this.changes.put(name, REMOVED);
	}

}
