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

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/**
 * A file of a document, which may refer to others within the folder of the first one.
 */
final class DocumentFile {

	private static final int MAX_BYTES = 40_000_000;

	private static final String LIBRARY = "org.snakeyaml.engine.v2.api.lowlevel.Parse";

	private final Folder folder;

	/** The path below the folder. */
	private final String path;

	private final Node root;

	private DocumentFile(Folder folder, String path, Node root) {
		this.folder = folder;
		this.path = path;
		this.root = root;
	}

	/**
	 * Read the first file of a document.
	 * @throws ContractException if it is not there, too large or broken
	 */
	static DocumentFile read(Resource resource) {
		String name = SourceName.of(resource);
		Folder folder = new Folder(resource);
		String path = StringUtils.cleanPath(String.valueOf(resource.getFilename()));
		return folder.add(path, name, folder.content(resource, new Location(name, 1, 1), "There is no such document."));
	}

	/**
	 * Read a document that consists of one file.
	 * @throws ContractException if it is too large or broken
	 */
	static DocumentFile read(String name, byte[] content) {
		return new Folder(null).add("", name, content);
	}

	String path() {
		return this.path;
	}

	Node root() {
		return this.root;
	}

	/**
	 * Return a file that this one refers to.
	 * @param reference the path relative to this file, decoded
	 * @param from where the reference is
	 * @throws ContractException if it is outside the folder, not there, or broken
	 */
	DocumentFile relative(String reference, Location from) {
		String relative = StringUtils.cleanPath(StringUtils.applyRelativePath(this.path, reference));
		if (reference.startsWith("/") || relative.startsWith("../") || relative.contains(":")) {
			throw new ContractException(from,
					"'" + reference + "' is outside the folder of the document, and is not read.");
		}
		return this.folder.file(relative, reference, from);
	}

	/**
	 * All files of a document.
	 */
	private static final class Folder {

		private final @Nullable Resource first;

		private final Map<String, DocumentFile> files = new HashMap<>();

		private long bytes;

		Folder(@Nullable Resource first) {
			this.first = first;
		}

		DocumentFile add(String path, String name, byte[] content) {
			Location start = new Location(name, 1, 1);
			this.bytes += content.length;
			if (this.bytes > MAX_BYTES) {
				throw new ContractException(start, "The document is larger than " + MAX_BYTES / 1_000_000 + " MB.");
			}
			if (!ClassUtils.isPresent(LIBRARY, getClass().getClassLoader())) {
				throw new ContractException(start,
						"To read it, add org.snakeyaml:snakeyaml-engine to the class path of the application.");
			}
			DocumentFile file = new DocumentFile(this, path, DocumentParser.parse(name, content));
			this.files.put(path, file);
			return file;
		}

		DocumentFile file(String path, String reference, Location from) {
			DocumentFile known = this.files.get(path);
			if (known != null) {
				return known;
			}
			if (this.first == null) {
				throw new ContractException(from,
						"'" + reference + "' is another file, to which a document may not refer that is served.");
			}
			String missing = "There is no file '" + reference + "'.";
			try {
				Resource resource = this.first.createRelative(path);
				if (resource.isFile() && !isWithin(resource)) {
					throw new ContractException(from,
							"'" + reference + "' is outside the folder of the document, and is not read.");
				}
				return add(path, SourceName.of(resource), content(resource, from, missing));
			}
			catch (IOException ex) {
				throw new ContractException(from, missing);
			}
		}

		private boolean isWithin(Resource resource) throws IOException {
			if (this.first == null || !this.first.isFile() || !resource.exists()) {
				return true;
			}
			Path folder = this.first.getFile().getAbsoluteFile().getParentFile().toPath();
			return resource.getFile().toPath().toRealPath().startsWith(folder.toRealPath());
		}

		byte[] content(Resource resource, Location location, String missing) {
			try (InputStream in = resource.getInputStream()) {
				return in.readNBytes(MAX_BYTES + 1);
			}
			catch (FileNotFoundException | NoSuchFileException ex) {
				throw new ContractException(location, missing);
			}
			catch (IOException ex) {
				throw new ContractException(location, "The file cannot be read: " + ex.getMessage() + ".");
			}
		}

	}

}
