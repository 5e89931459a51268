package org.ctax.query;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

@AnalyzeClasses(packages = "org.ctax", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final DescribedPredicate<JavaClass> BINARY_FRACTION = DescribedPredicate.describe(
            "a binary fraction",
            type -> Set.of("double", "float", "java.lang.Double", "java.lang.Float")
                    .contains(type.getName()));

    @ArchTest
    static final ArchRule THE_READ_SIDE_KNOWS_NOTHING_OF_THE_WRITE_SIDE = noClasses()
            .that()
            .resideInAPackage("org.ctax.query..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.ctax.command..")
            .because("the two run in processes of their own and meet in the events only");

    @ArchTest
    static final ArchRule ROOMS_HAVE_NO_CYCLES = slices().matching("org.ctax.query.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a change to one room must not come back to it through others");

    @ArchTest
    static final ArchRule NOBODY_ENTERS_A_ROOM_THAT_ONLY_ANSWERS = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.ctax.query.feed..",
                    "org.ctax.query.operations..",
                    "org.ctax.query.imports..",
                    "org.ctax.query.rates..",
                    "org.ctax.query.place..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.ctax.query.feed..",
                    "org.ctax.query.operations..",
                    "org.ctax.query.imports..",
                    "org.ctax.query.rates..",
                    "org.ctax.query.place..")
            .because("features meet through projection, moment, listing and the registers of names");

    @ArchTest
    static final ArchRule REGISTERS_ARE_ENTERED_FOR_NAMES_AND_CODES_ONLY = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.ctax.query.feed..",
                    "org.ctax.query.operations..",
                    "org.ctax.query.imports..",
                    "org.ctax.query.rates..",
                    "org.ctax.query.place..",
                    "org.ctax.query.projection..",
                    "org.ctax.query.moment..",
                    "org.ctax.query.listing..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.ctax.query.participant..", "org.ctax.query.theme..", "org.ctax.query.appeal..")
            .because("only what shows names or is asked by codes has business there");

    @ArchTest
    static final ArchRule THE_FLOOR_KNOWS_NO_FEATURE = noClasses()
            .that()
            .resideInAnyPackage("org.ctax.query.projection..", "org.ctax.query.moment..", "org.ctax.query.listing..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.ctax.query.funding..", "org.ctax.query.registers..")
            .because("what carries every feature must outlive each of them");

    @ArchTest
    static final ArchRule NO_FIELD_HOLDS_A_BINARY_FRACTION = noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage("org.ctax.query..")
            .should()
            .haveRawType(BINARY_FRACTION)
            .because("money, shares and rates are exact");

    @ArchTest
    static final ArchRule NO_METHOD_ANSWERS_A_BINARY_FRACTION = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage("org.ctax.query..")
            .and()
            .haveNameNotMatching("lambda\\$.*")
            .should()
            .haveRawReturnType(BINARY_FRACTION)
            .because("money, shares and rates are exact");
}
