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

package io.github.methodnotallowed.conformance;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.xml.parsers.DocumentBuilderFactory;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads the members of a problem, strictly.
 */
public final class ProblemReader {

	private static final String XML_NAMESPACE = "urn:ietf:rfc:7807";

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.build();

	private ProblemReader() {
	}

	/**
	 * Read {@code application/problem+json}.
	 * @param content the content
	 * @return the members in their order
	 */
	public static Map<String, Object> readJson(byte[] content) {
		return JSON.readValue(content, new TypeReference<>() {
		});
	}

	/**
	 * Read {@code application/problem+xml}.
	 * @param content the content
	 * @return the members in their order
	 */
	public static Map<String, Object> readXml(byte[] content) {
		Element problem = parse(content);
		assertThat(problem.getLocalName()).isEqualTo("problem");
		Map<String, Object> members = new LinkedHashMap<>();
		for (Element member : children(problem)) {
			List<String> items = children(member).stream().map(Node::getTextContent).toList();
			String text = member.getTextContent();
			Object value = (items.isEmpty() && !text.isEmpty()) ? text : items;
			assertThat(members.put(member.getLocalName(), value)).isNull();
		}
		members.computeIfPresent("status", (name, status) -> Integer.valueOf(String.valueOf(status)));
		return members;
	}

	private static Element parse(byte[] content) {
		DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
		factory.setNamespaceAware(true);
		try {
			return factory.newDocumentBuilder().parse(new ByteArrayInputStream(content)).getDocumentElement();
		}
		catch (Exception ex) {
			throw new AssertionError("No XML: " + ex.getMessage(), ex);
		}
	}

	private static List<Element> children(Element parent) {
		List<Element> children = new ArrayList<>();
		for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
			if (child instanceof Element element) {
				assertThat(element.getNamespaceURI()).isEqualTo(XML_NAMESPACE);
				children.add(element);
			}
		}
		return children;
	}

}
