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

package io.github.methodnotallowed.diagnosis;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.methodnotallowed.Cause.Certainty;
import io.github.methodnotallowed.route.MatchedRoutes;
import io.github.methodnotallowed.route.NearbyRoutes;
import io.github.methodnotallowed.route.Route;
import io.github.methodnotallowed.route.RouteKind;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The method is right, and the path is not: a path nearby has the method.
 */
class PathCauses implements CauseFamily {

	private static final Pattern LAST_VARIABLE = Pattern.compile("\\{(\\w+)[^/]*}/?$");

	private static final PathPatternParser IGNORING_CASE = new PathPatternParser();

	static {
		IGNORING_CASE.setCaseSensitive(false);
	}

	private static final Set<RouteKind> DECLARING = Set.of(RouteKind.ANNOTATED, RouteKind.FUNCTIONAL, RouteKind.HANDLER,
			RouteKind.PROXIED);

	private static final int SHORTEST_SEGMENT = 4;

	private static final int LONGEST_PREFIX = 3;

	@Override
	public void examine(Examination refusal) {
		PathContainer path = refusal.path();
		if (path.elements().size() < 2 || !PathPart.isSeparator(path, 0) || "OPTIONS".equals(refusal.method())) {
			return;
		}
		PathContainer twin = PathPart.twin(path);
		if (declares(refusal, twin)) {
			likely(refusal, CauseCode.TRAILING_SLASH, twin.value(),
					"with another end of the path, a slash more or less");
			return;
		}
		NearbyRoutes near = refusal.table().near(refusal.path());
		Route alike = serving(refusal, near.replaced(PathCauses::hasLetter, PathCauses::areAlike));
		if (alike != null) {
			if (IGNORING_CASE.parse(text(alike)).matches(refusal.path())) {
				likely(refusal, CauseCode.PATH_LETTER_CASE, text(alike), "in another letter case");
			}
			else {
				likely(refusal, CauseCode.PATH_MISSPELT, text(alike), "which differs by a character");
			}
			return;
		}
		if (!longer(refusal, near)) {
			shorter(refusal, path, near);
		}
	}

	private static boolean longer(Examination refusal, NearbyRoutes near) {
		Route longer = serving(refusal, near.lengthened());
		if (longer != null) {
			String parameter = parameter(refusal, text(longer));
			if (parameter != null) {
				likely(refusal, CauseCode.ID_IN_QUERY, text(longer),
						"and the value of '" + parameter + "' is in the query instead of the path");
			}
			else {
				boolean ofItems = Set.of("PUT", "PATCH", "DELETE").contains(refusal.method());
				told(refusal, CauseCode.PATH_SEGMENT_MISSING, ofItems ? Certainty.LIKELY : Certainty.POSSIBLE,
						text(longer), "which has one segment more");
			}
			return true;
		}
		// a word instead of an id has nothing behind it
		Route literal = (SwallowedCauses.wordForId(refusal) == null) ? serving(refusal, near.continued()) : null;
		if (literal != null) {
			told(refusal, CauseCode.PATH_SEGMENT_MISSING, Certainty.POSSIBLE, text(literal),
					"which has one segment more");
		}
		return literal != null;
	}

	private static void shorter(Examination refusal, PathContainer path, NearbyRoutes near) {
		int last = path.elements().size() - 1;
		PathContainer parent = PathPart.parent(path);
		if (!parent.elements().isEmpty() && declares(refusal, parent)) {
			told(refusal, CauseCode.PATH_SEGMENT_EXTRA, Certainty.POSSIBLE, parent.value(),
					"which has one segment less");
			return;
		}
		Route prefixed = serving(refusal, near.prefixed());
		if (prefixed != null) {
			likely(refusal, CauseCode.PATH_PREFIX, text(prefixed), "which is the same behind a prefix");
			return;
		}
		int prefix = 0;
		for (int i = 1; i < last && prefix < LONGEST_PREFIX; i++) {
			if (PathPart.isSeparator(path, i)) {
				prefix++;
				PathContainer rest = PathPart.of(path, i, last + 1);
				if (declares(refusal, rest) && beginsLiterally(refusal, rest)) {
					likely(refusal, CauseCode.PATH_PREFIX, rest.value(), "which is the same without a prefix");
					return;
				}
			}
		}
	}

