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

package io.github.methodnotallowed.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

import com.sun.management.UnixOperatingSystemMXBean;
import io.github.methodnotallowed.MethodNotAllowedListener;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The measured application with its server, in this process or as a process of its own
 * that answers each line of its input with a line of its output.
 */
public final class MeasuredServer {

	/** What an answer begins with, so that it is not taken for a line of the log. */
	static final String ANSWER = "> ";

	private MeasuredServer() {
	}

	static ConfigurableApplicationContext start(Stack stack, Map<String, String> properties, Class<?>... more) {
		SpringApplication application = new SpringApplication(stack.application());
		for (Class<?> source : more) {
			application.getSources().add(source.getName());
		}
		application.setWebApplicationType(stack.type());
		application.setRegisterShutdownHook(false);
		return application.run(properties.entrySet()
			.stream()
			.map((property) -> "--" + property.getKey() + "=" + property.getValue())
			.toArray(String[]::new));
	}

	static int port(ConfigurableApplicationContext context) {
		return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
	}

	/**
	 * Start the server, print its port and obey until the end of the input.
	 * @param args the stack, then properties
	 * @throws IOException if the input cannot be read
	 */
	public static void main(String[] args) throws IOException {
		SpringApplication application = new SpringApplication(Stack.of(args[0]).application());
		application.setWebApplicationType(Stack.of(args[0]).type());
		ConfigurableApplicationContext context = application.run(args);
		System.out.println(ANSWER + port(context));
		BufferedReader commands = new BufferedReader(new InputStreamReader(System.in));
		for (String command = commands.readLine(); command != null; command = commands.readLine()) {
			String[] words = command.split(" ");
			System.out.println(ANSWER + switch (words[0]) {
				case "status" -> status(context);
				case "register" -> register(context, Integer.parseInt(words[1]), Integer.parseInt(words[2]));
				default -> throw new IllegalArgumentException(command);
			});
		}
		System.exit(0);
	}

	/**
	 * Return the bytes of the heap after collection, the number of threads, of open file
	 * descriptors and of heard refusals.
	 */
	private static String status(ConfigurableApplicationContext context) {
		long heap = Heap.usedAfterCollection();
		int threads = ManagementFactory.getThreadMXBean().getThreadCount();
		long descriptors = (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system)
				? system.getOpenFileDescriptorCount() : -1;
		long heard = context.getBeanProvider(LongAdder.class).stream().mapToLong(LongAdder::sum).sum();
		return heap + " " + threads + " " + descriptors + " " + heard;
	}

	/**
	 * Return the nanoseconds that the registration of some routes took, and the longest
	 * of a single one.
	 */
	private static String register(ConfigurableApplicationContext context, int from, int to) {
		Routes routes = context.getBean(Routes.class);
		long longest = 0;
		long start = System.nanoTime();
		long last = start;
		for (int number = from; number < to; number++) {
			routes.register(number);
			long now = System.nanoTime();
			longest = Math.max(longest, now - last);
			last = now;
		}
		return (last - start) + " " + longest;
	}

	/**
	 * Counts refusals.
	 */
	@Configuration(proxyBeanMethods = false)
	static class Listening {

		@Bean
		LongAdder heard() {
			return new LongAdder();
		}

		@Bean
		MethodNotAllowedListener counter(LongAdder heard) {
			return (refusal) -> heard.increment();
		}

	}

}
