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

package io.github.methodnotallowed.comparison;

import java.io.IOException;
import java.util.List;

/**
 * Compares one application without and with the starter.
 */
public final class ComparisonApplication {

	private ComparisonApplication() {
	}

	/**
	 * Compare, print the report, and end with a status that tells whether all is well.
	 * @param args options, see {@code docs/comparison.md}
	 * @throws IOException if the application cannot be run
	 * @throws InterruptedException if the thread is interrupted
	 */
	public static void main(String[] args) throws IOException, InterruptedException {
		Options options = Options.parse(List.of(args));
		Report report = new Report(options.name(), new Comparison(options).run());
		report.print(System.out);
		System.exit(report.isGood() ? 0 : 1);
	}

}
