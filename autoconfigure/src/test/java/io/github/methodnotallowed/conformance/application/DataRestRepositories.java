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

package io.github.methodnotallowed.conformance.application;

import java.util.List;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.data.annotation.Id;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;
import org.springframework.data.repository.CrudRepository;
import org.springframework.data.rest.core.annotation.RepositoryRestResource;
import org.springframework.data.rest.core.annotation.RestResource;

/**
 * What Spring Data REST serves, beside Web MVC.
 */
@Configuration(proxyBeanMethods = false)
@EnableJdbcRepositories(considerNestedRepositories = true, basePackageClasses = DataRestRepositories.class)
@Profile("data-rest")
class DataRestRepositories {

	/**
	 * Entities that cannot be deleted.
	 */
	@RepositoryRestResource(path = "ps")
	interface Ps extends CrudRepository<P, Long> {

		List<P> findByName(String name);

		@Override
		@RestResource(exported = false)
		void deleteById(Long id);

		@Override
		@RestResource(exported = false)
		void delete(P entity);

	}

	record P(@Id Long id, String name) {
	}

}
