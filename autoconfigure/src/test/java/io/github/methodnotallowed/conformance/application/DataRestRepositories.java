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

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Reference;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;
import org.springframework.data.keyvalue.repository.KeyValueRepository;
import org.springframework.data.map.repository.config.EnableMapRepositories;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.repository.CrudRepository;
import org.springframework.data.rest.core.annotation.RepositoryRestResource;
import org.springframework.data.rest.core.annotation.RestResource;

/**
 * What Spring Data REST serves, beside Web MVC.
 */
@Configuration(proxyBeanMethods = false)
@EnableJdbcRepositories(considerNestedRepositories = true, basePackageClasses = DataRestRepositories.class)
@EnableMapRepositories(considerNestedRepositories = true, basePackageClasses = DataRestRepositories.class)
@Profile("data-rest")
class DataRestRepositories {

	@Bean
	ApplicationRunner entities(Authors authors, Books books, Prints prints) {
		return (arguments) -> {
			Author author = authors.save(new Author(1L));
			books.save(new Book(1L, author, new HashSet<>(Set.of(author))));
			prints.save(new Print(1L, author, new HashSet<>(Set.of(author))));
		};
	}

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

	@Table
	record P(@Id Long id, String name) {
	}

	@RepositoryRestResource(path = "authors")
	interface Authors extends KeyValueRepository<Author, Long> {

	}

	record Author(@Id Long id) {
	}

	/**
	 * Entities with an association of each kind.
	 */
	@RepositoryRestResource(path = "books")
	interface Books extends KeyValueRepository<Book, Long> {

	}

	record Book(@Id Long id, @Reference Author author, @Reference Set<Author> tags) {
	}

	/**
	 * Entities that cannot be changed, nor their associations.
	 */
	@RepositoryRestResource(path = "prints")
	interface Prints extends KeyValueRepository<Print, Long> {

		@Override
		@RestResource(exported = false)
		<S extends Print> S save(S entity);

	}

	record Print(@Id Long id, @Reference Author author, @Reference Set<Author> tags) {
	}

}
