package jp.michishirube.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ejb.Stateless;
import jakarta.interceptor.InvocationContext;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import jp.michishirube.TestDatabase;
import jp.michishirube.casework.CaseQueryService;
import jp.michishirube.casework.CaseService;
import jp.michishirube.casework.api.ActCommand;
import jp.michishirube.casework.api.QueueQuery;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.Role;
import jp.michishirube.security.AllowedToInterceptor;
import jp.michishirube.security.NotAllowedException;
import jp.michishirube.subsidy.ProposalService;
import jp.michishirube.workflow.ExpectedPermissions.Cell;
import jp.michishirube.workflow.ExpectedPermissions.Grant;
import jp.michishirube.workflow.PermissionCases.Asker;
import jp.michishirube.workflow.PermissionCases.Case;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Every service method × role, and every call about a case × role × own or other body × own or other bureau × state × action, really called
 * and compared with what is written by hand under {@code permissions/}. What is listed nowhere is found.
 */
class PermissionCellsTest {
    private static final int LEAST = 10_000;

    private final List<String> differences = new ArrayList<>();
    private int cells;

    @Test
    @DisplayName("at least 10,000 cells of method, role, body, bureau, state and action are as written by hand, none is wrong and none unlisted")
    void everyCell(TestReporter reporter) throws Exception {
        serviceMethods();
        int methods = cells;
        try (PermissionCases cases = new PermissionCases(TestDatabase.h2())) {
            cases.proposals().forEach(c -> actions(cases, c));
            cases.lists().forEach(c -> actions(cases, c));
            int acts = cells - methods;
            cases.proposals().forEach(c -> calls(cases, c));
            reporter.publishEntry("cells", cells + " = " + methods + " methods × roles + " + acts + " actions + " + (cells - methods - acts) + " calls about a case");
        }
        assertEquals(List.of(), differences.stream().limit(40).toList(), () -> differences.size() + " differences");
        assertTrue(cells >= LEAST, () -> "only " + cells + " cells");
    }

    private void serviceMethods() throws Exception {
        Map<String, Set<Role>> expected = PermissionWords.services();
        Set<String> found = new TreeSet<>();
        for (JavaClass service : new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("jp.michishirube")) {
            if (!service.getSimpleName().endsWith("Service") || !service.isAnnotatedWith(Stateless.class)) {
                continue;
            }
            for (Method method : service.reflect().getDeclaredMethods()) {
                if (!Modifier.isPublic(method.getModifiers()) || Modifier.isStatic(method.getModifiers()) || method.isSynthetic()) {
                    continue;
                }
                String name = service.getSimpleName() + "." + method.getName();
                found.add(name);
                for (Role role : Role.values()) {
                    compare(name, role.key(), expected.containsKey(name) && expected.get(name).contains(role), passes(method, PermissionWords.holder(role)));
                }
                compare(name, "nobody", PermissionWords.everyone(name), passes(method, Actor.PUBLIC));
            }
        }
        assertEquals(new TreeSet<>(expected.keySet()), found, "permissions/services.csv and the services have the same methods");
    }

    private static boolean passes(Method method, Actor actor) throws Exception {
        Object target = method.getDeclaringClass().getConstructor().newInstance();
        InvocationContext call = (InvocationContext) Proxy.newProxyInstance(PermissionCellsTest.class.getClassLoader(), new Class<?>[] {InvocationContext.class},
                (proxy, asked, arguments) -> switch (asked.getName()) {
                    case "getMethod" -> method;
                    case "getTarget" -> target;
                    default -> null;
                });
        try {
            new AllowedToInterceptor(() -> actor).check(call);
            return true;
        } catch (NotAllowedException e) {
            return false;
        }
    }

    private void actions(PermissionCases cases, Case about) {
        Map<Cell, Grant> expected = ExpectedPermissions.of(about.workflow());
        Set<String> actions = new TreeSet<>(new WorkflowDefinitions().get(about.workflow()).actions());
        for (Asker asker : cases.askers()) {
            for (String action : actions) {
                boolean granted = asker.own() && expected.containsKey(new Cell(about.state(), about.step(), asker.role(), action));
                ActCommand command = ActCommand.of(about.id(), action, "理由", about.revision());
                compare("act " + action + " in " + about, asker.toString(), granted, cases.tried(asker, () -> cases.get(CaseService.class).act(command)));
            }
        }
    }

    private void calls(PermissionCases cases, Case about) {
        Map<String, Supplier<?>> calls = new LinkedHashMap<>();
        CaseQueryService queries = cases.get(CaseQueryService.class);
        CaseService service = cases.get(CaseService.class);
        String id = about.id();
        calls.put("view", () -> queries.view(id));
        calls.put("queue", () -> queries.queue(new QueueQuery(null, null, null, null, null, null, null, null, false, 200, 0)).items().stream()
                .filter(row -> row.id().equals(id)).toList());
        calls.put("submission", () -> queries.submission(id, 1));
        calls.put("changes", () -> queries.changes(id, 2));
        calls.put("receipt", () -> queries.receipt(id, 1));
        calls.put("attachment", () -> queries.attachment(id, about.attachment()));
        calls.put("draft", () -> service.draft(id));
        calls.put("saveDraft", () -> service.saveDraft(id, Map.of(), Map.of()));
        calls.put("attach", () -> service.attach(id, "proposalFile", "a.csv", new ByteArrayInputStream("1,2\n".getBytes())));
        calls.put("detach", () -> service.detach(id, about.attachment()));
        calls.put("estimateOfDraft", () -> cases.get(ProposalService.class).estimateOfDraft(id));
        calls.forEach((call, supplier) -> {
            for (Asker asker : cases.askers()) {
                boolean granted = asker.own() && PermissionWords.granted(call, asker.role(), about);
                compare(call + " of " + about, asker.toString(), granted, cases.tried(asker, supplier));
            }
        });
    }

    private void compare(String what, String who, boolean expected, boolean found) {
        cells++;
        if (expected != found) {
            differences.add(what + " by " + who + ": expected " + expected + ", found " + found);
        }
    }
}
