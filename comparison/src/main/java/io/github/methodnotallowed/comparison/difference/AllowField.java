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

package io.github.methodnotallowed.comparison.difference;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

import io.github.methodnotallowed.comparison.http.Answer;
import io.github.methodnotallowed.comparison.http.Request;

/**
 * Whether the {@code Allow} that the starter sends is true: every method in it is served
 * at the target, and no other.
 */
final class AllowField {

	private static final List<String> ORDER = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "QUERY", "TRACE",
			"OPTIONS");

	private AllowField() {
	}

	static boolean isTrue(Exchange exchange, Exchanges exchanges) {
		Answer answer = exchange.starter();
		List<String> allowed = answer.members("allow");
		return answer.values("allow").size() == 1 && isCanonical(allowed) && !isRefusedMethod(exchange, allowed)
				&& (isStated(exchange, allowed) || agreesWithOthers(exchange, exchanges, allowed));
	}

	/**
	 * What a handler states about itself is believed.
	 */
	private static boolean isStated(Exchange exchange, List<String> allowed) {
		return exchange.stock().has("allow")
				&& Set.copyOf(exchange.stock().members("allow")).equals(Set.copyOf(allowed));
	}

	private static boolean agreesWithOthers(Exchange exchange, Exchanges exchanges, List<String> allowed) {
		return exchanges.others(exchange.request())
			.allMatch((other) -> allowed.contains(other.method())
					? isServed(other, exchanges) || isClaimed(other, exchange, exchanges)
					: isNotServed(other, exchanges));
	}

	/**
	 * A handler may be there only to refuse. Who asks with another method hears of it
	 * from the router, without the starter too.
	 */
	private static boolean isClaimed(Exchange other, Exchange exchange, Exchanges exchanges) {
		// the list of a server or of a preflight is false anyway
		boolean stated = exchange.stock().has("allow") && !exchange.method().equals("TRACE")
				&& exchange.request().value("access-control-request-method").isEmpty();
		boolean claimed = stated ? isIn(exchange.stock().members("allow"), other.method())
				: exchanges.isDeclared(other.request());
		return claimed && exchange.stock().status() != 404;
	}

	/**
	 * Spring serves HEAD where it serves GET, and does not always say so.
	 */
	private static boolean isIn(List<String> allowed, String method) {
		return allowed.contains(method) || (method.equals("HEAD") && allowed.contains("GET"));
	}

	/**
	 * Return whether every method that the application claims without the starter is
	 * served.
	 */
	static boolean isTrueOfStock(Exchange exchange, Exchanges exchanges) {
		List<String> allowed = exchange.stock().members("allow");
		return exchanges.others(exchange.request())
			.filter((other) -> allowed.contains(other.method()))
			.allMatch((other) -> exchanges.isServed(other, Exchange::stock));
	}

	private static boolean isCanonical(List<String> allowed) {
		Comparator<String> order = Comparator
			.comparingInt((method) -> ORDER.contains(method) ? ORDER.indexOf(method) : ORDER.size());
		return allowed.stream()
			.sorted(order.thenComparing(Comparator.naturalOrder()))
			.distinct()
			.toList()
			.equals(allowed);
	}

	private static boolean isRefusedMethod(Exchange exchange, List<String> allowed) {
		return exchange.starter().status() == 405 && exchange.request().content().isEmpty()
				&& allowed.contains(exchange.method());
	}

	private static boolean isServed(Exchange other, Exchanges exchanges) {
		int status = other.starter().status();
		return status != 405 && status != 501 && !(status == 404 && isLikeNothing(other, exchanges));
	}

	/**
	 * A handler may not find what it looks for. Where a mapping declares the method or
	 * Spring itself says that it has it, it is the handler's 404.
	 */
	private static boolean isLikeNothing(Exchange other, Exchanges exchanges) {
		Request request = other.request();
		return !exchanges.isDeclared(request)
				&& exchanges.nothing(request)
					.filter((nothing) -> withPath(nothing.starter().content(), nothing)
						.equals(withPath(other.starter().content(), other)))
					.isPresent()
				&& exchanges.at(request)
					.noneMatch((exchange) -> exchange.stock().members("allow").contains(other.method()));
	}

	private static String withPath(String content, Exchange exchange) {
		String path = exchange.request().path();
		return content.replace(path, "(path)").replace(path.substring(1), "(path)");
	}

	private static boolean isNotServed(Exchange other, Exchanges exchanges) {
		// a server may echo TRACE by itself, and a handler may take whatever there is
		return other.starter().status() >= 400 || other.method().equals("TRACE")
				|| (other.method().equals("QUERY") && isServedWithAnyMethod(other, exchanges))
				|| !exchanges.isServed(other, Exchange::starter);
	}

	private static boolean isServedWithAnyMethod(Exchange other, Exchanges exchanges) {
		return exchanges.with(Exchanges.UNKNOWN_METHODS.get(0), other.request())
			.filter((unknown) -> exchanges.isServed(unknown, Exchange::stock))
			.isPresent();
	}

}
