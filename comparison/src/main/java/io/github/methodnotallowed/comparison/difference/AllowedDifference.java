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

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

import io.github.methodnotallowed.comparison.http.Answer;

/**
 * The classes of difference that the reference promises. Each has a sentence, and a
 * predicate that asks for all that the sentence implies; the first that holds is the one.
 */
public enum AllowedDifference {

	/** The usual case. */
	REFUSAL("A 405 without content of the application became a problem with a true Allow.",
			(exchange, all) -> exchange.stock().status() == 405 && !hasOwnContent(exchange, all)
					&& Refusal.isPromised(exchange, all)),

	/** What the application has written for the 405 keeps control of the body. */
	COMPLETED_REFUSAL("A 405 with content of the application keeps it and all fields, and got a true Allow.",
			(exchange, all) -> exchange.stock().status() == 405 && hasOwnContent(exchange, all)
					&& CompletedRefusal.isPromised(exchange) && AllowField.isTrue(exchange, all)),

	/**
	 * A functional route, or one beside another handler mapping, is no reason for a 404.
	 */
	REFUSAL_INSTEAD_OF_NOT_FOUND("A 404 of a path where another method is served became a refusal.",
			(exchange, all) -> exchange.stock().status() == 404
					&& (isLikeNothing(exchange, all) || isGuarded(exchange, all)) && isServedOtherwise(exchange, all)
					&& Refusal.isPromised(exchange, all)),

	/** A catch-all exception handler made an error of the 405, of every one. */
	REFUSAL_INSTEAD_OF_CATCH_ALL("What a catch-all made of a 405, and of an unknown method too, became a refusal.",
			(exchange, all) -> isCaught(exchange, all) && isServedOtherwise(exchange, all)
					&& Refusal.isPromised(exchange, all)),

	/** The error dispatch of a 405 met Spring Security again. */
	REFUSAL_INSTEAD_OF_LOGIN("A 405 of a public path, whose error dispatch Spring Security refused, became a refusal.",
			(exchange, all) -> isLogin(exchange.stock()) && !isRefusedOrigin(exchange, all) && isPublic(exchange, all)
					&& Refusal.isRefusal(exchange, all)),

	/** The method is looked at before the content is negotiated. */
	REFUSAL_INSTEAD_OF_NOT_ACCEPTABLE("A 406 for a method that is not served became a refusal.",
			(exchange, all) -> exchange.stock().status() == 406
					// CORS may refuse an unknown method to an origin before that
					&& isAnsweredLikeUnknown(all.withoutOrigin(exchange.request()).orElse(exchange), all)
					&& Refusal.isPromised(exchange, all)),

	/** OPTIONS on functional routes and static files. */
	OPTIONS_SERVED("OPTIONS is answered 200 with a true Allow where another method is served.",
			(exchange, all) -> exchange.method().equals("OPTIONS") && isRefused(exchange, all)
					&& exchange.starter().status() == 200 && exchange.starter().content().isEmpty()
					&& isServedOtherwise(exchange, all) && AllowField.isTrue(exchange, all)),

	/** HEAD on functional routes, and on the welcome page of WebFlux. */
	HEAD_SERVED("HEAD is answered as GET, with the same fields and without content.",
			(exchange, all) -> exchange.method().equals("HEAD") && isRefused(exchange, all)
					&& exchange.starter().content().isEmpty()
					&& all.with("GET", exchange.request())
						.filter((get) -> isHeadOf(exchange.starter(), get.stock()))
						.isPresent()),

	/** CORS takes part where HEAD is served through GET. */
	HEAD_REFUSED_BY_CORS("HEAD that is answered as GET is refused to an origin for which CORS does not allow HEAD.",
			(exchange, all) -> exchange.method().equals("HEAD")
					&& (isRefused(exchange, all) || exchange.stock().status() == 403)
					&& exchange.starter().status() == 403
					&& exchange.starter().values("access-control-allow-origin").isEmpty()
					&& exchange.starter().members("vary").contains("Origin")
					&& all.withoutOrigin(exchange.request())
						.filter((other) -> HEAD_SERVED.holds(other, all))
						.isPresent()),

	/** Nothing but a false list. */
	ALLOW_CORRECTED("An answer to OPTIONS has another Allow, a true one, and is the same otherwise.",
			(exchange, all) -> exchange.method().equals("OPTIONS") && exchange.stock().status() != 405
					&& exchange.isSameBut(Set.of("allow", "accept-patch", "accept-query", "content-length"))
					&& AllowField.isTrue(exchange, all)),

