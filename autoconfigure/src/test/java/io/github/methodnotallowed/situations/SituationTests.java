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

package io.github.methodnotallowed.situations;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.methodnotallowed.Cause;
import io.github.methodnotallowed.MethodNotAllowed;
import io.github.methodnotallowed.http.RawConnection;
import io.github.methodnotallowed.http.RawRequest;
import io.github.methodnotallowed.http.RawResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Plays the situations of the table, and counts how often the right cause comes first.
 */
class SituationTests {

	private static Stream<Arguments> tables() {
		return Shop.stacks()
			.flatMap(
					(stack) -> Stream.of("situations recorded", "judged").map((tables) -> Arguments.of(stack, tables)));
	}

	@ParameterizedTest
	@MethodSource("tables")
	void rightCauseComesFirst(String stack, String tables) throws Exception {
		List<String> wrong = new ArrayList<>();
		int situations = 0;
		int plain = 0;
		int wronglyCaused = 0;
		try (Shop shop = Shop.start(stack, Map.of())) {
			for (Situation situation : Situation.of(tables)) {
				if (!situation.isOn(stack)) {
					continue;
				}
				String cause = play(situation, shop);
				boolean right = situation.codes().contains(cause.substring(0, (cause + " ").indexOf(' ')));
				situations += situation.isPlain() ? 0 : 1;
				plain += situation.isPlain() ? 1 : 0;
				wronglyCaused += (situation.isPlain() && !right) ? 1 : 0;
				if (!right) {
					wrong.add(situation + " -> " + cause);
				}
			}
		}
		int missed = wrong.size() - wronglyCaused;
		System.out.printf(
				"%s, %s: %d of %d situations have the right first cause, %d of %d plain ones a wrong one%n%s%n", stack,
				tables, situations - missed, situations, wronglyCaused, plain, String.join("\n", wrong));
		assertThat(missed).as(wrong.toString()).isLessThanOrEqualTo(situations / 20);
		assertThat(wronglyCaused).as(wrong.toString()).isLessThanOrEqualTo(1);
	}

	private static String play(Situation situation, Shop shop) throws IOException, InterruptedException {
		shop.refusals().forget();
		RawResponse answer = null;
		for (RawRequest request : situation.requests()) {
			try {
				answer = RawConnection.exchange(shop.port(), request);
			}
			catch (IOException ex) {
				throw new IOException(situation + " is not answered", ex);
			}
		}
		if (answer.status() != 405) {
			return "status " + answer.status();
		}
		MethodNotAllowed refusal = shop.refusals().last();
		List<Cause> causes = (refusal != null) ? refusal.causes() : List.of();
		return causes.stream()
			.map((cause) -> "%s (%s: %s)".formatted(cause.code(), cause.certainty(), cause.evidence()))
			.reduce((one, other) -> one + "; " + other)
			.orElse("nothing");
	}

}
