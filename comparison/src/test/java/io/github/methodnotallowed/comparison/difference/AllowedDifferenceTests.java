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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.github.methodnotallowed.comparison.http.Answer;
import io.github.methodnotallowed.comparison.http.Field;
import io.github.methodnotallowed.comparison.http.Request;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link AllowedDifference}: each promise, and harm that looks like it.
 */
class AllowedDifferenceTests {

	private static final String NOT_FOUND = "{\"status\":404,\"error\":\"Not Found\"}";

	private static final String PROBLEM = "{\"title\":\"Method Not Allowed\",\"status\":405,\"detail\":\"...\","
			+ "\"instance\":\"/orders\",\"method\":\"DELETE\",\"allowedMethods\":[\"GET\",\"HEAD\",\"OPTIONS\"]}";

	private final Exchanges exchanges = new Exchanges(Map.of("/orders", Set.of("GET")));

	AllowedDifferenceTests() {
		for (String method : Exchanges.METHODS) {
			add(request(method, Exchanges.NOTHING), answer(404, NOT_FOUND), answer(404, NOT_FOUND));
		}
		add(request("GET", "/orders"), answer(200, "orders"), answer(200, "orders"));
		add(request("HEAD", "/orders"), answer(200, ""), answer(200, ""));
		add(request("OPTIONS", "/orders"), answer(200, "", "Allow: GET,HEAD,OPTIONS"),
				answer(200, "", "Allow: GET, HEAD, OPTIONS"));
		add(request("POST", "/orders"), answer(405, ""), answer(405, ""));
	}

	@Test
	void aRefusalInsteadOfTheOneWithoutTheStarterIsPromised() {
		assertThat(classify(answer(405, "", "Allow: GET"), refusal("GET, HEAD, OPTIONS", PROBLEM)))
			.contains(AllowedDifference.REFUSAL);
	}

	@Test
	void aRefusalInsteadOfNotFoundIsPromisedWhereAnotherMethodIsServed() {
		assertThat(classify(answer(404, NOT_FOUND), refusal("GET, HEAD, OPTIONS", PROBLEM)))
			.contains(AllowedDifference.REFUSAL_INSTEAD_OF_NOT_FOUND);
	}

	@Test
	void aRefusalOfWhatWasServedIsHarm() {
		assertThat(classify(answer(204, ""), refusal("GET, HEAD, OPTIONS", PROBLEM))).isEmpty();
	}

	@Test
	void aRefusalWhoseAllowListsWhatIsRefusedIsHarm() {
		String lie = PROBLEM.replace("\"HEAD\"", "\"HEAD\",\"POST\"");
		assertThat(classify(answer(405, ""), refusal("GET, HEAD, POST, OPTIONS", lie))).isEmpty();
	}

	@Test
	void aRefusalWhoseAllowHidesWhatIsServedIsHarm() {
		String lie = PROBLEM.replace("\"GET\",", "");
		assertThat(classify(answer(405, ""), refusal("HEAD, OPTIONS", lie))).isEmpty();
	}

	@Test
	void aRefusalWithAStackTraceIsHarm() {
		String trace = PROBLEM.replace("\"detail\"", "\"trace\":\"at io.github\",\"detail\"");
		assertThat(classify(answer(405, ""), refusal("GET, HEAD, OPTIONS", trace))).isEmpty();
	}

	@Test
	void aRefusalThatLosesAFieldOfAFilterIsHarm() {
		assertThat(classify(answer(405, "", "Allow: GET", "X-Version: 1"), refusal("GET, HEAD, OPTIONS", PROBLEM)))
			.isEmpty();
	}

	@Test
	void aProblemInsteadOfAPageOfTheApplicationIsHarm() {
		Answer page = answer(405, "<html>Our page</html>", "Content-Type: text/html", "Allow: GET");
		assertThat(classify(page, refusal("GET, HEAD, OPTIONS", PROBLEM))).isEmpty();
	}

	@Test
	void aPageOfTheApplicationWithATrueAllowIsPromised() {
		Answer page = answer(405, "<html>Our page</html>", "Content-Type: text/html", "Allow: GET");
		Answer completed = answer(405, "<html>Our page</html>", "Content-Type: text/html", "Allow: GET, HEAD, OPTIONS");
		assertThat(classify(page, completed)).contains(AllowedDifference.COMPLETED_REFUSAL);
	}

	@Test
	void aRefusalInsteadOfALoginIsHarmWhereNothingIsPublic() {
		Exchanges closed = new Exchanges(Map.of());
		Exchange refused = new Exchange(request("DELETE", "/orders"), answer(401, ""),
				refusal("GET, HEAD, OPTIONS", PROBLEM));
		closed.add(refused);
		assertThat(AllowedDifference.of(refused, closed)).isEmpty();
	}

	@Test
	void aFieldMoreOnWhatIsServedIsHarm() {
		Exchange served = new Exchange(request("GET", "/orders"), answer(200, "orders"),
				answer(200, "orders", "X-Harm: 1"));
		assertThat(served.isEqual()).isFalse();
		assertThat(AllowedDifference.of(served, this.exchanges)).isEmpty();
	}