	/** Where nobody knows, nothing is claimed. */
	ALLOW_REMOVED("A false Allow was removed from a preflight answer, an error, or where nobody knows the methods.",
			(exchange, all) -> exchange.method().equals("OPTIONS") && !exchange.starter().has("allow")
					&& exchange.stock().has("allow") && exchange.stock().status() != 405
					&& exchange.isSameBut(Set.of("allow", "accept-patch", "content-length"))
					&& (isErrorWithListOfServlet(exchange.stock())
							|| (!AllowField.isTrueOfStock(exchange, all) && !isKnown(exchange, all)))),

	/** Tomcat answers TRACE ahead of Spring. */
	TRACE_NOT_FOUND("TRACE is the 404 of every other method where nothing is.",
			(exchange, all) -> exchange.method().equals("TRACE") && exchange.stock().status() == 405
					&& exchange.starter().status() == 404 && !exchange.starter().has("allow")
					&& isNothing(exchange, all)),

	/** Tomcat answers TRACE with a list of its own. */
	TRACE_UNKNOWN("TRACE is refused without methods where only a handler or a gateway knows them.",
			(exchange, all) -> exchange.method().equals("TRACE")
					&& (exchange.stock().status() == 405 || isRefusedByErrorPage(exchange, all))
					&& exchange.starter().status() == 405
					&& exchange.starter().values("access-control-allow-origin").isEmpty()
					&& exchange.starter().values("allow").stream().allMatch(String::isEmpty)),

	/** The error dispatch of a 405 met CORS of the error page. */
	REFUSAL_INSTEAD_OF_CORS("A 405, whose error page CORS refused to an origin, became a refusal that it cannot read.",
			(exchange, all) -> isRefusedByErrorPage(exchange, all) && exchange.starter().status() == 405
					&& exchange.starter().values("access-control-allow-origin").isEmpty()
					&& AllowField.isTrue(exchange, all)),

	/** There is an endpoint more. */
	ACTUATOR_LINKS("The links of the actuator name the endpoint of the starter, and all else is the same.",
			(exchange,
					all) -> all.with("GET", exchange.request()).filter(AllowedDifference::hasEndpointMore).isPresent()
							&& isLinksOf(exchange.starter(), exchange.stock())),

	/** A refusal ahead of authentication tells nothing. */
	TRACE_WITHOUT_ALLOW("TRACE that is refused before or by Spring Security lost the false Allow of the server.",
			(exchange, all) -> exchange.method().equals("TRACE") && exchange.stock().has("allow")
					&& !exchange.starter().has("allow") && exchange.isSameBut(Set.of("allow"))
					&& (isLogin(exchange.stock()) || isGuarded(exchange, all)));

	private static final Set<String> FRAMING = Set.of("content-length", "transfer-encoding", "connection", "date");

	private final String sentence;

	private final BiPredicate<Exchange, Exchanges> predicate;

	AllowedDifference(String sentence, BiPredicate<Exchange, Exchanges> predicate) {
		this.sentence = sentence;
		this.predicate = predicate;
	}

	/**
	 * Return the class of a difference.
	 * @param exchange two answers that differ
	 * @param exchanges all exchanges with the application
	 * @return the class, or nothing if no promise covers the difference
	 */
	public static Optional<AllowedDifference> of(Exchange exchange, Exchanges exchanges) {
		return Stream.of(values()).filter((candidate) -> candidate.predicate.test(exchange, exchanges)).findFirst();
	}

	private boolean holds(Exchange exchange, Exchanges exchanges) {
		return this.predicate.test(exchange, exchanges);
	}

	/**
	 * Return the promise.
	 * @return a sentence
	 */
	public String sentence() {
		return this.sentence;
	}

	/**
	 * The answer to HEAD has the fields of a content that only GET shows.
	 */
	private static boolean hasOwnContent(Exchange exchange, Exchanges exchanges) {
		Exchange shown = exchange.method().equals("HEAD") ? exchanges.with("GET", exchange.request()).orElse(exchange)
				: exchange;
		return shown.stock().status() == exchange.stock().status() && OwnContent.isIn(shown.stock());
	}

	private static boolean hasEndpointMore(Exchange get) {
		return !get.starter().content().equals(get.stock().content()) && isLinksOf(get.starter(), get.stock());
	}

