package jp.michishirube.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.michishirube.kernel.AllowedTo;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The house of the design: which room may use which, and how rooms are furnished. Every rule has a canary that breaks it. */
class HouseTest {
    private static final String ROOT = "jp.michishirube.";
    private static final JavaClasses HOUSE = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("jp.michishirube");
    private static final JavaClasses CANARIES = new ClassFileImporter().importPackages("jp.michishirube.house.canary");

    /** Every room and what it may use of the others; the kernel is open to all. An edge that is not here is forbidden. */
    private static final Map<String, Set<String>> EDGES = edges();

    private static Map<String, Set<String>> edges() {
        Map<String, Set<String>> e = new LinkedHashMap<>();
        e.put("kernel", Set.of());
        e.put("definition", Set.of("audit"));
        e.put("audit", Set.of());
        e.put("clock", Set.of("audit"));
        e.put("organisation", Set.of("definition", "audit"));
        e.put("security", Set.of("definition", "audit", "organisation"));
        e.put("form", Set.of("definition", "reports"));
        e.put("workflow", Set.of("definition"));
        e.put("document", Set.of("definition", "audit", "organisation", "security", "reports"));
        e.put("notification", Set.of("audit", "organisation", "security", "document"));
        e.put("administration", Set.of("audit", "organisation", "security", "notification"));
        e.put("programme", Set.of("definition", "organisation", "form", "workflow"));
        e.put("casework", Set.of("definition", "audit", "organisation", "security", "form", "workflow", "document", "notification", "programme", "reports"));
        e.put("review", Set.of("definition", "audit", "organisation", "security", "form", "workflow", "document", "notification", "programme", "casework",
                "reports"));
        e.put("subsidy", Set.of("definition", "audit", "organisation", "security", "form", "workflow", "document", "notification", "programme", "casework",
                "review", "reports"));
        e.put("dispatch", Set.of("definition", "audit", "organisation", "security", "form", "workflow", "document", "notification", "programme", "casework",
                "reports"));
        e.put("award", Set.of("definition", "audit", "organisation", "security", "form", "workflow", "document", "notification", "programme", "casework",
                "review", "reports"));
        e.put("roadmap", Set.of("definition", "audit", "organisation", "security", "form", "workflow", "document", "notification", "programme", "casework",
                "reports"));
        e.put("publication", Set.of("definition", "audit", "organisation", "security", "form", "workflow", "document", "notification", "programme",
                "casework", "review", "subsidy", "dispatch", "award", "roadmap", "reports"));
        e.put("installation", Set.of("definition", "audit", "clock", "organisation", "security", "form", "workflow", "document", "notification", "administration",
                "programme", "casework", "review", "subsidy", "dispatch", "award", "roadmap", "publication"));
        return e;
    }

    private static ArchRule room(String name, String of) {
        Set<String> allowed = EDGES.get(name);
        DescribedPredicate<JavaClass> forbidden = new DescribedPredicate<>("outside what " + name + " may use") {
            @Override
            public boolean test(JavaClass c) {
                String p = c.getPackageName() + ".";
                if (!p.startsWith(ROOT)) {
                    return false;
                }
                String other = p.substring(ROOT.length(), p.indexOf('.', ROOT.length()));
                return !other.equals(name) && !other.equals("kernel") && !allowed.contains(other) && !other.equals("house");
            }
        };
        return noClasses().that().resideInAPackage(of).should().dependOnClassesThat(forbidden);
    }

    @TestFactory
    @DisplayName("a room uses only the rooms below it that the plan names")
    Stream<DynamicTest> rooms() {
        return EDGES.keySet().stream().map(name -> DynamicTest.dynamicTest(name, () -> room(name, ROOT + name + "..").check(HOUSE)));
    }

    @Test
    @DisplayName("every package is a room of the plan")
    void everyRoomIsKnown() {
        classes().should(new ArchCondition<>("stand in a room of the plan") {
            @Override
            public void check(JavaClass c, ConditionEvents events) {
                String p = c.getPackageName() + ".";
                String room = p.length() > ROOT.length() ? p.substring(ROOT.length(), p.indexOf('.', ROOT.length())) : "";
                boolean known = EDGES.containsKey(room) || room.equals("reports");
                events.add(new SimpleConditionEvent(c, known, c.getName() + " stands in " + room));
            }
        }).check(HOUSE);
    }

    @TestFactory
    @DisplayName("each rule holds in the house, and its canary breaks it")
    Stream<DynamicTest> rules() {
        return RULES.entrySet().stream().flatMap(r -> Stream.of(
                DynamicTest.dynamicTest(r.getKey(), () -> r.getValue().check(HOUSE)),
                DynamicTest.dynamicTest("canary: " + r.getKey(), () -> assertTrue(r.getValue().evaluate(CANARIES).hasViolation(), "nothing broke: " + r.getKey()))));
    }

