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

package io.github.methodnotallowed.webflux;

import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.github.methodnotallowed.route.FunctionalMethods;
import io.github.methodnotallowed.route.RouteTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import org.springframework.context.support.StaticApplicationContext;
import org.springframework.http.server.PathContainer;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link WatchedHandlerMapping}.
 */
class WatchedHandlerMappingTests {

	private static final PathContainer PATH = PathContainer.parsePath("/late");

	private final WatchedHandlerMapping mapping = new WatchedHandlerMapping();

	private final RouteTable table = new RouteTable(() -> List.of(new AnnotatedRoutes("mapping", this.mapping)),
			new FunctionalMethods(true, true));

	private final Method handler = ReflectionUtils.findMethod(Object.class, "toString");

	private final Logger logger = (Logger) LoggerFactory.getLogger(WatchedHandlerMapping.class);

	private final BlockingAppender appender = new BlockingAppender();

	@BeforeEach
	void prepare() {
		this.mapping.setApplicationContext(new StaticApplicationContext());
		this.mapping.afterPropertiesSet();
	}

	@AfterEach
	void detach() {
		this.logger.detachAppender(this.appender);
		this.logger.setLevel(null);
	}

	@Test
	void losesNoRouteThatIsRegisteredWhileTheTableIsRead() throws Exception {
		ExecutorService executor = Executors.newSingleThreadExecutor();
		try {
			this.logger.setLevel(Level.TRACE);
			this.logger.addAppender(this.appender);
			this.appender.start();
			Future<?> registration = executor.submit(() -> register(RequestMethod.GET));
			assertThat(this.appender.registering.await(10, TimeUnit.SECONDS)).isTrue();
			assertThat(this.table.match(PATH).allowed().names()).contains("GET");
			this.appender.released.countDown();
			registration.get(10, TimeUnit.SECONDS);
			assertThat(this.table.match(PATH).allowed().names()).containsExactly("GET", "HEAD", "OPTIONS");
		}
		finally {
			this.appender.released.countDown();
			executor.shutdownNow();
		}
	}

	@Test
	void forgetsARouteWhoseRegistrationFails() {
		assertThat(this.table.match(PATH).routes()).isEmpty();
		RequestMappingInfo info = info(RequestMethod.GET);
		assertThatException().isThrownBy(() -> this.mapping.registerMapping(info, "no such bean", this.handler));
		assertThat(this.table.match(PATH).routes()).isEmpty();
	}

	@Test
	void keepsARouteThatIsRegisteredTwice() {
		register(RequestMethod.GET);
		assertThat(this.table.match(PATH).allowed().names()).contains("GET");
		assertThatIllegalStateException()
			.isThrownBy(() -> this.mapping.registerMapping(info(RequestMethod.GET), new Other(), this.handler));
		assertThat(this.table.match(PATH).allowed().names()).contains("GET");
	}

	private void register(RequestMethod method) {
		this.mapping.registerMapping(info(method), new Object(), this.handler);
	}

	private RequestMappingInfo info(RequestMethod method) {
		return RequestMappingInfo.paths("/late").methods(method).build();
	}

	private static final class Other {

	}

	/**
	 * Keeps a registration from going on behind its log line.
	 */
	private static final class BlockingAppender extends AppenderBase<ILoggingEvent> {

		private final CountDownLatch registering = new CountDownLatch(1);

		private final CountDownLatch released = new CountDownLatch(1);

		@Override
		protected void append(ILoggingEvent event) {
			if (event.getFormattedMessage().startsWith("Register ")) {
				this.registering.countDown();
				try {
					this.released.await(10, TimeUnit.SECONDS);
				}
				catch (InterruptedException ex) {
					Thread.currentThread().interrupt();
				}
			}
		}

	}

}
