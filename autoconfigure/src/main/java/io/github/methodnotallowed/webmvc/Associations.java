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

package io.github.methodnotallowed.webmvc;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mapping.PersistentProperty;
import org.springframework.data.rest.core.mapping.PropertyAwareResourceMapping;
import org.springframework.data.rest.core.mapping.ResourceMappings;
import org.springframework.data.rest.core.mapping.ResourceMetadata;
import org.springframework.http.HttpMethod;
import org.springframework.util.ClassUtils;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Knows with which methods Spring Data REST serves an association, such as
 * <code>/{repository}/{id}/{property}</code>. It does not answer {@code OPTIONS} there,
 * and the methods that it states when it refuses one are not those that it serves.
 */
final class Associations {

	static final String MAPPINGS = "org.springframework.data.rest.core.mapping.ResourceMappings";

	private final ObjectProvider<ResourceMappings> mappings;

	private Associations(ObjectProvider<ResourceMappings> mappings) {
		this.mappings = mappings;
	}

	/**
	 * Return the associations of an application, or {@code null} if Spring Data REST is
	 * not there.
	 */
	static @Nullable Associations of(ApplicationContext context) {
		return ClassUtils.isPresent(MAPPINGS, context.getClassLoader())
				? new Associations(context.getBeanProvider(ResourceMappings.class)) : null;
	}

	/**
	 * Return the methods that an association takes. Whether there is one, only the
	 * dispatch can tell, because it depends on the entity: a request that has not reached
	 * a handler is left alone.
	 * @param request the request
	 * @return the methods, empty if the request was not dispatched to an association
	 */
	Set<HttpMethod> methods(HttpServletRequest request) {
		if (!(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables)
				|| !(variables.get("repository") instanceof String repository)
				|| !(variables.get("property") instanceof String property)) {
			return Set.of();
		}
		ResourceMappings resources = this.mappings.getIfUnique();
		ResourceMetadata entity = (resources != null) ? find(resources, repository) : null;
		PropertyAwareResourceMapping association = (entity != null) ? entity.getProperty(property) : null;
		if (entity == null || association == null || !association.isExported()) {
			return Set.of();
		}
		Set<HttpMethod> methods = new LinkedHashSet<>(
				entity.getSupportedHttpMethods().getMethodsFor(association.getProperty()).toSet());
		if (!variables.containsKey("propertyId")) {
			methods.remove(refused(association.getProperty()));
		}
		return methods;
	}

	private static @Nullable ResourceMetadata find(ResourceMappings resources, String repository) {
		for (ResourceMetadata resource : resources) {
			if (resource.isExported() && resource.getPath().matches(repository)) {
				return resource;
			}
		}
		return null;
	}

	/**
	 * Return the method that the handler itself refuses, though the metadata has it.
	 */
	private static HttpMethod refused(PersistentProperty<?> property) {
		return (property.isCollectionLike() || property.isMap()) ? HttpMethod.DELETE : HttpMethod.PATCH;
	}

}
