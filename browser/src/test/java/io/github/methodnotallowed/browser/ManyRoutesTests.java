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

package io.github.methodnotallowed.browser;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the page with many routes.
 */
class ManyRoutesTests {

	private static final int ROUTES = 2000;

	private static final int LOADS = 5;

	// against growth that is not linear; the time itself is printed, as it depends on the
	// machine
	private static final int MAX_MILLIS = 10_000;

	@Test
	void opensTwoThousandRoutes() throws Exception {
		try (ConfigurableApplicationContext shop = Samples.startWebMvc(); Chromium browser = Chromium.start()) {
			RequestMappingHandlerMapping mapping = shop.getBean("requestMappingHandlerMapping",
					RequestMappingHandlerMapping.class);
			for (int i = 0; i < ROUTES; i++) {
				mapping.registerMapping(RequestMappingInfo.paths("/area" + i % 50 + "/thing" + i + "/{id}")
					.methods(RequestMethod.values()[i % 5])
					.options(mapping.getBuilderConfiguration())
					.build(), this, ManyRoutesTests.class.getDeclaredMethod("handle"));
			}
			Tab tab = browser.open();
			tab.resize(1400, 900, false);
			String page = "http://localhost:" + shop.getEnvironment().getProperty("local.server.port")
					+ "/actuator/methodnotallowed";
			double fastest = IntStream.range(0, LOADS)
				.mapToDouble((i) -> load(tab, page + "?n=" + i))
				.min()
				.orElseThrow();
			System.out.printf("%d routes: the page is complete after %.0f ms%n", ROUTES, fastest);
			assertThat(fastest).isLessThan(MAX_MILLIS);
			tab.text("document.querySelector('#q').focus()");
			tab.type("thing1999/");
			tab.until("document.querySelector('#say').textContent.startsWith('1 pattern contains')");
		}
	}

	private static double load(Tab tab, String page) {
		tab.go(page);
		tab.until("location.href === '" + page + "' && performance.getEntriesByType('navigation')[0].loadEventEnd > 0");
		assertThat(tab.text("document.querySelectorAll('#routes > .m tbody tr').length")).isEqualTo("2006");
		return Double.parseDouble(tab.text("performance.getEntriesByType('navigation')[0].loadEventEnd"));
	}

	String handle() {
		return "thing";
	}

}
