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

package io.github.methodnotallowed.conformance;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The application of the table in one of its variations.
 *
 * @param given what is special about it, empty if nothing is
 * @param properties the properties that make it so
 */
public record Application(String given, Map<String, String> properties) {

	private static final List<String> LISTS = List.of("components", "spring.profiles.active", "without");

	private static final String PROBLEM = "method-not-allowed.problem.";

	/**
	 * Return this application with more properties. Lists become longer, all others win.
	 */
	Application with(Map<String, String> more) {
		Map<String, String> all = new TreeMap<>(this.properties);
		more.forEach((name, value) -> all.merge(name, value,
				(own, added) -> LISTS.contains(name) ? own + "," + added : added));
		return new Application(this.given, all);
	}

	/**
	 * Return the starts of the names of the jars that this application does not have.
	 * @return the starts, in no particular order
	 */
	public List<String> missingJars() {
		String missing = this.properties.get("without");
		return (missing != null) ? List.of(missing.split(",")) : List.of();
	}

	/**
	 * Return whether Spring Security adds fields to every answer.
	 */
	boolean isSecured() {
		return Component.SECURITY.isIn(this.properties.getOrDefault("components", ""));
	}

	String problemType() {
		return this.properties.getOrDefault(PROBLEM + "type", "");
	}

	List<String> problemMembers() {
		return List
			.of(this.properties.getOrDefault(PROBLEM + "members", "detail,instance,method,allowed-methods").split(","));
	}

	String memberName(String member) {
		String usual = member.equals("allowed-methods") ? "allowedMethods" : member;
		return this.properties.getOrDefault(PROBLEM + "names." + member, usual);
	}

	@Override
	public String toString() {
		return this.given.isEmpty() ? "" : ", given " + this.given;
	}

}
