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

package io.github.methodnotallowed.problem;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.regex.Pattern;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;

/**
 * Writes problems as XML.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457#appendix-B">RFC 9457, appendix
 * B</a>
 */
final class XmlProblemFormat implements ProblemFormat {

	private static final String NAMESPACE = "urn:ietf:rfc:7807";

	private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");

	private static final Pattern ILLEGAL = Pattern
		.compile("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

	private final XMLOutputFactory factory = XMLOutputFactory.newDefaultFactory();

	@Override
	public MediaType mediaType() {
		return MediaType.APPLICATION_PROBLEM_XML;
	}

	@Override
	public boolean isAcceptedBy(MediaType accept) {
		return accept.includes(MediaType.APPLICATION_PROBLEM_XML) || accept.includes(MediaType.APPLICATION_XML)
				|| accept.includes(MediaType.TEXT_XML);
	}

	@Override
	public byte[] write(Map<String, @Nullable Object> members) {
		ByteArrayOutputStream content = new ByteArrayOutputStream(512);
		try {
			XMLStreamWriter writer = this.factory.createXMLStreamWriter(content, "UTF-8");
			writer.writeStartDocument("UTF-8", "1.0");
			writer.writeStartElement("problem");
			writer.writeDefaultNamespace(NAMESPACE);
			writeContent(writer, members);
			writer.writeEndElement();
			writer.writeEndDocument();
			writer.close();
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException("Cannot write the problem as XML", ex);
		}
		return content.toByteArray();
	}

	private static void writeContent(XMLStreamWriter writer, @Nullable Object value) throws XMLStreamException {
		if (value instanceof Map<?, ?> map) {
			for (Map.Entry<?, ?> entry : map.entrySet()) {
				writeElement(writer, String.valueOf(entry.getKey()), entry.getValue());
			}
		}
		else if (value instanceof Iterable<?> items) {
			for (Object item : items) {
				writeElement(writer, "i", item);
			}
		}
		else if (value != null) {
			writer.writeCharacters(legal(value.toString()));
		}
	}

	private static void writeElement(XMLStreamWriter writer, String name, @Nullable Object value)
			throws XMLStreamException {
		if (NAME.matcher(name).matches()) {
			writer.writeStartElement(name);
			writeContent(writer, value);
			writer.writeEndElement();
		}
	}

	/**
	 * Replace the characters that XML 1.0 cannot carry.
	 */
	private static String legal(String text) {
		return ILLEGAL.matcher(text).replaceAll("\uFFFD");
	}

}
