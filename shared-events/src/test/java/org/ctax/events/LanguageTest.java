package org.ctax.events;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** What keeps the published language fit for strangers. */
@AnalyzeClasses(packages = "org.ctax.events", importOptions = ImportOption.DoNotIncludeTests.class)
class LanguageTest {

    @ArchTest
    static final ArchRule events_are_in_the_catalogue = classes()
            .that()
            .areAnnotatedWith(EventName.class)
            .should(new ArchCondition<JavaClass>("be in the catalogue") {
                @Override
                public void check(JavaClass event, ConditionEvents events) {
                    var there = EventCatalogue.events().containsValue(event.reflect());
                    events.add(
                            new SimpleConditionEvent(event, there, event.getName() + " is in the catalogue: " + there));
                }
            })
            .andShould()
            .beRecords()
            .because(
                    "what is not in the catalogue is stored under the name of its class, and lost when the class moves");

    @ArchTest
    static final ArchRule strangers_need_little_to_read_it = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.ctax.events..",
                    "java..",
                    "javax.money..",
                    "org.javamoney.moneta..",
                    "com.fasterxml.jackson.annotation..",
                    "tools.jackson..",
                    "org.axonframework.serialization..",
                    "org.jspecify.annotations..")
            .because("other programs take this jar and must not get a framework with it");
}