    @Test
    @DisplayName("the canary of the rooms breaks the plan")
    void roomCanary() {
        assertFalse(noClasses().that().resideInAPackage("..canary..").should().dependOnClassesThat(resideInAnyPackage(ROOT + "subsidy.."))
                .evaluate(CANARIES).getFailureReport().isEmpty());
    }

    private static final Map<String, ArchRule> RULES = rulesByName();

    private static Map<String, ArchRule> rulesByName() {
        Map<String, ArchRule> r = new LinkedHashMap<>();
        r.put("only stores hold an EntityManager", noClasses().that().haveSimpleNameNotEndingWith("Store").and().haveSimpleNameNotEndingWith("Ledger")
                .should().dependOnClassesThat().areAssignableTo(EntityManager.class));
        r.put("entities are package-private", classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate());
        r.put("stateless beans are services or workers", classes().that().areAnnotatedWith(Stateless.class).should()
                .haveNameMatching(".*(Service|Worker)"));
        r.put("every public method of a service says who may call it", methods().that().areDeclaredInClassesThat().haveSimpleNameEndingWith("Service")
                .and().areDeclaredInClassesThat().areAnnotatedWith(Stateless.class).and().arePublic().and().areNotStatic().should(sayWhoMayCall()));
        r.put("services have at most twelve public methods", classes().that().areAnnotatedWith(Stateless.class).should(haveAtMostTwelveMethods()));
        r.put("rules and kernel know no floating point", fields().that().areDeclaredInClassesThat().resideInAnyPackage("..rule..", "..kernel..", "..canary..")
                .should().notHaveRawType(double.class).andShould().notHaveRawType(float.class).andShould().notHaveRawType(java.math.BigDecimal.class));
        r.put("the kernel knows java only", noClasses().that().resideInAnyPackage(ROOT + "kernel..", "..canary..").should()
                .dependOnClassesThat(new DescribedPredicate<>("outside java and the kernel") {
                    @Override
                    public boolean test(JavaClass c) {
                        return !c.getPackageName().startsWith("java.") && !c.getPackageName().startsWith(ROOT + "kernel") && !c.isPrimitive() && !c.isArray();
                    }
                }));
        r.put("rules know no container", noClasses().that().resideInAnyPackage("..rule..", ROOT + "workflow..", "..canary..").and()
                .haveSimpleNameNotEndingWith("Definitions").should().dependOnClassesThat().resideInAnyPackage("jakarta.persistence..", "jakarta.ejb..",
                        "jakarta.enterprise..", "jakarta.inject.."));
        r.put("drawing libraries stay in reports", noClasses().that().resideOutsideOfPackage(ROOT + "reports..").should().dependOnClassesThat()
                .resideInAnyPackage("org.apache.poi..", "com.lowagie.."));
        r.put("nobody asks the machine for the date", noClasses().that().haveNameNotMatching(".*(OfficeClock).*").should()
                .callMethod(java.time.LocalDate.class, "now").orShould().callMethod(java.time.LocalDateTime.class, "now")
                .orShould().callMethod(java.time.ZonedDateTime.class, "now").orShould().callMethod(java.time.Instant.class, "now")
                .orShould().callConstructor(java.util.Date.class).orShould().callMethod(System.class, "currentTimeMillis"));
        r.put("no names that say nothing", noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Utils?|Dto)"));
        r.put("nothing is printed", noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err"));
        r.put("no mocks, no JUnit 4, no Lombok", noClasses().should().dependOnClassesThat().resideInAnyPackage("org.mockito..", "org.junit.Test", "lombok.."));
        return Map.copyOf(r);
    }

    private static ArchCondition<JavaMethod> sayWhoMayCall() {
        return new ArchCondition<>("say who may call it") {
            @Override
            public void check(JavaMethod m, ConditionEvents events) {
                boolean says = m.isAnnotatedWith(AllowedTo.class) || m.getOwner().isAnnotatedWith(AllowedTo.class);
                events.add(new SimpleConditionEvent(m, says, m.getFullName()));
            }
        };
    }

    private static ArchCondition<JavaClass> haveAtMostTwelveMethods() {
        return new ArchCondition<>("have at most twelve public methods") {
            @Override
            public void check(JavaClass c, ConditionEvents events) {
                List<String> names = c.getMethods().stream().filter(m -> m.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC)
                        && !m.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC)).map(JavaMethod::getName).toList();
                events.add(new SimpleConditionEvent(c, names.size() <= 12, c.getName() + " has " + names.size()));
            }
        };
    }
}
