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
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The files that people keep beside their code: sorted lines, one entry each.
 */
final class TextFile {

	private static final String UPDATE = "method-contract.update";

	private TextFile() {
	}

	/**
	 * Read the lines of a file.
	 * @throws ContractException if there is none, or it is no text
	 */
	static List<String> read(Path file) {
		Location start = new Location(SourceName.of(file), 1, 1);
		if (!Files.isRegularFile(file)) {
			throw new ContractException(start, "There is no such file.");
		}
		try {
			return Files.readAllLines(file);
		}
		catch (MalformedInputException ex) {
			throw new ContractException(start, "This is no UTF-8 text.");
		}
		catch (IOException ex) {
			throw new ContractException(start, "The file cannot be read: " + ex.getMessage() + ".");
		}
	}

	/**
	 * Return whether the system property asks for a file to be written.
	 */
	static boolean isUpdated(String name) {
		return Arrays.asList(System.getProperty(UPDATE, "").split("\\s*,\\s*")).contains(name);
	}

	static void write(Path file, String text) {
		try {
			if (file.getParent() != null) {
				Files.createDirectories(file.getParent());
			}
			Files.writeString(file, text, StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new ContractException(new Location(SourceName.of(file), 1, 1),
					"The file cannot be written: " + ex.getMessage() + ".");
		}
	}

}
