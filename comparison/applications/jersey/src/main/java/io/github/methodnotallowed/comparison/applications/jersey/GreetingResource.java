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

package io.github.methodnotallowed.comparison.applications.jersey;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletProperties;

import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * A resource of Jersey.
 */
@Path("/greeting")
@Produces("text/plain")
public class GreetingResource {

	/**
	 * Greet.
	 * @return a greeting
	 */
	@GET
	public String greet() {
		return "Hello";
	}

	/**
	 * Be greeted.
	 * @return an answer
	 */
	@POST
	public String answer() {
		return "Hello yourself";
	}

	/**
	 * Tells Jersey its resources, and to leave all else to Web MVC.
	 */
	@Component
	static class Configuration extends ResourceConfig {

		Configuration() {
			register(GreetingResource.class);
			property(ServletProperties.FILTER_FORWARD_ON_404, true);
		}

	}

	/**
	 * A controller beside it.
	 */
	@RestController
	static class SpringController {

		@GetMapping("/spring")
		String spring() {
			return "spring";
		}

	}

}
