package org.ctax.query;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
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
import org.ctax.query.funding.AccountKind;
import org.ctax.query.funding.Confidentiality;
import org.ctax.query.funding.Eyes;
import org.ctax.query.funding.FundingBooks;

@AnalyzeClasses(packages = "org.ctax", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ALL = "org.ctax.query..";
    private static final String PROJECTION = "org.ctax.query.projection..";
    private static final String MOMENT = "org.ctax.query.moment..";
    private static final String LISTING = "org.ctax.query.listing..";
    private static final String REGISTERS = "org.ctax.query.registers..";
    private static final String FUNDING = "org.ctax.query.funding..";
    private static final String[] RECORDS = {
        "org.ctax.query.pledge..", "org.ctax.query.need..", "org.ctax.query.activity..", "org.ctax.query.transfer.."
    };

    private static final DescribedPredicate<JavaClass> BINARY_FRACTION = DescribedPredicate.describe(
            "a binary fraction",
            type -> Set.of("double", "float", "java.lang.Double", "java.lang.Float")
                    .contains(type.getName()));

    @ArchTest
    static final ArchRule THE_READ_SIDE_KNOWS_NOTHING_OF_THE_WRITE_SIDE = noClasses()
            .that()
            .resideInAPackage(ALL)
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
    static final ArchRule ROOMS_MEET_ELSEWHERE = slices().matching("org.ctax.query.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(resideInAPackage(ALL), resideInAnyPackage(PROJECTION, MOMENT, LISTING, REGISTERS))
            // What is recorded of pledges, needs, activities and transfers is kept where its money is added up.
            .ignoreDependency(resideInAnyPackage(RECORDS), resideInAPackage(FUNDING))
            // Who reads may know what, and that somebody looked: every room that tells of records asks there.
            .ignoreDependency(
                    resideInAPackage(ALL),
                    JavaClass.Predicates.belongToAnyOf(Confidentiality.class, Eyes.class, AccountKind.class))
            .ignoreDependency(resideInAPackage(FUNDING), resideInAPackage("org.ctax.query.looks.."))
            // In which currencies there are views is told to who has not signed in as well.
            .ignoreDependency(
                    resideInAPackage("org.ctax.query.settings.."),
                    JavaClass.Predicates.belongToAnyOf(FundingBooks.class))
            // One room knows all registers, so that nobody else has to.
            .ignoreDependency(
                    resideInAPackage(REGISTERS),
                    resideInAnyPackage(
                            "org.ctax.query.participant..", "org.ctax.query.theme..", "org.ctax.query.appeal.."))
            .because("a change to one feature touches one room");

    @ArchTest
    static final ArchRule THE_FLOOR_KNOWS_NO_FEATURE = noClasses()
            .that()
            .resideInAnyPackage(PROJECTION, MOMENT, LISTING)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FUNDING, REGISTERS)
            .because("what carries every feature must outlive each of them");

    @ArchTest
    static final ArchRule NO_FIELD_HOLDS_A_BINARY_FRACTION = noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage(ALL)
            .should()
            .haveRawType(BINARY_FRACTION)
            .because("money, shares and rates are exact");

    @ArchTest
    static final ArchRule NO_METHOD_ANSWERS_A_BINARY_FRACTION = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage(ALL)
            .and()
            .haveNameNotMatching("lambda\\$.*")
            .should()
            .haveRawReturnType(BINARY_FRACTION)
            .because("money, shares and rates are exact");
}
