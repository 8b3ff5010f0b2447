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

import org.jspecify.annotations.Nullable;

/**
 * Another method was meant than the one on the wire.
 */
class OverrideCauses implements CauseFamily {

	private static final List<String> FIELDS = List.of("x-http-method-override", "x-http-method", "x-method-override");

	private static final List<String> FORM_METHODS = List.of("PUT", "PATCH", "DELETE", "QUERY");

	@Override
	public void examine(Examination refusal) {
		String sent = refusal.sentMethod();
		String method = refusal.method();
		String field = field(refusal);
		String parameter = refusal.clues().override();
		if (!sent.equals(method)) {
			applied(refusal, field, parameter);
			return;
		}
		if (field != null && isMeant(refusal, refusal.clues().value(field))) {
			String meant = upper(refusal.clues().value(field));
			refusal.certain(CauseCode.OVERRIDE_IGNORED,
					"The client sent " + sent + " with the field " + field + " for " + meant
							+ ", which is allowed here, but nobody in this application reads that field",
					"Send " + meant + " itself, or add a filter that applies the field before the dispatch",
					"Send " + meant + " itself: " + field + " is not applied.");
		}
		if (parameter != null && isMeant(refusal, parameter)) {
			String meant = upper(parameter);
			refusal.certain(CauseCode.OVERRIDE_IGNORED,
					"The client sent " + sent + " with a _method parameter for " + meant
							+ ", which is allowed here, but " + reason(refusal, meant),
					"Send " + meant
							+ " itself, or a form by POST where spring.mvc.hiddenmethod.filter.enabled or spring.webflux.hiddenmethod.filter.enabled is true",
					"Send " + meant + " itself: _method is not applied.");
		}
	}

	private static @Nullable String field(Examination refusal) {
		for (String field : FIELDS) {
			if (refusal.clues().has(field)) {
				return field;
			}
		}
		return null;
	}

	/**
	 * An override counts only if the method is really served.
	 */
	private static boolean isMeant(Examination refusal, String value) {
		return refusal.allowed().contains(upper(value)) && !upper(value).equals(refusal.sentMethod());
	}

	private static String upper(String value) {
		return value.trim().toUpperCase(Locale.ROOT);
	}

	private static String reason(Examination refusal, String meant) {
		if (!"POST".equals(refusal.sentMethod())) {
			return "only a POST is overridden";
		}
		if (!refusal.facts().hasMethodFilter()) {
			return "the HiddenHttpMethodFilter, which would apply it, is off, as it is by default";
		}
		if (!FORM_METHODS.contains(meant)) {
			return "the HiddenHttpMethodFilter does not apply " + meant;
		}
		return "the HiddenHttpMethodFilter applies it in forms only, and no filter before it may read them";
	}

	private static void applied(Examination refusal, @Nullable String field, @Nullable String parameter) {
		String sent = refusal.sentMethod();
		String method = refusal.method();
		boolean byParameter = parameter != null && upper(parameter).equals(method);
		boolean byField = field != null && upper(refusal.clues().value(field)).equals(method);
		if (byParameter || byField) {
			refusal.certain(CauseCode.OVERRIDE_APPLIED,
					"The client sent " + sent + ", and "
							+ (byParameter ? "its _method parameter" : "its field " + field) + " made it " + method
							+ ", which is not allowed here",
					"Correct the " + (byParameter ? "_method parameter" : "field") + " of the client",
					"Your override made it " + method + ", which is not allowed.");
		}
		else {
			refusal.certain(CauseCode.METHOD_CHANGED_BY_FILTER,
					"The client sent " + sent + ", and a filter of this application made it " + method,
					"Look for the filter that wraps the request with another method");
		}
	}

}
