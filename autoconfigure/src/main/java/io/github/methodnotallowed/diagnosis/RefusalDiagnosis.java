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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import io.github.methodnotallowed.MethodNotAllowed;
import io.github.methodnotallowed.RequestClues;
import io.github.methodnotallowed.route.Diagnosis;
import io.github.methodnotallowed.route.Redirect;
import io.github.methodnotallowed.route.RouteTable;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Examines each refusal for all causes there are. If it fails, the refusal has no causes,
 * and the first failure is logged. Thread-safe.
 *
 * @since 0.1.0
 */
public final class RefusalDiagnosis implements Diagnosis {

	private static final Log logger = LogFactory.getLog(RefusalDiagnosis.class);

	private final Facts facts;

	private final RedirectMemory redirects = new RedirectMemory(System::nanoTime);

	private final RedirectWarnings warnings = new RedirectWarnings();

	private final List<CauseFamily> families;

	private final AtomicBoolean failed = new AtomicBoolean();

	/**
	 * Create a diagnosis.
	 * @param facts what the application is set to
	 */
	public RefusalDiagnosis(Facts facts) {
		this.facts = facts;
		// of causes that are equally sure, the first one comes first
		this.families = List.of(new DocumentCauses(), new MethodNameCauses(), new OverrideCauses(),
				new OwnRedirectCauses(this.redirects), new RefuserCauses(), new ShadowCauses(), new ClientCauses(),
				new ProxyCauses(), new RedirectCauses(), new CorsCauses(), new PathCauses(), new BrowserCauses(),
				new SwallowedCauses(), new PlainCauses());
	}

	@Override
	public MethodNotAllowed examine(MethodNotAllowed refusal, RouteTable table, Supplier<RequestClues> clues) {
		try {
			RequestClues seen = clues.get();
			Examination examination = new Examination(refusal, seen, table, this.facts);
			this.families.forEach((family) -> family.examine(examination));
			return refusal.withClues(seen).withCauses(examination.causes());
		}
		catch (Throwable ex) {
			warnOnce(ex);
			return refusal;
		}
	}

	@Override
	public void redirected(Supplier<Redirect> redirect, RouteTable table) {
		try {
			Redirect sent = redirect.get();
			String target = sent.target();
			if (target != null) {
				this.redirects.add(sent, target, table);
				this.warnings.check(sent, target, table);
			}
		}
		catch (Throwable ex) {
			warnOnce(ex);
		}
	}

	/**
	 * Return the warnings of redirects that lose a method, one for each route.
	 * @return the warnings, the oldest first
	 */
	public List<RedirectWarning> warnings() {
		return this.warnings.all();
	}

	private void warnOnce(Throwable ex) {
		if (this.failed.compareAndSet(false, true)) {
			logger.warn("The causes of a refusal could not be found", ex);
		}
	}

}
