package jp.michishirube.reports;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses OURS = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("jp.michishirube");
    private static final DescribedPredicate<JavaClass> LIBRARY = JavaClass.Predicates.resideInAnyPackage("org.apache..", "com.lowagie..", "org.openxmlformats..");

    private static final ArchRule ALONE = noClasses().should().dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "javax.persistence..", "java.sql..", "javax.sql..");
    private static final ArchRule HIDDEN = codeUnits().that().arePublic().and().areDeclaredInClassesThat().arePublic()
            .should(new ArchCondition<JavaCodeUnit>("neither take nor give types of POI or OpenPDF") {
                @Override
                public void check(JavaCodeUnit unit, ConditionEvents events) {
                    Stream.concat(unit.getRawParameterTypes().stream(), Stream.of(unit.getRawReturnType())).filter(LIBRARY)
                            .forEach(t -> events.add(SimpleConditionEvent.violated(unit, unit.getFullName() + " shows " + t.getName())));
                }
            });

    /** Breaks both rules, so that they are known to see. */
    public static final class Canary {
        public XSSFWorkbook shown(java.sql.Connection connection) {
            return connection == null ? null : new XSSFWorkbook();
        }
    }

    private static boolean broken(ArchRule rule) {
        return rule.evaluate(new ClassFileImporter().importClasses(Canary.class)).hasViolation();
    }

    @Test
    @DisplayName("the library knows no container and no database")
    void alone() {
        ALONE.check(OURS);
        assertTrue(broken(ALONE));
    }

    @Test
    @DisplayName("types of POI and OpenPDF do not appear in the public interface")
    void hidden() {
        HIDDEN.check(OURS);
        assertTrue(broken(HIDDEN));
    }

    @Test
    @DisplayName("it knows nothing of the business")
    void nothingOfOurs() {
        classes().should().resideInAPackage("jp.michishirube.reports").check(OURS);
    }
}