	/**
	 * Return whether a route of a path names the refused method. A route that accepts all
	 * methods, such as that of error pages, is no clue.
	 */
	private static boolean declares(Examination refusal, PathContainer path) {
		MatchedRoutes routes = refusal.routes(path);
		if (routes.allowed().contains(refusal.method())) {
			for (Route route : routes.routes()) {
				if (has(refusal, route)) {
					return true;
				}
			}
		}
		return false;
	}

	private static boolean beginsLiterally(Examination refusal, PathContainer path) {
		String pattern = refusal.routes(path).pattern();
		return pattern != null && !pattern.matches("/[{*?].*");
	}

	private static @Nullable Route serving(Examination refusal, List<Route> routes) {
		for (Route route : routes) {
			if (has(refusal, route) && refusal.table().allowed(route).contains(refusal.method())) {
				return route;
			}
		}
		return null;
	}

	private static boolean has(Examination refusal, Route route) {
		HttpMethod method = HttpMethod.valueOf("HEAD".equals(refusal.method()) ? "GET" : refusal.method());
		PathPattern pattern = route.pattern();
		return pattern != null && !route.conditional() && DECLARING.contains(route.kind())
				&& route.methods().contains(method) && !refusal.table().isFallback(route);
	}

	private static @Nullable String parameter(Examination refusal, String pattern) {
		Matcher variable = LAST_VARIABLE.matcher(pattern);
		String name = variable.find() ? variable.group(1) : "";
		return refusal.clues()
			.parameters()
			.stream()
			.filter((parameter) -> parameter.equalsIgnoreCase(name)
					|| parameter.toLowerCase(Locale.ROOT).matches("id|\\w*[^aeiou]id|uuid|\\w+_id"))
			.findFirst()
			.orElse(null);
	}

	/**
	 * A number is no misspelt word, and need not be compared with its many neighbours:
	 * numbers are what most paths end with.
	 */
	private static boolean hasLetter(String segment) {
		for (int i = 0; i < segment.length(); i++) {
			if (Character.isLetter(segment.charAt(i))) {
				return true;
			}
		}
		return false;
	}

	private static boolean areAlike(String segment, String literal) {
		if (segment.equalsIgnoreCase(literal)) {
			return !segment.equals(literal);
		}
		boolean near = Math.min(segment.length(), literal.length()) >= SHORTEST_SEGMENT
				&& TypingError.isPossible(segment, literal) && !differInDigits(segment, literal);
		return near || (isVersion(segment) && isVersion(literal));
	}

	/**
	 * Numbers name things, which nobody misspells.
	 */
	private static boolean differInDigits(String one, String other) {
		int i = 0;
		int j = 0;
		while (true) {
			while (i < one.length() && Character.isDigit(one.charAt(i))) {
				i++;
			}
			while (j < other.length() && Character.isDigit(other.charAt(j))) {
				j++;
			}
			if (i == one.length() || j == other.length()) {
				return i == one.length() && j == other.length();
			}
			if (one.charAt(i++) != other.charAt(j++)) {
				return false;
			}
		}
	}

	private static boolean isVersion(String segment) {
		return segment.length() > 1 && segment.length() < 4 && segment.charAt(0) == 'v'
				&& segment.chars().skip(1).allMatch(Character::isDigit);
	}

	private static String text(Route route) {
		return (route.pattern() != null) ? route.pattern().getPatternString() : "";
	}

	private static void likely(Examination refusal, CauseCode code, String path, String difference) {
		told(refusal, code, Certainty.LIKELY, path, difference);
	}

	private static void told(Examination refusal, CauseCode code, Certainty certainty, String path, String difference) {
		refusal.add(code, certainty, refusal.method() + " is served at " + path + ", " + difference,
				"Let the client send " + refusal.method() + " to " + path + ", if that is what it wants", null);
	}

}
