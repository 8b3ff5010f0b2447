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

package io.github.methodnotallowed.comparison.applications.corouter

import org.springframework.boot.autoconfigure.SpringBootApplication
import org.springframework.boot.runApplication
import org.springframework.context.annotation.Bean
import org.springframework.web.bind.annotation.GetMapping
import org.springframework.web.bind.annotation.RestController
import org.springframework.web.reactive.function.server.bodyValueAndAwait
import org.springframework.web.reactive.function.server.buildAndAwait
import org.springframework.web.reactive.function.server.coRouter
import org.springframework.web.reactive.function.server.ServerResponse.noContent
import org.springframework.web.reactive.function.server.ServerResponse.ok

/** Suspending handlers behind a router of coroutines, and one behind an annotation. */
@RestController
@SpringBootApplication
class CoRouterApplication {

	@Bean
	fun routes() = coRouter {
		"/books".nest {
			GET("") { ok().bodyValueAndAwait(listOf("Emma", "Persuasion")) }
			POST("") { ok().bodyValueAndAwait("created") }
			GET("/{id}") { ok().bodyValueAndAwait(it.pathVariable("id")) }
			DELETE("/{id}") { noContent().buildAndAwait() }
		}
	}

	@GetMapping("/authors")
	suspend fun authors() = "Jane Austen"

}

fun main(args: Array<String>) {
	runApplication<CoRouterApplication>(*args)
}
