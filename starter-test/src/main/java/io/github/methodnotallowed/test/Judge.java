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

package io.github.methodnotallowed.test;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Judges the answer to one method at one path.
 */
final class Judge {

	private static final List<Rule> REFUSED = List.of(StatusRules::refused);

	private static final List<Rule> REFUSAL = List.of(AllowRules::isList, AllowRules::isExact,
			AllowRules::agreesWithOptions, AllowRules::isStable, BodyRules::isProblem, BodyRules::isForAnyClient,
			BodyRules::isNotCached, HeadRules::isEmpty, HeadRules::isNotGet);

	private static final List<Rule> HEAD = List.of(HeadRules::isLikeGet);

	private static final List<Rule> OPTIONS = List.of(StatusRules::options);

	private static final List<Rule> TOLD = List.of(AllowRules::isList, AllowRules::isExact);

	private static final List<Rule> SERVED = List.of(StatusRules::served, HeadRules::isEmpty);

	private final boolean direct;

	/**
	 * Create a judge.
	 * @param direct whether nothing stands in front of the application
	 */
	Judge(boolean direct) {
		this.direct = direct;
	}

	/**
	 * Ask and judge.
	 * @param conversation the path to ask
	 * @param method the method to send
	 */
	Outcome judge(Conversation conversation, String method) {
		String template = conversation.template();
		try {
			Exchange exchange = conversation.ask(method);
			String closed = closed(exchange, conversation);
			if (closed != null) {
				return Outcome.loggedOut(method, template, closed);
			}
			String obstacle = obstacle(exchange, conversation);
			if (obstacle != null) {
				return Outcome.notJudged(method, template, obstacle);
			}
			return Outcome.judged(method, template,
					flaws(exchange, conversation).stream().map((flaw) -> finding(flaw, conversation)).toList());
		}
		catch (NotSentException ex) {
			return Outcome.notJudged(method, template, ex.reason());
		}
	}

	private List<Rule.Flaw> flaws(Exchange exchange, Conversation conversation) {
		String method = exchange.request().method();
		Expectation expectation = conversation.expectation();
		if (expectation.refuses(method)) {
			List<Rule.Flaw> flaws = Rule.checkAll(REFUSED, exchange, conversation);
			boolean comparable = "HEAD".equals(method) && expectation.refuses("GET");
			return !flaws.isEmpty() ? flaws
					: Rule.checkAll(comparable ? both(REFUSAL, HEAD) : REFUSAL, exchange, conversation);
		}
		if ("OPTIONS".equals(method)) {
			List<Rule.Flaw> flaws = Rule.checkAll(OPTIONS, exchange, conversation);
			return (!flaws.isEmpty() || !expectation.answersOptions()) ? flaws
					: Rule.checkAll(TOLD, exchange, conversation);
		}
		return Rule.checkAll("HEAD".equals(method) ? both(SERVED, HEAD) : SERVED, exchange, conversation);
	}

	private static List<Rule> both(List<Rule> first, List<Rule> second) {
		return Stream.concat(first.stream(), second.stream()).toList();
	}

	/**
	 * Return how an answer says that nobody has looked at the method: who asks is not let
	 * in.
	 */
	private @Nullable String closed(Exchange exchange, Conversation conversation) {
		Answer answer = exchange.answer();
		if (answer.isUnauthorised()) {
			return isBlocked(exchange.request().method(), conversation) ? null
					: "answered " + answer.status() + server(answer);
		}
		return LoginRedirect.obstacle(exchange, conversation);
	}

	/**
	 * Return why an answer says nothing about the routes.
	 */
	private static @Nullable String obstacle(Exchange exchange, Conversation conversation) {
		Answer answer = exchange.answer();
		String method = exchange.request().method();
		boolean own = answer.problem() != null || (answer.status() == 405 && conversation.options().ownBody());
		boolean ahead = switch (method) {
			case "TRACE" -> true;
			// a firewall or server may not know it yet
			case "QUERY" -> List.of(400, 501).contains(answer.status());
			default -> false;
		};
		return (ahead && !own) ? "answered " + answer.status() + " ahead of the application" + server(answer) : null;
	}

	/**
	 * Return whether {@code OPTIONS} is held back where unsafe methods get through.
	 */
	private boolean isBlocked(String method, Conversation conversation) {
		String subject = conversation.subject();
		return !this.direct && "OPTIONS".equals(method) && subject != null
				&& conversation.ask(subject).answer().problem() != null;
	}

	private Finding finding(Rule.Flaw flaw, Conversation conversation) {
		Exchange exchange = flaw.exchange();
		Finding.Suspect suspect = this.direct ? Finding.Suspect.APPLICATION : suspect(exchange, conversation);
		String server = (suspect == Finding.Suspect.IN_FRONT) ? server(exchange.answer()) : "";
		return new Finding(exchange.request().method(), conversation.template(), flaw.problem() + server, suspect,
				exchange.request().curl(conversation.transport().base()));
	}

	/**
	 * The problem of the application is its signature: it says what the application has
	 * seen and would allow.
	 */
	private static Finding.Suspect suspect(Exchange exchange, Conversation conversation) {
		Answer answer = exchange.answer();
		Problem problem = answer.problem();
		String method = exchange.request().method();
		if (HeadRules.isNotGet(exchange, conversation).findAny().isPresent()) {
			return Finding.Suspect.IN_FRONT;
		}
		if ("HEAD".equals(method) || "OPTIONS".equals(method) || conversation.options().ownBody()) {
			return withoutBody(answer, conversation.signature());
		}
		if (problem == null || answer.status() != 405) {
			return Finding.Suspect.IN_FRONT;
		}
		List<String> allowed = problem.allowedMethods();
		String seen = problem.text("method");
		boolean changed = allowed != null && allowed.equals(conversation.expectation().allowed().names())
				&& !allowed.equals(answer.allowed());
		boolean rewritten = changed || (seen != null && !seen.equals(method));
		return rewritten ? Finding.Suspect.IN_FRONT : Finding.Suspect.APPLICATION;
	}

	private static Finding.Suspect withoutBody(Answer answer, @Nullable Problem signature) {
		if (signature == null) {
			return Finding.Suspect.UNKNOWN;
		}
		return (!answer.allow().isEmpty() && answer.allowed().equals(signature.allowedMethods()))
				? Finding.Suspect.APPLICATION : Finding.Suspect.IN_FRONT;
	}

	private static String server(Answer answer) {
		String server = answer.field("Server");
		return server.isEmpty() ? "" : " (Server: " + server + ")";
	}

}
