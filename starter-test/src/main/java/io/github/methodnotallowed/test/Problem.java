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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

import org.springframework.boot.json.JsonParseException;
import org.springframework.boot.json.JsonParserFactory;

/**
 * A problem as it came over the wire.
 *
 * @param members the members by name
 * @param xml whether it is written in XML
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
record Problem(Map<String, Object> members, boolean xml) {

	private static final String JSON = "application/problem+json";

	private static final String XML = "application/problem+xml";

	static @Nullable Problem of(String contentType, String body) {
		try {
			return switch (contentType) {
				case JSON -> new Problem(JsonParserFactory.getJsonParser().parseMap(body), false);
				case XML -> new Problem(parseXml(body), true);
				default -> null;
			};
		}
		catch (JsonParseException | IOException | SAXException | ParserConfigurationException ex) {
			return null;
		}
	}

	private static Map<String, Object> parseXml(String body)
			throws IOException, SAXException, ParserConfigurationException {
		DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
		factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
		factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
		Map<String, Object> members = new LinkedHashMap<>();
		Element root = factory.newDocumentBuilder()
			.parse(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)))
			.getDocumentElement();
		elements(root).forEach((element) -> members.put(element.getNodeName(), value((Element) element)));
		return members;
	}

	private static Object value(Element element) {
		List<Node> children = elements(element);
		return children.isEmpty() ? element.getTextContent().trim()
				: children.stream().map((child) -> child.getTextContent().trim()).toList();
	}

	private static List<Node> elements(Element parent) {
		NodeList nodes = parent.getChildNodes();
		return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).filter(Element.class::isInstance).toList();
	}

	@Nullable String text(String name) {
		Object value = this.members.get(name);
		return (value != null) ? value.toString() : null;
	}

	/**
	 * Return whether a member is a number, not a text that looks like one. XML has no
	 * numbers.
	 */
	boolean isNumber(String name, int number) {
		Object value = this.members.get(name);
		return (value instanceof Number || this.xml) && String.valueOf(number).equals(String.valueOf(value));
	}

	/**
	 * Return a member as it is written, so that a text is told from a number.
	 */
	@Nullable String described(String name) {
		return (this.members.get(name) instanceof String text && !this.xml) ? "\"" + text + "\"" : text(name);
	}

	/**
	 * Return the methods that the problem names, or {@code null} if it names none.
	 */
	@Nullable List<String> allowedMethods() {
		return (this.members.get("allowedMethods") instanceof List<?> methods)
				? methods.stream().map(String::valueOf).toList() : null;
	}

}
