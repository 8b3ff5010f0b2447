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

package io.github.methodnotallowed.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.github.methodnotallowed.AllowedMethods;
import io.github.methodnotallowed.Cause;
import io.github.methodnotallowed.Cause.Certainty;
import io.github.methodnotallowed.MethodNotAllowed;
import io.github.methodnotallowed.RequestClues;
import io.github.methodnotallowed.route.MatchedRoutes;
import io.github.methodnotallowed.route.RouteTable;
import org.jspecify.annotations.Nullable;

import org.springframework.http.server.PathContainer;

/**
 * One refusal under examination: what is known of it, and the causes found so far.
 */
final class Examination {

	private static final int MAX_CAUSES = 5;

	private static final Comparator<Cause> SUREST_FIRST = Comparator.comparing(Cause::certainty);

	private static final List<String> WRITING = List.of("POST", "PUT", "PATCH", "DELETE");

	private final MethodNotAllowed refusal;

	private final RequestClues clues;

	private final RouteTable table;

	private final Facts facts;

	private @Nullable PathContainer path;

	private @Nullable MatchedRoutes routes;

	private final List<Cause> causes = new ArrayList<>();

	Examination(MethodNotAllowed refusal, RequestClues clues, RouteTable table, Facts facts) {
		this.refusal = refusal;
		this.clues = clues;
		this.table = table;
		this.facts = facts;
	}

	MethodNotAllowed refusal() {
		return this.refusal;
	}

	RequestClues clues() {
		return this.clues;
	}

	RouteTable table() {
		return this.table;
	}

	Facts facts() {
		return this.facts;
	}

	/**
	 * Return the method that was refused.
	 */
	String method() {
		return this.refusal.refusedMethod();
	}

	/**
	 * Return the method that the client sent.
	 */
	String sentMethod() {
		return this.refusal.method();
	}

	boolean isGet() {
		return "GET".equals(method()) && "GET".equals(sentMethod());
	}

	AllowedMethods allowed() {
		return this.refusal.allowedMethods();
	}

	/**
	 * Return the allowed methods that change something, as a text.
	 */
	String writing() {
		return String.join(" or ", allowed().names().stream().filter(WRITING::contains).toList());
	}

	/**
	 * Return whether a method that changes something is allowed, so that it may have been
	 * lost on the way.
	 */
	boolean mayHaveLostMethod() {
		return isGet() && WRITING.stream().anyMatch(allowed()::contains);
	}

	/**
	 * Return the routes of the path that was refused.
	 */
	MatchedRoutes routes() {
		if (this.routes == null) {
			this.routes = routes(path());
		}
		return this.routes;
	}

	PathContainer path() {
		if (this.path == null) {
			this.path = PathContainer.parsePath(this.clues.path());
		}
		return this.path;
	}

	/**
	 * Return the routes of a path within the application.
	 */
	MatchedRoutes routes(PathContainer path) {
		return this.table.known(path);
	}

	boolean hasFound(Certainty atLeast) {
		for (Cause cause : this.causes) {
			if (cause.certainty().compareTo(atLeast) <= 0) {
				return true;
			}
		}
		return false;
	}

	void certain(CauseCode code, String evidence, String action, @Nullable String hint) {
		add(code, Certainty.CERTAIN, evidence, action, hint);
	}

	void certain(CauseCode code, String evidence, String action) {
		add(code, Certainty.CERTAIN, evidence, action, null);
	}

	void likely(CauseCode code, String evidence, String action) {
		add(code, Certainty.LIKELY, evidence, action, null);
	}

	void possible(CauseCode code, String evidence, String action) {
		add(code, Certainty.POSSIBLE, evidence, action, null);
	}

	void add(CauseCode code, Certainty certainty, String evidence, String action, @Nullable String hint) {
		this.causes.add(new Cause(code.text(), certainty, evidence, action, hint));
	}

	/**
	 * Return what was found, the surest first.
	 */
	List<Cause> causes() {
		this.causes.sort(SUREST_FIRST);
		return List.copyOf(this.causes.subList(0, Math.min(this.causes.size(), MAX_CAUSES)));
	}

}
