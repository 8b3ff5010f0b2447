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

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a soak came to, tenth by tenth.
 *
 * @param tenths the tenths in their order
 */
record SoakReport(List<Tenth> tenths) {

	private static final int SLOWER = 2;

	/** For a few counts a minute, in characters. */
	private static final int LOG = 50_000;

	static Table table(Stack stack) {
		return new Table("refusals, " + stack, "refusals/s", "heap MB", "threads", "descriptors", "log bytes", "p50 µs",
				"p99 µs", "wrong answers");
	}

	/**
	 * Return the bounds that were missed, none if all is well.
	 * @param heap the bytes by which the heap may grow from the first tenth to the last
	 */
	List<String> missed(long heap) {
		Tenth first = this.tenths.get(0);
		Tenth last = this.tenths.get(this.tenths.size() - 1);
		List<String> missed = new ArrayList<>();
		if (last.heap() - first.heap() > heap) {
			missed.add("the heap grew by " + (last.heap() - first.heap()) + " bytes");
		}
		if (last.threads() > first.threads()) {
			missed.add("the threads grew to " + last.threads());
		}
		if (last.descriptors() > first.descriptors()) {
			missed.add("the open descriptors grew to " + last.descriptors());
		}
		if (last.logged() > first.logged() + LOG) {
			missed.add("the log grew to " + last.logged() + " bytes");
		}
		if (last.heard() != last.refusals()) {
			missed.add("the listener heard of " + last.heard() + " refusals");
		}
		for (double share : new double[] { 0.5, 0.99 }) {
			if (last.seen().latency(share) > SLOWER * first.seen().latency(share)) {
				missed.add("the valid requests slowed down to " + last.seen().latency(share) + " µs");
			}
		}
		for (Tenth tenth : this.tenths) {
			if (tenth.seen().wrong() > 0) {
				missed.add(tenth.seen().wrong() + " wrong answers, the first " + tenth.seen().firstWrong());
			}
		}
		return missed;
	}

	/**
	 * The state at the end of a tenth.
	 *
	 * @param refusals the refusals since the start
	 * @param seconds what the tenth took
	 * @param seen what the connections saw in the tenth
	 * @param heap the bytes of the heap after collection
	 * @param threads the threads
	 * @param descriptors the open file descriptors
	 * @param heard the refusals that the listener heard of since the start
	 * @param logged the characters logged since the start
	 */
	record Tenth(int refusals, double seconds, SoakResult seen, long heap, long threads, long descriptors, long heard,
			long logged) {

		static Tenth of(int refusals, double seconds, SoakResult seen, ServerProcess server) {
			String[] status = server.ask("status").split(" ");
			return new Tenth(refusals, seconds, seen, Long.parseLong(status[0]), Long.parseLong(status[1]),
					Long.parseLong(status[2]), Long.parseLong(status[3]), server.logged());
		}

		void addTo(Table table) {
			table.row(this.refusals, Math.round(this.seen.refusals() / this.seconds),
					String.format(Locale.ROOT, "%.2f", this.heap / 1e6), this.threads, this.descriptors, this.logged,
					this.seen.latency(0.5), this.seen.latency(0.99), this.seen.wrong());
		}

	}

}