	private static boolean isLinksOf(Answer starter, Answer stock) {
		String links = starter.content()
			.replaceAll("\"methodnotallowed(-[a-z]+)*\":\\{[^,]*,\"templated\":(true|false)},?", "");
		return links.equals(stock.content()) && starter.statusLine().equals(stock.statusLine())
				&& starter.fieldsBut(FRAMING).equals(stock.fieldsBut(FRAMING));
	}

	private static boolean isHeadOf(Answer head, Answer get) {
		return head.status() == get.status() && head.fieldsBut(FRAMING).equals(get.fieldsBut(FRAMING));
	}

	/**
	 * Return whether the methods are known, so that a false list is to be corrected.
	 */
	private static boolean isKnown(Exchange exchange, Exchanges exchanges) {
		boolean preflight = !exchange.request().value("access-control-request-method").isEmpty();
		return !preflight && exchanges.isAnyDeclared(exchange.request())
				&& exchanges.others(exchange.request()).anyMatch((other) -> exchanges.isServed(other, Exchange::stock));
	}

	/**
	 * The dispatcher servlet adds what a servlet can have to whatever was answered.
	 */
	private static boolean isErrorWithListOfServlet(Answer answer) {
		return answer.status() >= 400
				&& answer.members("allow").containsAll(List.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH"));
	}

	/**
	 * Return whether CORS of the error page has refused to show a 405 to an origin.
	 */
	private static boolean isRefusedByErrorPage(Exchange exchange, Exchanges exchanges) {
		return exchange.stock().status() == 403 && exchanges.at(exchange.request())
			.anyMatch((other) -> other.method().equals(exchange.method()) && other.request().value("origin").isEmpty()
					&& other.stock().status() == 405);
	}

	private static boolean isLogin(Answer answer) {
		return Set.of(302, 401, 403).contains(answer.status());
	}

	/**
	 * Return whether nobody without credentials hears what is not there.
	 */
	private static boolean isGuarded(Exchange exchange, Exchanges exchanges) {
		return exchanges.nothing(exchange.request().plain("GET").as(""))
			.filter((nothing) -> isLogin(nothing.stock()))
			.isPresent();
	}

	private static boolean isRefused(Exchange exchange, Exchanges exchanges) {
		return Set.of(404, 405).contains(exchange.stock().status()) || isCaught(exchange, exchanges);
	}

	/**
	 * A catch-all makes the same error of each method that nobody takes.
	 */
	private static boolean isCaught(Exchange exchange, Exchanges exchanges) {
		return isError(exchange.stock()) && !isRefusedOrigin(exchange, exchanges)
				&& isAnsweredLikeUnknown(exchange, exchanges);
	}

	private static boolean isError(Answer answer) {
		return answer.status() >= 400 && answer.status() != 404 && answer.status() != 405;
	}

	/**
	 * What CORS refuses is its business: without an origin the answer is another.
	 */
	private static boolean isRefusedOrigin(Exchange exchange, Exchanges exchanges) {
		return exchanges.withoutOrigin(exchange.request())
			.filter((other) -> other.stock().status() != exchange.stock().status())
			.isPresent();
	}

	private static boolean isServedOtherwise(Exchange exchange, Exchanges exchanges) {
		return exchanges.others(exchange.request())
			.filter((other) -> !List.of("OPTIONS", "TRACE").contains(other.method()))
			.anyMatch((other) -> exchanges.isServed(other, Exchange::stock) || exchanges.isDeclared(other.request()));
	}

	private static boolean isNothing(Exchange exchange, Exchanges exchanges) {
		return exchanges.others(exchange.request())
			.filter((other) -> !List.of("OPTIONS", "TRACE").contains(other.method()))
			.noneMatch((other) -> exchanges.isServed(other, Exchange::stock));
	}

	/**
	 * A handler's own 404 is its business.
	 */
	private static boolean isLikeNothing(Exchange exchange, Exchanges exchanges) {
		return exchanges.nothing(exchange.request())
			.map((nothing) -> nothing.stock().content().isEmpty() == exchange.stock().content().isEmpty())
			.orElse(true);
	}

	private static boolean isAnsweredLikeUnknown(Exchange exchange, Exchanges exchanges) {
		return Exchanges.UNKNOWN_METHODS.stream()
			.filter((method) -> !method.equals(exchange.method()))
			.flatMap((method) -> exchanges.with(method, exchange.request()).stream())
			.anyMatch((other) -> other.stock().status() == exchange.stock().status());
	}

	private static boolean isPublic(Exchange exchange, Exchanges exchanges) {
		return exchanges.others(exchange.request()).anyMatch((other) -> other.stock().status() / 100 == 2);
	}

}
