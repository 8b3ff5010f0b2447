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

package io.github.methodnotallowed.actuate;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import io.github.methodnotallowed.actuate.MethodNotAllowedEndpoint.OverviewDescriptor;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.util.MimeTypeUtils;
import org.springframework.util.StringUtils;

/**
 * Answers a browser, with what the endpoint says.
 *
 * @since 0.1.0
 */
public final class EndpointPages {

	private final MethodNotAllowedEndpoint endpoint;

	private final PageRenderer renderer;

	/**
	 * Create pages.
	 * @param endpoint what to show
	 * @param application the name of the application
	 */
	public EndpointPages(MethodNotAllowedEndpoint endpoint, String application) {
		this.endpoint = endpoint;
		this.renderer = new PageRenderer(application, ZoneId.systemDefault());
	}

	/**
	 * Answer a browser.
	 * @param path the path that is asked, or a text to look for
	 * @param method the method that is asked
	 * @param format {@code json} for what other clients get, {@code answer} for the
	 * section with the answer alone
	 */
	WebEndpointResponse<?> answer(@Nullable String path, @Nullable String method, @Nullable String format) {
		if ("json".equals(format)) {
			return new WebEndpointResponse<>(this.endpoint.read(path, method), MimeTypeUtils.APPLICATION_JSON);
		}
		boolean asked = path != null && path.startsWith("/");
		String panel = (path != null && asked) ? AnswerPanel.render(this.endpoint.ask(path, method), method)
				: AnswerPanel.NONE;
		if ("answer".equals(format)) {
			return new WebEndpointResponse<>(new Page("<!doctype html><title>Answer</title>" + panel));
		}
		return new WebEndpointResponse<>(this.renderer.page(overview(asked ? null : path), path, method, panel));
	}

	private OverviewDescriptor overview(@Nullable String text) {
		OverviewDescriptor all = this.endpoint.overview();
		if (!StringUtils.hasText(text)) {
			return all;
		}
		String wanted = text.strip().toLowerCase(Locale.ROOT);
		return new OverviewDescriptor(all.since(), containing(wanted, all.routes()), containing(wanted, all.findings()),
				(all.drift() != null) ? containing(wanted, all.drift()) : null, all.refusals(),
				containing(wanted, all.recentRefusals()));
	}

	/**
	 * Return the differences with a text, or {@code null} if there are none: to say that
	 * there are none at all would be wrong.
	 */
	private static @Nullable DriftDescriptor containing(String text, DriftDescriptor drift) {
		DriftDescriptor left = new DriftDescriptor(drift.document(), drift.problem(), drift.compared(),
				containing(text, drift.differences()), containing(text, drift.accepted()),
				containing(text, drift.notJudged()));
		return (left.differences().isEmpty() && drift.problem() == null) ? null : left;
	}

	private static <T> List<T> containing(String text, List<T> candidates) {
		return candidates.stream()
			.filter((candidate) -> candidate.toString().toLowerCase(Locale.ROOT).contains(text))
			.toList();
	}

}
