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

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ExplicitHandlers}.
 */
class ExplicitHandlersTests {

	private static final Exception NOT_SUPPORTED = new HttpRequestMethodNotSupportedException("POST");

	private static final Exception STATUS = new ResponseStatusException(HttpStatus.METHOD_NOT_ALLOWED);

	private static final Exception OWN = new ClosedException();

	@Test
	void nobodyIsExplicitWithoutAdvice() {
		assertThat(isExplicit(NOT_SUPPORTED)).isFalse();
	}

	@Test
	void catchAllsAreNotExplicit() {
		assertThat(isExplicit(NOT_SUPPORTED, CatchAll.class)).isFalse();
		assertThat(isExplicit(STATUS, CatchAll.class)).isFalse();
		assertThat(isExplicit(OWN, CatchAll.class)).isFalse();
	}

	@Test
	void handlerOfTheActualExceptionIsExplicit() {
		assertThat(isExplicit(STATUS, OfStatus.class)).isTrue();
		assertThat(isExplicit(NOT_SUPPORTED, OfStatus.class)).isFalse();
		assertThat(isExplicit(NOT_SUPPORTED, OfNotSupported.class)).isTrue();
		assertThat(isExplicit(STATUS, OfNotSupported.class)).isFalse();
	}

	@Test
	void handlerOfTheApplicationsOwnHierarchyIsExplicit() {
		assertThat(isExplicit(OWN, OfBusiness.class)).isTrue();
		assertThat(isExplicit(NOT_SUPPORTED, OfBusiness.class)).isFalse();
	}

	@Test
	void handlerOfTheCauseIsExplicit() {
		assertThat(isExplicit(new IllegalStateException(OWN), OfBusiness.class)).isTrue();
		assertThat(isExplicit(new IllegalStateException(OWN), OfBusiness.class, CatchAll.class)).isTrue();
	}

	@Test
	void catchAllThatComesFirstIsChosen() {
		assertThat(isExplicit(OWN, CatchAll.class, OfBusiness.class)).isFalse();
	}

	@Test
	void oneMethodMayNameBoth() {
		assertThat(isExplicit(NOT_SUPPORTED, OfBoth.class)).isTrue();
		assertThat(isExplicit(STATUS, OfBoth.class)).isFalse();
	}

	@Test
	void handlerIsExplicitForTheMediaTypesThatItProduces() {
		assertThat(isExplicit(NOT_SUPPORTED, "text/html", OfHtml.class)).isTrue();
		assertThat(isExplicit(NOT_SUPPORTED, "*/*", OfHtml.class)).isTrue();
		assertThat(isExplicit(NOT_SUPPORTED, "application/json", OfHtml.class)).isFalse();
		assertThat(isExplicit(NOT_SUPPORTED, "application/json, text/html;q=0.1", OfHtml.class)).isFalse();
		assertThat(isExplicit(NOT_SUPPORTED, "text/html, application/json;q=0.1", OfHtml.class)).isTrue();
	}

	@Test
	void controllerComesBeforeAdvice() throws Exception {
		assertThat(isExplicit(new LocalCatchAll(), OWN, OfBusiness.class)).isFalse();
		assertThat(isExplicit(new LocalBusiness(), OWN, CatchAll.class)).isTrue();
		assertThat(isExplicit(new Plain(), OWN, OfBusiness.class)).isTrue();
	}

	@Test
	void adviceAppliesToItsControllersOnly() throws Exception {
		assertThat(isExplicit(new Plain(), OWN, OfPlain.class)).isTrue();
		assertThat(isExplicit(new LocalCatchAll.Other(), OWN, OfPlain.class)).isFalse();
		assertThat(isExplicit(OWN, OfPlain.class)).isFalse();
	}

	@Test
	void overriddenHookIsExplicitForItsException() {
		assertThat(isExplicit(NOT_SUPPORTED, Hook.class)).isTrue();
		assertThat(isExplicit(STATUS, Hook.class)).isFalse();
		assertThat(isExplicit(NOT_SUPPORTED, StatusHook.class)).isFalse();
		assertThat(isExplicit(STATUS, StatusHook.class)).isTrue();
		assertThat(isExplicit(NOT_SUPPORTED, NoHook.class)).isFalse();
		assertThat(isExplicit(NOT_SUPPORTED, CommonHook.class)).isTrue();
		assertThat(isExplicit(STATUS, CommonHook.class)).isTrue();
	}

