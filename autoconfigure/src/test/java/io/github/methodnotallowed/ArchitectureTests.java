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

package io.github.methodnotallowed;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * The laws of the layout.
 */
class ArchitectureTests {

	private static final String ROOT = "io.github.methodnotallowed";

	private final JavaClasses classes = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages(ROOT);

	@Test
	void rootSeesNeitherSubPackagesNorStacksNorBoot() {
		check(noClasses().that()
			.resideInAPackage(ROOT)
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage(ROOT + ".*..", "jakarta.servlet..", "org.springframework.web.servlet..",
					"org.springframework.web.reactive..", "org.springframework.boot..", "io.micrometer..",
					"reactor.."));
	}

	@Test
	void stacksDoNotSeeEachOther() {
		check(noClasses().that()
			.resideInAPackage(ROOT + ".webmvc..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage(ROOT + ".webflux..", "org.springframework.web.reactive..", "reactor.."));
		check(noClasses().that()
			.resideInAPackage(ROOT + ".webflux..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage(ROOT + ".webmvc..", "org.springframework.web.servlet..", "jakarta.servlet.."));
	}

	@Test
	void onlyAutoconfigureSeesAutoconfigure() {
		check(noClasses().that()
			.resideOutsideOfPackage(ROOT + ".autoconfigure..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage(ROOT + ".autoconfigure.."));
	}

	@Test
	void onlyAutoconfigureAndActuateSeeBoot() {
		check(noClasses().that()
			.resideOutsideOfPackages(ROOT + ".autoconfigure..", ROOT + ".actuate..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.springframework.boot.."));
	}

	@Test
	void packagesHaveNoCycles() {
		check(SlicesRuleDefinition.slices().matching(ROOT + ".(*)..").should().beFreeOfCycles());
	}

	@Test
	void autoConfigurationsArePublicAndFinalWithPackagePrivateBeans() {
		check(classes().that()
			.areAnnotatedWith(AutoConfiguration.class)
			.should()
			.bePublic()
			.andShould()
			.haveModifier(JavaModifier.FINAL)
			.andShould()
			.haveSimpleNameEndingWith("AutoConfiguration"));
		check(methods().that().areAnnotatedWith(Bean.class).should().bePackagePrivate());
	}

	@Test
	void nothingIsDeclaredOutsideTheNamedPackages() {
		check(classes().should()
			.resideInAnyPackage(ROOT, ROOT + ".webmvc", ROOT + ".webflux", ROOT + ".actuate", ROOT + ".autoconfigure"));
	}

	@Test
	void everyFileOfOneStackHasATwinOnTheOther() {
		// there are no servlets beside the dispatcher handler and no requests that are
		// current in a thread, Spring Data REST is for servlets only, and no reactive
		// server echoes; there is one request of an exchange, and nobody resolves
		// exceptions
		check(stack("webmvc",
				"WebMvcServlets|WebMvcServletRequest|WebMvcServletQuestion|WebMvcMappingQuestion"
						+ "|WebMvcAsyncContext|WebMvcCurrentRequest|WebMvcDelegatingRoutes|WebMvcRequestOutline"
						+ "|WebMvcAssociations|WebMvcTraceFilter|WebMvcRefusedRequest|WebMvcOwnResolvers"
						+ "|WebMvcResourcePaths")
			.should(new HaveTwin(this.classes, "webmvc.WebMvc", "webflux.WebFlux")));
		// and no resolver that is asked before a controller's own exception handlers, and
		// a gateway is no handler mapping of its own on Web MVC
		check(stack("webflux", "WebFluxAdvice|WebFluxGatewayRoutes")
			.should(new HaveTwin(this.classes, "webflux.WebFlux", "webmvc.WebMvc")));
	}

	private static GivenClassesConjunction stack(String name, String twinless) {
		return classes().that()
			.resideInAPackage(ROOT + "." + name)
			.and()
			.areTopLevelClasses()
			.and()
			.haveNameNotMatching(".*\\.(package-info|%s)".formatted(twinless));
	}

	private void check(ArchRule rule) {
		rule.check(this.classes);
	}

	private static final class HaveTwin extends ArchCondition<JavaClass> {

		private final JavaClasses classes;

		private final String own;

		private final String other;

		private HaveTwin(JavaClasses classes, String own, String other) {
			super("have a twin in " + other);
			this.classes = classes;
			this.own = own;
			this.other = other;
		}

		@Override
		public void check(JavaClass item, ConditionEvents events) {
			String twin = item.getName().replace(this.own, this.other);
			if (!this.classes.contain(twin)) {
				events.add(SimpleConditionEvent.violated(item, twin + " is missing"));
			}
		}

	}

}
