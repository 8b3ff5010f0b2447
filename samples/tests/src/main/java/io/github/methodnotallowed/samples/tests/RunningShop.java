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

package io.github.methodnotallowed.samples.tests;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;

/**
 * The shop on a port, and a client that asks it. Which shop that is, the package of the
 * class says that extends a test.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
public abstract class RunningShop {

	@LocalServerPort
	private int port;

	/**
	 * Return a client of the shop, on both stacks.
	 * @return a client that takes paths
	 */
	protected RestTestClient client() {
		return RestTestClient.bindToServer().baseUrl(address("")).build();
	}

	/**
	 * Return a client with the name and password of the shop's administrator. It is slow
	 * where there is one, as the password is hashed for each request.
	 * @return a client that takes paths
	 */
	protected RestTestClient administrator() {
		return client().mutate().defaultHeaders((headers) -> headers.setBasicAuth("admin", "admin")).build();
	}

	/**
	 * Return an address in the shop.
	 * @param path a path
	 * @return the whole address
	 */
	protected String address(String path) {
		return "http://localhost:" + this.port + path;
	}

}
