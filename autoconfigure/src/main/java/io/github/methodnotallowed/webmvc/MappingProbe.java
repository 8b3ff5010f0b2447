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

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpMethod;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * A request with another method, for handler mappings. Where no dispatcher servlet has
 * seen the request, it has the path that they look at all the same.
 */
class MappingProbe extends ProbeRequest {

	private final boolean dispatched;

	MappingProbe(HttpServletRequest request, HttpMethod method) {
		super(request, method);
		this.dispatched = ServletRequestPathUtils.hasParsedRequestPath(request);
		if (!this.dispatched) {
			ServletRequestPathUtils.parseAndCache(this);
		}
	}

	/**
	 * Return the path that the client sent: an error dispatch is no reason to look at
	 * another.
	 */
	@Override
	public String getRequestURI() {
		return this.dispatched ? super.getRequestURI() : RequestRoutes.uri((HttpServletRequest) getRequest());
	}

}
