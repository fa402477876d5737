package jp.michishirube.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WebArchitectureTest {
    private static final JavaClasses WEB = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("jp.michishirube.web");

    @Test
    @DisplayName("Pages never reach the database themselves")
    void noPersistence() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("jakarta.persistence..", "java.sql..", "javax.sql..", "org.h2..",
                "org.flywaydb..").check(WEB);
    }

    @Test
    @DisplayName("Every bean of a page has a scope; only the language lives as long as the session")
    void scopes() {
        classes().that().areAnnotatedWith(Named.class).and().areNotAssignableTo(Language.class).should()
                .beAnnotatedWith(RequestScoped.class).orShould().beAnnotatedWith(ViewScoped.class).orShould()
                .beAnnotatedWith(ApplicationScoped.class).check(WEB);
        noClasses().that().areNotAssignableTo(Language.class).should().beAnnotatedWith(SessionScoped.class).check(WEB);
    }

    @Test
    @DisplayName("What lives with a view or a session can be stored")
    void serializable() {
        classes().that().areAnnotatedWith(ViewScoped.class).or().areAnnotatedWith(SessionScoped.class).should()
                .beAssignableTo(Serializable.class).allowEmptyShould(true).check(WEB);
    }

    @Test
    @DisplayName("Time comes from the office's clock only")
    void clock() {
        noClasses().should().callMethod(java.time.LocalDate.class, "now").orShould().callMethod(java.time.Instant.class, "now").orShould()
                .callMethod(java.time.LocalDateTime.class, "now").orShould().callMethod(System.class, "currentTimeMillis").check(WEB);
    }
}
