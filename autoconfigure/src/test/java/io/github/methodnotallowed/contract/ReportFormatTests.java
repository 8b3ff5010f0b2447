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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

import org.springframework.boot.json.JsonParserFactory;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ReportFormat}.
 */
class ReportFormatTests {

	private static final String PATHS = """
			/a/{id}: {get: {}, put: {x-drift-exclude: "planned | <soon>"}}
			/b: {get: {}}
			/c: {get: {responses: {405: {}}}}
			""";

	private static final Drift DRIFT = Documents.compare(PATHS, "GET /a/{id}", "POST,GET /c", "DELETE /d/{x:[\"<&|]+}");

	private static final Drift EMPTY = Documents.compare("/a: {get: {}}", "GET /a");

	@Test
	void textNamesEveryDifferenceWithItsPlace() {
		assertThat(ReportFormat.TEXT.write(DRIFT)).isEqualTo(
				"""
						4 differences between openapi.yaml and the routes (4 documented methods compared, 1 accepted, 0 not judged)
						  GET /b: documented, but not served, no route has the path (openapi.yaml:4:8)
						  GET /c: documents 405 without the Allow header field (openapi.yaml:5:26)
						  POST /c: served, but not documented, handler (openapi.yaml:5:3)
						  DELETE /d/{x:["<&|]+}: served, but not documented, handler (openapi.yaml:2:1)
						""");
	}

	@Test
	void jsonHasAllThatIsKnown() {
		assertThat(JsonParserFactory.getJsonParser().parseMap(ReportFormat.JSON.write(DRIFT)))
			.containsEntry("document", "openapi.yaml")
			.containsEntry("compared", 4)
			.extractingByKey("differences")
			.asInstanceOf(InstanceOfAssertFactories.LIST)
			.hasSize(4);
	}

	@Test
	void markdownIsATable() {
		assertThat(ReportFormat.MARKDOWN.write(DRIFT))
			.startsWith("### ❌ 4 differences between openapi.yaml and the routes")
			.contains("| `GET /b` | documented, but not served, no route has the path | `openapi.yaml:4` |\n")
			.contains("`DELETE /d/{x:[\"<&\\|]+}`")
			.contains("planned \\| \\<soon\\> |");
		assertThat(ReportFormat.MARKDOWN.write(EMPTY)).startsWith("### ✅ No difference");
	}

	@Test
	void sarifIsValid() throws IOException {
		Schema schema;
		try (InputStream in = new ClassPathResource("contract/sarif-schema-2.1.0.json").getInputStream()) {
			schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
				.getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
		}
		for (Drift drift : List.of(DRIFT, EMPTY)) {
			List<Error> errors = schema.validate(ReportFormat.SARIF.write(drift), InputFormat.JSON);
			assertThat(errors).isEmpty();
		}
		assertThat(schema.validate(ReportFormat.JSON.write(DRIFT), InputFormat.JSON)).isNotEmpty();
		assertThat(ReportFormat.SARIF.write(DRIFT)).contains("\"ruleId\": \"NOT_SERVED\"", "\"uri\": \"openapi.yaml\"",
				"\"startLine\": 4", "\"drift/v1\": ");
	}

	@Test
	void junitHasATestForEachMethod() throws Exception {
		Element root = DocumentBuilderFactory.newInstance()
			.newDocumentBuilder()
			.parse(new ByteArrayInputStream(ReportFormat.JUNIT.write(DRIFT).getBytes(StandardCharsets.UTF_8)))
			.getDocumentElement();
		assertThat(root.getAttribute("tests")).isEqualTo("6");
		assertThat(root.getElementsByTagName("testcase").getLength()).isEqualTo(6);
		assertThat(root.getElementsByTagName("failure").getLength()).isEqualTo(4);
		assertThat(root.getElementsByTagName("skipped").getLength()).isEqualTo(1);
	}

	@Test
	void githubHasOneLineEach() {
		assertThat(ReportFormat.GITHUB.write(DRIFT)).hasLineCount(4)
			.contains("::error file=openapi.yaml,line=4,col=8,title=GET /b::GET /b: documented, but not served");
		assertThat(ReportFormat.GITHUB.write(EMPTY)).isEmpty();
	}

	@Test
	void gitlabHasPathLineAndFingerprint() {
		assertThat(JsonParserFactory.getJsonParser().parseList(ReportFormat.GITLAB.write(DRIFT))).hasSize(4)
			.first()
			.asString()
			.contains("path=openapi.yaml", "lines={begin=4}", "severity=major", "fingerprint=");
		assertThat(ReportFormat.GITLAB.write(EMPTY)).isEqualTo("[]\n");
	}

	@ParameterizedTest
	@EnumSource
	void isTheSameEachTime(ReportFormat format) {
		assertThat(format.write(DRIFT))
			.isEqualTo(format.write(Documents.compare(PATHS, "GET /a/{id}", "POST,GET /c", "DELETE /d/{x:[\"<&|]+}")));
	}

}