	@Test
	void anOrderOfAllowThatIsCanonicalIsPromised() {
		Exchange options = this.exchanges.with("OPTIONS", request("GET", "/orders")).orElseThrow();
		assertThat(AllowedDifference.of(options, this.exchanges)).contains(AllowedDifference.ALLOW_CORRECTED);
	}

	@Test
	void aTrueAllowThatIsDeletedIsHarm() {
		Exchange options = new Exchange(request("OPTIONS", "/orders"), answer(200, "", "Allow: GET, HEAD, OPTIONS"),
				answer(200, ""));
		assertThat(AllowedDifference.of(options, this.exchanges)).isEmpty();
	}

	@Test
	void fieldsOfCorsOfAnErrorPageMayGoWhereNothingServedHasThem() {
		Answer page = answer(405, "", "Allow: GET", "Vary: Origin", "Access-Control-Allow-Origin: *");
		assertThat(classify(page, refusal("GET, HEAD, OPTIONS", PROBLEM))).contains(AllowedDifference.REFUSAL);
	}

	@Test
	void aRefusalThatAnOriginCanNoLongerReadIsHarmWhereItReadsWhatIsServed() {
		add(request("PATCH", "/orders"), answer(200, "", "Vary: Origin", "Access-Control-Allow-Origin: *"),
				answer(405, ""));
		Answer readable = answer(405, "", "Vary: Origin", "Access-Control-Allow-Origin: *");
		Answer lost = refusal("GET, HEAD, OPTIONS", PROBLEM, "Vary: Origin");
		assertThat(classify(readable, lost)).isEmpty();
	}

	@Test
	void aRefusalThatNoLongerVariesIsHarmWhereWhatIsServedVaries() {
		add(request("PATCH", "/orders"), answer(200, "", "Vary: Origin"), answer(405, ""));
		assertThat(classify(answer(405, "", "Vary: Origin"), refusal("GET, HEAD, OPTIONS", PROBLEM))).isEmpty();
	}

	@Test
	void anAllowThatIsExposedToWhoReadsThePageIsPromised() {
		Answer page = answer(405, "own", "Content-Type: text/plain", "Access-Control-Allow-Origin: *");
		Answer completed = answer(405, "own", "Content-Type: text/plain", "Access-Control-Allow-Origin: *",
				"Allow: GET, HEAD, OPTIONS", "Access-Control-Expose-Headers: Allow");
		assertThat(classify(page, completed)).contains(AllowedDifference.COMPLETED_REFUSAL);
	}

	@Test
	void anOriginThatIsAllowedToReadAPageIsHarm() {
		Answer page = answer(405, "own", "Content-Type: text/plain");
		Answer widened = answer(405, "own", "Content-Type: text/plain", "Access-Control-Allow-Origin: *",
				"Allow: GET, HEAD, OPTIONS", "Access-Control-Expose-Headers: Allow");
		assertThat(classify(page, widened)).isEmpty();
	}

	@Test
	void aHeadThatCorsRefusesIsPromisedWhereItIsServedWithoutOrigin() {
		add(request("GET", "/routed"), answer(200, "x"), answer(200, "x"));
		add(request("HEAD", "/routed"), answer(404, ""), answer(200, ""));
		Exchange refused = new Exchange(fromOrigin("HEAD", "/routed"), answer(405, ""),
				answer(403, "", "Vary: Origin"));
		assertThat(AllowedDifference.of(refused, this.exchanges)).contains(AllowedDifference.HEAD_REFUSED_BY_CORS);
	}

	@Test
	void aHeadThatCorsRefusedAndThatIsServedIsHarm() {
		add(fromOrigin("GET", "/routed"), answer(200, "x"), answer(200, "x"));
		add(request("HEAD", "/routed"), answer(404, ""), answer(200, ""));
		Exchange widened = new Exchange(fromOrigin("HEAD", "/routed"), answer(403, ""), answer(200, ""));
		assertThat(AllowedDifference.of(widened, this.exchanges)).isEmpty();
	}

	private Optional<AllowedDifference> classify(Answer stock, Answer starter) {
		Exchange exchange = new Exchange(request("DELETE", "/orders"), stock, starter);
		this.exchanges.add(exchange);
		return AllowedDifference.of(exchange, this.exchanges);
	}

	private void add(Request request, Answer stock, Answer starter) {
		this.exchanges.add(new Exchange(request, stock, starter));
	}

	private static Request request(String method, String target) {
		return new Request(method, target, false, "", List.of(), "");
	}

	private static Request fromOrigin(String method, String target) {
		return new Request(method, target, false, "", List.of(Field.parse("Origin: https://shop.example")), "");
	}

	private static Answer refusal(String allow, String content, String... fields) {
		Stream<String> own = Stream.of("Allow: " + allow, "Cache-Control: no-store", "X-Content-Type-Options: nosniff",
				"Content-Type: application/problem+json");
		return answer(405, content, Stream.concat(own, Stream.of(fields)).toArray(String[]::new));
	}

	private static Answer answer(int status, String content, String... fields) {
		List<Field> all = new ArrayList<>(Arrays.stream(fields).map(Field::parse).toList());
		return new Answer("HTTP/1.1 " + status, all, content);
	}

}
