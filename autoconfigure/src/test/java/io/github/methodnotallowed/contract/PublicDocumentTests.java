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

package io.github.methodnotallowed.contract;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.core.io.ClassPathResource;
import org.springframework.web.util.pattern.PathPatternParser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares public documents with routes made of them: no false alarm, and what is changed
 * is found.
 */
class PublicDocumentTests {

	private static final int CHANGES = 50;

	@ParameterizedTest
	@CsvSource({ "ghes-3.4, 488, 765, 1", "gitea.io, 217, 346, 8", "mimic, 356, 356, 0", "netbox.dev, 210, 844, 0",
			"telnyx.com, 251, 361, 0" })
	void hasNoFalseAlarm(String name, int paths, int operations, int refusalsWithoutAllow) throws IOException {
		Contract contract = read(name);
		assertThat(contract.paths().stream().map(DocumentedPath::template).distinct()).hasSize(paths);
		assertThat(contract.operations()).hasSize(operations);
		Drift drift = Drift.between(contract, routes(served(contract)), DriftSettings.defaults());
		assertThat(drift.differences()).hasSize(refusalsWithoutAllow)
			.allMatch((difference) -> difference.kind() == DriftKind.REFUSAL_WITHOUT_ALLOW);
		assertThat(drift.notJudged()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "ghes-3.4", "gitea.io", "mimic", "netbox.dev", "telnyx.com" })
	void findsWhatIsChanged(String name) throws IOException {
		Contract contract = read(name);
		Map<String, Set<String>> served = served(contract);
		Set<String> expected = new TreeSet<>();
		List<Operation> shuffled = new ArrayList<>(contract.operations());
		Collections.shuffle(shuffled, new Random(405));
		for (Operation operation : shuffled.subList(0, CHANGES)) {
			served.get(operation.template()).remove(operation.method());
			expected.add("NOT_SERVED " + operation.method() + " " + operation.template());
			String added = "/drifted" + operation.template();
			served.computeIfAbsent(added, (template) -> new LinkedHashSet<>()).add(operation.method());
			expected.add("NOT_DOCUMENTED " + operation.method() + " " + added);
		}
		Drift drift = Drift.between(contract, routes(served), DriftSettings.defaults());
		assertThat(Documents.differences(drift)).filteredOn((line) -> !line.startsWith("REFUSAL_WITHOUT_ALLOW"))
			.containsExactlyInAnyOrderElementsOf(expected);
	}

	private static Contract read(String name) throws IOException {
		try (InputStream in = new GZIPInputStream(
				new ClassPathResource("contract/" + name + ".json.gz").getInputStream())) {
			return Contract.read(name + ".json", in.readAllBytes());
		}
	}

	private static Map<String, Set<String>> served(Contract contract) {
		Map<String, Set<String>> served = new LinkedHashMap<>();
		contract.operations()
			.forEach((operation) -> served.computeIfAbsent(operation.template(), (template) -> new LinkedHashSet<>())
				.add(operation.method()));
		return served;
	}

	private static List<ServedRoute> routes(Map<String, Set<String>> served) {
		return served.entrySet()
			.stream()
			.filter((path) -> !path.getValue().isEmpty())
			.map((path) -> Documents.route(pattern(path.getKey()), path.getValue(), true, false))
			.toList();
	}

	/**
	 * Return a pattern that Spring takes, as some names of variables are not Java's.
	 */
	private static String pattern(String template) {
		String pattern = template.startsWith("/drifted") ? template : template.replaceAll("\\{[^}]*}", "{renamed}");
		return pattern.equals(template) ? pattern
				: PathPatternParser.defaultInstance.parse(distinct(pattern)).getPatternString();
	}

	private static String distinct(String pattern) {
		String distinct = pattern;
		for (int i = 0; distinct.contains("{renamed}"); i++) {
			distinct = distinct.replaceFirst("\\{renamed}", "{renamed" + i + "}");
		}
		return distinct;
	}

}
