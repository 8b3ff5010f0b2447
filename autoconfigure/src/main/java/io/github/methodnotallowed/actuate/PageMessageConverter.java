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

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

/**
 * Writes a {@link Page} with its header fields on the servlet stack.
 *
 * @since 0.1.0
 */
public final class PageMessageConverter extends AbstractHttpMessageConverter<Page> {

	/**
	 * Create a converter.
	 */
	public PageMessageConverter() {
		super(StandardCharsets.UTF_8, MediaType.TEXT_HTML);
	}

	@Override
	protected boolean supports(Class<?> type) {
		return type == Page.class;
	}

	@Override
	protected boolean canRead(@Nullable MediaType mediaType) {
		return false;
	}

	@Override
	protected Page readInternal(Class<? extends Page> type, HttpInputMessage message) {
		throw new HttpMessageNotReadableException("A page is not read", message);
	}

	@Override
	protected void writeInternal(Page page, HttpOutputMessage message) throws IOException {
		Page.writeFields(message.getHeaders());
		message.getBody().write(page.html().getBytes(StandardCharsets.UTF_8));
	}

}
