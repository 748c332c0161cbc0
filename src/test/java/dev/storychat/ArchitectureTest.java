package dev.storychat;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noConstructors;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.storychat.chat.ScopedSearch;
import dev.storychat.chat.search.Search;

/** The rules of the house, which docs/architecture.md explains. */
@AnalyzeClasses(packages = "dev.storychat", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_subject_knows_nobody = classes()
            .that()
            .resideInAPackage("dev.storychat.chat..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.storychat.chat..", "java..", "jakarta.inject..", "jakarta.enterprise..", "org.jspecify..");

    @ArchTest
    static final ArchRule the_rooms_meet_only_through_the_subject_and_the_settings = slices().matching(
                    "dev.storychat.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(DescribedPredicate.alwaysTrue(), room("chat"))
            .ignoreDependency(DescribedPredicate.alwaysTrue(), room("config"));

    @ArchTest
    static final ArchRule the_settings_know_nobody = noClasses()
            .that()
            .resideInAPackage("dev.storychat.config..")
            .should()
            .dependOnClassesThat(
                    room("chat").or(JavaClass.Predicates.resideInAnyPackage("com.slack..", "software.amazon..")));

    @ArchTest
    static final ArchRule slacks_sdk_stays_in_its_room = noClasses()
            .that()
            .resideOutsideOfPackage("dev.storychat.slack..")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAnyPackage("com.slack.."));

    @ArchTest
    static final ArchRule the_aws_sdk_stays_in_its_room = noClasses()
            .that()
            .resideOutsideOfPackage("dev.storychat.bedrock..")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAnyPackage("software.amazon.."));

    @ArchTest
    static final ArchRule lucene_stays_in_the_index = noClasses()
            .that()
            .resideOutsideOfPackage("dev.storychat.content..")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAnyPackage("org.apache.lucene.."));

    @ArchTest
    static final ArchRule prometheus_stays_where_operators_look = noClasses()
            .that()
            .resideOutsideOfPackage("dev.storychat.operations..")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAnyPackage("io.prometheus.."));

    @ArchTest
    static final ArchRule what_is_native_stays_in_the_launcher = noClasses()
            .that()
            .resideOutsideOfPackage("dev.storychat.launcher..")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAnyPackage("com.sun.jna.."));

    @ArchTest
    static final ArchRule sql_stays_in_the_rooms_that_keep_things = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "dev.storychat.storage..",
                    "dev.storychat.inbox..",
                    "dev.storychat.history..",
                    "dev.storychat.installations..")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAnyPackage("java.sql..", "javax.sql.."));

    /** A channel may see a part of the content only: whoever is given all of it could forget that. */
    @ArchTest
    static final ArchRule only_the_scoped_search_is_given_all_of_the_content = noConstructors()
            .that()
            .areDeclaredInClassesThat(DescribedPredicate.not(JavaClass.Predicates.belongToAnyOf(ScopedSearch.class)))
            .should()
            .haveRawParameterTypes(DescribedPredicate.describe(
                    "with a Search", types -> types.stream().anyMatch(type -> type.isEquivalentTo(Search.class))));

    private static DescribedPredicate<JavaClass> room(String name) {
        return JavaClass.Predicates.resideInAPackage("dev.storychat." + name + "..");
    }
}