	@Test
	void existWhereSomeAdviceIsExplicitForTheStack() {
		assertThat(handlers(OfHtml.class).arePresent()).isTrue();
		assertThat(handlers(Hook.class).arePresent()).isTrue();
		assertThat(handlers(CatchAll.class, OfStatus.class, OfBusiness.class, NoHook.class).arePresent()).isFalse();
	}

	private static boolean isExplicit(Exception ex, Class<?>... advice) {
		return isExplicit(ex, "*/*", advice);
	}

	private static boolean isExplicit(Exception ex, String accept, Class<?>... advice) {
		List<MediaType> accepted = MediaType.parseMediaTypes(accept);
		return handlers(advice).isExplicit(null, ex, accepted);
	}

	private static boolean isExplicit(Object controller, Exception ex, Class<?>... advice) throws Exception {
		return handlers(advice).isExplicit(new HandlerMethod(controller, "toString"), ex, List.of(MediaType.ALL));
	}

	private static ExplicitHandlers handlers(Class<?>... advice) {
		AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
		Arrays.stream(advice).forEach(context::registerBean);
		context.refresh();
		return new ExplicitHandlers(context, HttpRequestMethodNotSupportedException.class);
	}

	private static class BusinessException extends RuntimeException {

	}

	@ResponseStatus(HttpStatus.METHOD_NOT_ALLOWED)
	private static final class ClosedException extends BusinessException {

	}

	@ControllerAdvice
	static class CatchAll {

		@ExceptionHandler({ Exception.class, RuntimeException.class })
		void caught() {
		}

	}

	@ControllerAdvice
	static class OfStatus {

		@ExceptionHandler
		void status(ErrorResponseException ex) {
		}

		@ExceptionHandler
		void caught(Exception ex) {
		}

	}

	@ControllerAdvice
	static class OfNotSupported {

		@ExceptionHandler(HttpRequestMethodNotSupportedException.class)
		void notSupported() {
		}

	}

	@ControllerAdvice
	static class OfBusiness {

		@ExceptionHandler
		void business(BusinessException ex) {
		}

	}

	@ControllerAdvice
	static class OfBoth {

		@ExceptionHandler({ Exception.class, HttpRequestMethodNotSupportedException.class })
		void both(Exception ex) {
		}

	}

	@ControllerAdvice
	static class OfHtml {

		@ExceptionHandler(exception = HttpRequestMethodNotSupportedException.class, produces = "text/html")
		void html() {
		}

		@ExceptionHandler(Exception.class)
		void caught() {
		}

	}

	@ControllerAdvice(assignableTypes = Plain.class)
	static class OfPlain {

		@ExceptionHandler
		void business(BusinessException ex) {
		}

	}

	@ControllerAdvice
	static class Hook extends ResponseEntityExceptionHandler {

		@Override
		protected @Nullable ResponseEntity<Object> handleHttpRequestMethodNotSupported(
				HttpRequestMethodNotSupportedException ex, HttpHeaders headers, HttpStatusCode status,
				WebRequest request) {
			return null;
		}

	}

	@ControllerAdvice
	static class StatusHook extends ResponseEntityExceptionHandler {

		@Override
		protected @Nullable ResponseEntity<Object> handleErrorResponseException(ErrorResponseException ex,
				HttpHeaders headers, HttpStatusCode status, WebRequest request) {
			return null;
		}

	}

	@ControllerAdvice
	static class CommonHook extends ResponseEntityExceptionHandler {

		@Override
		protected ResponseEntity<Object> createResponseEntity(@Nullable Object body, HttpHeaders headers,
				HttpStatusCode statusCode, WebRequest request) {
			return super.createResponseEntity(body, headers, statusCode, request);
		}

	}

	@ControllerAdvice
	static class NoHook extends ResponseEntityExceptionHandler {

	}

	static class Plain {

	}

	static class LocalBusiness {

		@ExceptionHandler
		void business(BusinessException ex) {
		}

	}

	static class LocalCatchAll {

		@ExceptionHandler
		void caught(Exception ex) {
		}

		static class Other {

		}

	}

}
