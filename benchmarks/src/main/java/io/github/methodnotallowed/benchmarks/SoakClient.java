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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One connection of a soak. It sends many refusals before it reads their answers, then a
 * few valid requests one by one, which are timed.
 */
final class SoakClient implements AutoCloseable {

	/** The refusals for each valid request, which is one in twenty. */
	private static final int REFUSALS = 19;

	private static final int VALID = 3;

	/** Prime, so that each kind of method has its turn. */
	private static final int FULL_CHECK = 997;

	private final Connection connection;

	private final SoakRequests requests;

	SoakClient(int port, SoakRequests requests) throws IOException {
		this.connection = new Connection(port);
		this.requests = requests;
	}

	/**
	 * Take refusals, which other connections do not take, until none is left.
	 * @param next the number of the next refusal
	 * @param end the number behind the last refusal
	 * @param seen what was seen so far in this part of the soak
	 */
	void run(AtomicInteger next, int end, SoakResult seen) throws IOException {
		int batch = VALID * REFUSALS;
		for (int from = next.getAndAdd(batch); from < end; from = next.getAndAdd(batch)) {
			int to = Math.min(end, from + batch);
			refused(from, to, seen);
			for (int number = from; number < to; number += REFUSALS) {
				valid(number, seen);
			}
		}
	}

	private void refused(int from, int to, SoakResult seen) throws IOException {
		ByteArrayOutputStream batch = new ByteArrayOutputStream();
		for (int number = from; number < to; number++) {
			batch.writeBytes(Connection.request(this.requests.method(number), this.requests.path(number),
					"User-Agent: " + this.requests.client(number) + "\r\n"));
		}
		this.connection.send(batch.toByteArray());
		for (int number = from; number < to; number++) {
			Connection.Answer answer = this.connection.read(this.requests.method(number));
			seen.refused((number % FULL_CHECK == 0) ? this.requests.isExact(number, answer)
					: this.requests.isPlausible(answer), answer);
		}
	}

	private void valid(int number, SoakResult seen) throws IOException {
		long start = System.nanoTime();
		Connection.Answer answer = this.connection.exchange("GET", this.requests.path(number));
		seen.served(System.nanoTime() - start, this.requests.isServed(number, answer), answer);
	}

	@Override
	public void close() throws IOException {
		this.connection.close();
	}

}
