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

package io.github.methodnotallowed.test;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The laws of the layout of this module.
 */
class LayoutTests {

	private static final String ROOT = "io.github.methodnotallowed";

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages(ROOT + ".test");

	@Test
	void usersSeeFourTypes() {
		assertThat(CLASSES.stream()
			.filter((type) -> type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
			.map(JavaClass::getSimpleName)).containsExactlyInAnyOrder("MethodContract", "ContractReport", "Finding",
					"MethodContractAutoConfiguration");
	}

	@Test
	void onlyTheAdapterSeesTheRouteTable() {
		noClasses().that()
			.doNotHaveSimpleName("TableRoutes")
			.and()
			.doNotHaveSimpleName("SnapshotSource")
			.should()
			.dependOnClassesThat()
			.resideInAPackage(ROOT + ".route")
			.check(CLASSES);
	}

	@Test
	void nobodySeesStacksNorWiring() {
		noClasses().should()
			.dependOnClassesThat()
			.resideInAnyPackage(ROOT + ".webmvc", ROOT + ".webflux", ROOT + ".problem", ROOT + ".actuate",
					ROOT + ".autoconfigure", ROOT + ".diagnosis")
			.check(CLASSES);
	}

}
