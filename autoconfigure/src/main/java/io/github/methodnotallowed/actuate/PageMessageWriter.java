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

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

import org.springframework.core.ResolvableType;
import org.springframework.http.MediaType;
import org.springframework.http.ReactiveHttpOutputMessage;
import org.springframework.http.codec.HttpMessageWriter;

/**
 * Writes a {@link Page} with its header fields on the reactive stack.
 *
 * @since 0.1.0
 */
public final class PageMessageWriter implements HttpMessageWriter<Page> {

	private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

	@Override
	public List<MediaType> getWritableMediaTypes() {
		return List.of(MediaType.TEXT_HTML);
	}

	@Override
	public boolean canWrite(ResolvableType type, @Nullable MediaType mediaType) {
		return type.resolve() == Page.class && (mediaType == null || MediaType.TEXT_HTML.isCompatibleWith(mediaType));
	}

	@Override
	public Mono<Void> write(Publisher<? extends Page> page, ResolvableType type, @Nullable MediaType mediaType,
			ReactiveHttpOutputMessage message, Map<String, Object> hints) {
		return Mono.from(page).flatMap((written) -> {
			message.getHeaders().setContentType(HTML);
			Page.writeFields(message.getHeaders());
			return message.writeWith(Mono
				.fromSupplier(() -> message.bufferFactory().wrap(written.html().getBytes(StandardCharsets.UTF_8))));
		});
	}

}
