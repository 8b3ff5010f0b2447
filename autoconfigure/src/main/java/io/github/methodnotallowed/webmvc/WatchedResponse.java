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

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;

import io.github.methodnotallowed.route.Diagnosis;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/**
 * Notices when an answer becomes a 405. It keeps nothing back: an answer is completed at
 * the last moment at which header fields can be added.
 */
final class WatchedResponse extends HttpServletResponseWrapper {

	private final HttpServletRequest request;

	private final RefusalFilter filter;

	private boolean outputTaken;

	private boolean completed;

	private boolean awaited;

	private boolean included;

	private boolean redirected;

	private @Nullable HttpServletRequest refused;

	private @Nullable ProbeResponse hidden;

	WatchedResponse(HttpServletRequest request, HttpServletResponse response, RefusalFilter filter) {
		super(response);
		this.request = request;
		this.filter = filter;
	}

	@Override
	public void sendError(int status) throws IOException {
		if (!isRefused(status)) {
			super.sendError(status);
		}
	}

	@Override
	public void sendError(int status, String message) throws IOException {
		if (status == SC_METHOD_NOT_ALLOWED && !this.included) {
			this.request.setAttribute(RequestDispatcher.ERROR_MESSAGE, message);
		}
		if (!isRefused(status)) {
			super.sendError(status, message);
		}
	}

	private boolean isRefused(int status) throws IOException {
		note(status);
		boolean mine = status == SC_METHOD_NOT_ALLOWED && !this.outputTaken && !this.completed && !this.included
				&& !isCommitted() && this.filter.refuse(refused(), raw(), true);
		this.completed = this.completed || mine;
		return mine;
	}

	@Override
	public void setStatus(int status) {
		if (this.hidden != null) {
			return;
		}
		super.setStatus(status);
		note(status);
		if (this.outputTaken || (!this.awaited && this.request.isAsyncStarted())) {
			complete();
		}
	}

	@Override
	public void sendRedirect(String location) throws IOException {
		redirect(SC_FOUND, location);
		super.sendRedirect(location);
	}

	@Override
	public void sendRedirect(String location, int status, boolean clearBuffer) throws IOException {
		redirect(status, location);
		super.sendRedirect(location, status, clearBuffer);
	}

	/**
	 * Take note of a redirect before the client can follow it.
	 */
	private void redirect(int status, @Nullable String location) {
		if (!this.redirected && !this.included) {
			this.redirected = true;
			this.filter.redirected(this.request, status, location);
		}
	}

	/**
	 * Look at the request while it is being refused. Afterwards nobody knows it.
	 */
	private void note(int status) {
		this.refused = (status == SC_METHOD_NOT_ALLOWED && !this.included) ? RefusedRequest.of(this.request)
				: this.refused;
	}

	private HttpServletRequest refused() {
		return (this.refused != null) ? this.refused : this.request;
	}

	/**
	 * Return the request that came in.
	 */
	HttpServletRequest received() {
		return this.request;
	}

	@Override
	public ServletOutputStream getOutputStream() throws IOException {
		this.outputTaken = true;
		complete();
		return (this.hidden != null) ? this.hidden.getOutputStream() : super.getOutputStream();
	}

	@Override
	public PrintWriter getWriter() throws IOException {
		this.outputTaken = true;
		complete();
		return (this.hidden != null) ? this.hidden.getWriter() : super.getWriter();
	}

	@Override
	public void flushBuffer() throws IOException {
		complete();
		if (this.hidden == null) {
			super.flushBuffer();
		}
	}

	@Override
	public void reset() {
		super.reset();
		this.outputTaken = false;
	}

	/**
	 * {@code DispatcherServlet} asks here before it adds an {@code Allow} field with all
	 * the methods that a servlet can have. If the routes know better, the true field is
	 * written first.
	 */
	@Override
	public boolean containsHeader(String name) {
		return super.containsHeader(name) || (isOptions() && !this.included && HttpHeaders.ALLOW.equalsIgnoreCase(name)
				&& this.filter.completeOptions(this.request, raw()));
	}

	/**
	 * For a refused {@code TRACE}, return {@code message/http}: {@code DispatcherServlet}
	 * then does not echo the request behind the answer.
	 */
	@Override
	public @Nullable String getContentType() {
		boolean refusedTrace = HttpMethod.TRACE.matches(this.request.getMethod())
				&& getStatus() == SC_METHOD_NOT_ALLOWED;
		return refusedTrace ? "message/http" : super.getContentType();
	}

	@Override
	public void addHeader(String name, String value) {
		if (!isEmptyAccept(name, value)) {
			super.addHeader(name, value);
		}
	}

	@Override
	public void setHeader(String name, String value) {
		if (!isEmptyAccept(name, value)) {
			super.setHeader(name, value);
		}
	}

	/**
	 * The presence of {@code Accept-Patch} says that {@code PATCH} is allowed (RFC 5789,
	 * section 3.1). Spring sends it empty with every answer to {@code OPTIONS}.
	 */
	private boolean isEmptyAccept(String name, String value) {
		return value != null && value.isEmpty() && isOptions()
				&& (HttpHeaders.ACCEPT_PATCH.equalsIgnoreCase(name) || "Accept-Query".equalsIgnoreCase(name));
	}

	private boolean isOptions() {
		return HttpMethod.OPTIONS.matches(this.request.getMethod());
	}

	private HttpServletResponse raw() {
		return (HttpServletResponse) getResponse();
	}

	private void complete() {
		if (this.completed || this.included || isCommitted()) {
			return;
		}
		if (Diagnosis.isRedirect(getStatus())) {
			redirect(getStatus(), getHeader(HttpHeaders.LOCATION));
		}
		else if (getStatus() == SC_METHOD_NOT_ALLOWED) {
			this.completed = true;
			hide(this.filter.complete(refused(), raw()));
		}
		else if (isOptions()) {
			hide(this.filter.correctOptions(this.request, raw()));
		}
	}

	/**
	 * If the path is hidden, answer 404 and drop the rest of the answer. During
	 * asynchronous processing no error page is dispatched to.
	 */
	private void hide(boolean hidden) {
		if (!hidden) {
			return;
		}
		this.completed = true;
		raw().setHeader(HttpHeaders.ALLOW, null);
		setContentLengthLong(-1);
		setContentType(null);
		try {
			// in a WAR, an error that is sent after an asynchronous dispatch is lost
			super.setStatus(SC_NOT_FOUND);
			if (!this.request.isAsyncStarted()) {
				super.sendError(SC_NOT_FOUND);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.hidden = new ProbeResponse(raw());
	}

	/**
	 * Leave it to asynchronous processing to finish this, or no longer.
	 */
	void setAwaited(boolean awaited) {
		this.awaited = awaited;
	}

	boolean isAwaited() {
		return this.awaited;
	}

	/**
	 * Let another resource write a part of this, whose status is not that of the answer.
	 * @return whether one did so before
	 */
	boolean setIncluded(boolean included) {
		boolean former = this.included;
		this.included = included;
		return former;
	}

	/**
	 * Called when nothing more is to come.
	 */
	void finish() throws IOException {
		boolean refused = getStatus() == SC_METHOD_NOT_ALLOWED && !this.outputTaken && !this.completed
				&& !isCommitted();
		if (refused && this.filter.refuse(refused(), raw(), false)) {
			this.completed = true;
		}
		complete();
	}

}
