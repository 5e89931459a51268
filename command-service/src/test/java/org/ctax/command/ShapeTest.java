package org.ctax.command;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.ctax.command.desk.Authority;

/** The shape of the write side, which no compiler guards. */
@AnalyzeClasses(packages = "org.ctax.command", importOptions = ImportOption.DoNotIncludeTests.class)
class ShapeTest {
    private static final String DESK = "org.ctax.command.desk..";
    private static final String CLAIM = "org.ctax.command.claim..";
    private static final String IMPORTS = "org.ctax.command.imports..";
    private static final Set<String> CLOCKS_AND_DICE =
            Set.of("now", "randomUUID", "currentTimeMillis", "nanoTime", "random");

    private static final DescribedPredicate<JavaClass> DECIDING = DescribedPredicate.describe(
            "aggregates and commands", c -> c.isAnnotatedWith(AggregateRoot.class) || isCommand(c));

    private static boolean isCommand(JavaClass type) {
        return type.getMembers().stream().anyMatch(m -> m.isAnnotatedWith(TargetAggregateIdentifier.class));
    }

    @ArchTest
    static final ArchRule features_meet_elsewhere = slices().matching("org.ctax.command.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                    resideInAPackage("org.ctax.command.."),
                    resideInAPackage(DESK).or(resideInAPackage(CLAIM)))
            // An import commands every feature, and a feature with files of its own reports as imports do.
            .ignoreDependency(resideInAPackage(IMPORTS), resideInAPackage("org.ctax.command.."))
            .ignoreDependency(resideInAPackage("org.ctax.command.rates.."), resideInAPackage(IMPORTS))
            .because("a change to one feature touches one room; features meet in events, at the desk and on the web");

    @ArchTest
    static final ArchRule the_desk_knows_no_feature = noClasses()
            .that()
            .resideInAPackage(DESK)
            .should()
            .dependOnClassesThat(resideInAPackage("org.ctax.command..").and(resideOutsideOfPackages(DESK)))
            .because("features stand on the desk, and not the other way round");

    @ArchTest
    static final ArchRule decisions_know_no_machinery = noClasses()
            .that(are(DECIDING))
            .should()
            .dependOnClassesThat(resideInAPackage("org.springframework..")
                    .or(resideInAPackage("com.mongodb.."))
                    .or(resideInAPackage("java.sql.."))
                    .or(resideInAPackage("javax.sql.."))
                    .or(resideInAPackage("jakarta.."))
                    .or(resideInAPackage("io.swagger..")))
            .because("a decision is a function of a record and a command, and its tests need nothing else");

    @ArchTest
    static final ArchRule nobody_but_who_asks_reads_a_clock_or_throws_dice = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Controller")
            .and()
            .haveSimpleNameNotEndingWith("Configuration")
            .should(callMethodWhere(DescribedPredicate.describe("a clock or a die", ShapeTest::isClockOrDie)))
            .because("a replayed decision must come out as it did the first time; what it needs comes in the command");

    private static boolean isClockOrDie(JavaMethodCall call) {
        var owner = call.getTargetOwner();
        return CLOCKS_AND_DICE.contains(call.getTarget().getName())
                && (owner.getPackageName().equals("java.time")
                        || owner.isEquivalentTo(java.util.UUID.class)
                        || owner.isEquivalentTo(System.class)
                        || owner.isEquivalentTo(Math.class));
    }

    @ArchTest
    static final ArchRule no_random = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(java.util.random.RandomGenerator.class)
            .because("ids come from clients, or follow from what they name");

    @ArchTest
    static final ArchRule commands_are_records = classes()
            .that(are(DescribedPredicate.describe("commands", ShapeTest::isCommand)))
            .should()
            .beRecords()
            .because("a command is what was said, and does not change while it is decided");

    @ArchTest
    static final ArchRule nothing_is_approximate = noFields()
            .should()
            .haveRawType(double.class)
            .orShould()
            .haveRawType(float.class)
            .because("amounts, rates and shares are exact");

    @ArchTest
    static final ArchRule aggregates_are_private = classes()
            .that()
            .areAnnotatedWith(AggregateRoot.class)
            .should()
            .bePackagePrivate()
            .because("who wants something of a record sends a command");

    @ArchTest
    static final ArchRule every_record_asks_who_acts = classes()
            .that()
            .areAnnotatedWith(AggregateRoot.class)
            .and(DescribedPredicate.describe(
                    "take commands",
                    c -> c.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(CommandHandler.class))))
            .should(ArchCondition.from(DescribedPredicate.describe(
                    "ask of every command on whose authority it acts", ShapeTest::asksOfEveryCommand)))
            .because("what reached a record by whatever way was not let in for that");

    private static boolean asksOfEveryCommand(JavaClass record) {
        return record.getMethods().stream()
                .filter(method -> method.isAnnotatedWith(CommandHandlerInterceptor.class))
                .anyMatch(method -> method.getRawParameterTypes().size() == 1
                        && method.getRawParameterTypes().getFirst().isEquivalentTo(CommandMessage.class)
                        && method.getMethodCallsFromSelf().stream()
                                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Authority.class)));
    }
}
