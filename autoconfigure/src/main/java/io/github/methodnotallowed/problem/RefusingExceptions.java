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

package io.github.methodnotallowed.problem;

import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * Knows the exceptions of which Spring itself would make a 405.
 *
 * @since 0.1.0
 */
public final class RefusingExceptions {

	/** Causes may form a circle. */
	private static final int MOST_CAUSES = 32;

	private RefusingExceptions() {
	}

	/**
	 * Return the header fields that an exception wants to have in its 405. Like Spring,
	 * look at the causes for an exception that carries a status or is annotated with one.
	 * @param ex the exception
	 * @return the header fields, or {@code null} if the exception does not say 405
	 */
	public static @Nullable HttpHeaders fields(Throwable ex) {
		Throwable refusing = refusing(ex);
		return (refusing != null) ? ownFields(refusing) : null;
	}

	/**
	 * Return what an exception that says 405 has to say to the client, as Spring would
	 * tell it to an error page.
	 * @param ex the exception
	 * @return the message, or {@code null} if there is none
	 */
	public static @Nullable String message(Throwable ex) {
		Throwable refusing = refusing(ex);
		if (refusing instanceof ErrorResponse response) {
			return response.getBody().getDetail();
		}
		ResponseStatus annotation = (refusing != null) ? annotation(refusing) : null;
		return (annotation != null && !annotation.reason().isEmpty()) ? annotation.reason() : null;
	}

	private static @Nullable Throwable refusing(Throwable ex) {
		Throwable cause = ex;
		for (int i = 0; cause != null && i < MOST_CAUSES; i++) {
			HttpStatusCode status = status(cause);
			if (status != null) {
				return isRefusal(status) ? cause : null;
			}
			cause = cause.getCause();
		}
		return (ex instanceof ErrorResponse response && isRefusal(response.getStatusCode())) ? ex : null;
	}

	/**
	 * Return the header fields that an exception wants to have in its 405. Like Boot's
	 * handler of all errors, look at no causes.
	 * @param ex the exception
	 * @return the header fields, or {@code null} if the exception does not say 405
	 */
	public static @Nullable HttpHeaders fieldsOfItself(Throwable ex) {
		HttpStatusCode status = (ex instanceof ErrorResponse response) ? response.getStatusCode() : status(ex);
		return (status != null && isRefusal(status)) ? ownFields(ex) : null;
	}

	private static HttpHeaders ownFields(Throwable ex) {
		return (ex instanceof ErrorResponse response) ? response.getHeaders() : HttpHeaders.EMPTY;
	}

	private static @Nullable HttpStatusCode status(Throwable ex) {
		if (ex instanceof ResponseStatusException response) {
			return response.getStatusCode();
		}
		ResponseStatus annotation = annotation(ex);
		return (annotation != null) ? annotation.code() : null;
	}

	private static @Nullable ResponseStatus annotation(Throwable ex) {
		return AnnotatedElementUtils.findMergedAnnotation(ex.getClass(), ResponseStatus.class);
	}

	private static boolean isRefusal(HttpStatusCode status) {
		return status.isSameCodeAs(HttpStatus.METHOD_NOT_ALLOWED);
	}

}
