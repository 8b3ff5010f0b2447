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

import java.util.List;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The laws of the layout.
 */
class ArchitectureTests {

	private static final String ROOT = "io.github.methodnotallowed";

	/** What a stack must have, under the same name on both. */
	private static final List<String> ROLES = List.of("AnnotatedRoutes", "AnswerWriter", "ApplicationHandlers",
			"Bystanders", "ClientLocales", "CorsGrant", "ClueReader", "ErrorPages", "ForeignRoutes", "FunctionalHead",
			"FunctionalOptions", "FunctionalRoutes", "Handshake", "MappingRoutes", "MappingRoutesFactory",
			"PredicateVisitor", "ProbeResponse", "RefusalFilter", "RefusalHandlerMapping", "RefusalObservation",
			"Refusals", "RequestRoutes", "RouteResolver", "RouterVisitor", "UrlRoutes", "WatchedHandlerMapping",
			"WatchedResponse");

	// once for all tests: reading the class files takes most of the time
	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages(ROOT);

	@Test
	void routeAndProblemSeeNeitherEachOtherNorStacksNorBoot() {
		for (String[] pair : new String[][] { { "route", "problem" }, { "problem", "route" } }) {
			check(noClasses().that()
				.resideInAPackage(ROOT + "." + pair[0])
				.should()
				.dependOnClassesThat()
				.resideInAnyPackage(ROOT + "." + pair[1], ROOT + ".webmvc", ROOT + ".webflux", ROOT + ".actuate",
						ROOT + ".autoconfigure", "jakarta.servlet..", "org.springframework.web.servlet..",
						"org.springframework.web.reactive..", "org.springframework.boot..", "io.micrometer..",
						"reactor.."));
		}
	}

	@Test
	void contractSeesRootAndRoutesOnly() {
		check(noClasses().that()
			.resideInAPackage(ROOT + ".contract")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage(ROOT + ".problem", ROOT + ".webmvc", ROOT + ".webflux", ROOT + ".actuate",
					ROOT + ".autoconfigure", "jakarta.servlet..", "org.springframework.web.servlet..",
					"org.springframework.web.reactive..", "org.springframework.boot..", "io.micrometer..",
					"reactor.."));
	}

	@Test
	void stacksSeeNoRoomThatShows() {
		check(noClasses().that()
			.resideInAnyPackage(ROOT + ".webmvc", ROOT + ".webflux")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage(ROOT + ".actuate", ROOT + ".log", ROOT + ".metrics"));
	}

	@Test
	void onlyMetricsSeesMicrometersMeters() {
		check(noClasses().that()
			.resideOutsideOfPackages(ROOT + ".metrics", ROOT + ".autoconfigure")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("io.micrometer.core.."));
	}

	@Test
	void onlyOneClassSeesSlf4j() {
		check(noClasses().that()
			.doNotHaveFullyQualifiedName(ROOT + ".log.Slf4jOutput")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.slf4j.."));
	}

	@Test
	void logAndMetricsSeeTheRootOnly() {
		check(noClasses().that()
			.resideInAnyPackage(ROOT + ".log", ROOT + ".metrics")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage(ROOT + ".route", ROOT + ".problem", ROOT + ".webmvc", ROOT + ".webflux",
					ROOT + ".actuate", "org.springframework.web..", "org.springframework.boot.."));
	}

	@Test
	void actuateSeesRootAndRouteOnly() {
		check(noClasses().that()
			.resideInAPackage(ROOT + ".actuate")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage(ROOT + ".problem", ROOT + ".webmvc", ROOT + ".webflux", ROOT + ".autoconfigure",
					"org.springframework.web.servlet..", "org.springframework.web.reactive.."));
	}

	@Test
	void rootHasAtMostTenTypes() {
		assertThat(CLASSES.stream()
			.filter((type) -> type.getPackageName().equals(ROOT) && type.isTopLevelClass()
					&& !type.getSimpleName().equals("package-info")))
			.hasSizeLessThanOrEqualTo(10);
	}

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
			.resideInAnyPackage(ROOT, ROOT + ".route", ROOT + ".problem", ROOT + ".webmvc", ROOT + ".webflux",
					ROOT + ".contract", ROOT + ".actuate", ROOT + ".diagnosis", ROOT + ".log", ROOT + ".metrics",
					ROOT + ".autoconfigure"));
	}

	@Test
	void eachRoleExistsOnBothStacks() {
		ROLES.forEach((role) -> {
			assertThat(CLASSES.contain(ROOT + ".webmvc." + role)).as("webmvc." + role).isTrue();
			assertThat(CLASSES.contain(ROOT + ".webflux." + role)).as("webflux." + role).isTrue();
		});
	}

	@Test
	void stacksHaveOneFacade() {
		check(classes().that()
			.resideInAnyPackage(ROOT + ".webmvc", ROOT + ".webflux")
			.and()
			.arePublic()
			.should()
			.haveNameMatching(".*\\.(Refusals|ErrorPages|WatchedHandlerMapping)"));
	}

	@Test
	void stacksDoNotRepeatTheirNameInTheNamesOfTheirTypes() {
		check(noClasses().that()
			.resideInAnyPackage(ROOT + ".webmvc", ROOT + ".webflux")
			.should()
			.haveSimpleNameStartingWith("WebMvc")
			.orShould()
			.haveSimpleNameStartingWith("WebFlux"));
	}

	private void check(ArchRule rule) {
		rule.check(CLASSES);
	}

}
