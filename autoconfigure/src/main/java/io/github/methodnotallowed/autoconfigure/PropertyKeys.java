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

package io.github.methodnotallowed.autoconfigure;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import io.github.methodnotallowed.contract.Spelling;

import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Checks what binding passes over: a misspelt key, a value where there are only keys
 * below it, a placeholder that stands for nothing. Some properties protect an
 * application, so that none of them may be without effect unnoticed.
 */
final class PropertyKeys {

	private static final ConfigurationPropertyName PREFIX = ConfigurationPropertyName.of("method-not-allowed");

	private final Map<ConfigurationPropertyName, Class<?>> keys = new LinkedHashMap<>();

	private final Environment environment;

	PropertyKeys(Environment environment) {
		this.environment = environment;
		add(PREFIX, MethodNotAllowedProperties.class);
	}

	private void add(ConfigurationPropertyName name, Class<?> type) {
		this.keys.put(name, type);
		if (type.isRecord()) {
			for (RecordComponent component : type.getRecordComponents()) {
				add(name.append(DataObjectPropertyName.toDashedForm(component.getName())), component.getType());
			}
		}
	}

	/**
	 * Check all properties below our prefix.
	 * @throws InvalidPropertyException if one cannot be meant as it is written
	 */
	void check() {
		this.keys.keySet().forEach(this::check);
		sources(this.environment).flatMap(PropertyKeys::written).forEach(this::checkWritten);
	}

	/**
	 * Check one property.
	 * @param name the name of a property that exists
	 * @throws InvalidPropertyException if it cannot be meant as it is written
	 */
	void check(ConfigurationPropertyName name) {
		for (ConfigurationProperty property : find(this.environment, name)) {
			String value = String.valueOf(property.getValue());
			if (Objects.requireNonNull(this.keys.get(name)).isRecord() && !value.isEmpty()) {
				throw new InvalidPropertyException(property.getName().toString(), value,
						"It has no value of its own. " + below(name));
			}
			checkPlaceholders(property);
		}
	}

	/**
	 * Return whether a name is our prefix or lies below it.
	 */
	static boolean isOurs(ConfigurationPropertyName name) {
		return PREFIX.equals(name) || PREFIX.isAncestorOf(name);
	}

	/**
	 * Find a property, or the elements of a list, in the sources that count.
	 */
	static List<ConfigurationProperty> find(Environment environment, ConfigurationPropertyName name) {
		List<ConfigurationProperty> found = new ArrayList<>();
		addIfFound(environment, name, found);
		for (int i = 0; addIfFound(environment, name.append("[" + i + "]"), found); i++) {
			// and the next one
		}
		return found;
	}

	private static boolean addIfFound(Environment environment, ConfigurationPropertyName name,
			List<ConfigurationProperty> found) {
		return sources(environment).map((source) -> source.getConfigurationProperty(name))
			.filter(Objects::nonNull)
			.findFirst()
			.map(found::add)
			.isPresent();
	}

	private static Stream<ConfigurationPropertySource> sources(Environment environment) {
		return StreamSupport.stream(ConfigurationPropertySources.get(environment).spliterator(), false);
	}

	/**
	 * The environment of the process has variables that others have named, for example
	 * after a service of the same name.
	 */
	private static Stream<ConfigurationPropertyName> written(ConfigurationPropertySource source) {
		return (source instanceof IterableConfigurationPropertySource iterable
				&& !(source.getUnderlyingSource() instanceof SystemEnvironmentPropertySource))
						? iterable.stream().filter(PREFIX::isAncestorOf) : Stream.empty();
	}

	private String below(ConfigurationPropertyName name) {
		ConfigurationPropertyName enabled = name.append("enabled");
		return this.keys.containsKey(enabled) ? "Write '" + enabled + "' instead."
				: "Write one of: " + leaves(name).map(Object::toString).collect(Collectors.joining(", ")) + ".";
	}

	private void checkWritten(ConfigurationPropertyName name) {
		ConfigurationPropertyName key = name.isLastElementIndexed() ? name.getParent() : name;
		Class<?> type = this.keys.get(key);
		boolean element = key != name && type != null;
		if (type == null || (element && !Collection.class.isAssignableFrom(type))) {
			String value = String.valueOf(find(this.environment, name).get(0).getValue());
			throw element
					? new InvalidPropertyException(name.toString(), value, "'" + key + "' takes one value, not a list.")
					: InvalidPropertyException.unknown(name.toString(), value,
							"Did you mean '" + nearest(name.toString()) + "'?");
		}
	}

	private String nearest(String written) {
		return leaves(PREFIX).map(Object::toString)
			.min(Comparator.comparingInt((candidate) -> Spelling.distance(written, candidate)))
			.orElseThrow();
	}

	private Stream<ConfigurationPropertyName> leaves(ConfigurationPropertyName parent) {
		return this.keys.keySet()
			.stream()
			.filter((name) -> parent.isAncestorOf(name) && !Objects.requireNonNull(this.keys.get(name)).isRecord());
	}

	private void checkPlaceholders(ConfigurationProperty property) {
		String value = String.valueOf(property.getValue());
		try {
			this.environment.resolveRequiredPlaceholders(value);
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidPropertyException(property.getName().toString(), value,
					ex.getMessage() + ". Set it, or write a default value into the placeholder.");
		}
	}

}
