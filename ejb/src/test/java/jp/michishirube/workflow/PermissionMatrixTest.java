package jp.michishirube.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Role;
import jp.michishirube.workflow.ExpectedPermissions.Cell;
import jp.michishirube.workflow.ExpectedPermissions.Grant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The permission matrix")
class PermissionMatrixTest {
    private static final Guards OPEN = guard -> Optional.empty();

    static Stream<WorkflowDefinition> workflows() {
        return new WorkflowDefinitions().all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("workflows")
    @DisplayName("every state × step × role × action, allowed or forbidden, is as the file written by hand says")
    void everyPair(WorkflowDefinition workflow) {
        Map<Cell, Grant> expected = ExpectedPermissions.of(workflow.id());
        Set<Cell> met = new HashSet<>();
        List<String> differences = new ArrayList<>();
        for (Position position : workflow.positions()) {
            for (Role role : Role.values()) {
                for (String action : workflow.actions()) {
                    Cell cell = new Cell(position.state(), position.step(), role, action);
                    met.add(cell);
                    compare(workflow, position, cell, expected.get(cell), differences);
                }
            }
        }
        expected.keySet().stream().filter(c -> !met.contains(c)).forEach(c -> differences.add("the file names what does not exist: " + c));
        assertEquals(List.of(), differences);
        assertEquals(workflow.positions().size() * Role.values().length * workflow.actions().size(), met.size());
    }

    private static void compare(WorkflowDefinition workflow, Position position, Cell cell, Grant grant, List<String> differences) {
        for (boolean drafter : new boolean[] {false, true}) {
            Asker asker = new Asker(Set.of(cell.role()), drafter);
            boolean allowed = grant != null && (grant.drafterToo() || !drafter);
            boolean offered = Engine.available(workflow, position, asker).stream().anyMatch(t -> t.action().equals(cell.action()));
            Outcome<Step> done = Engine.advance(workflow, position, cell.action(), asker, OPEN, "理由");
            if (offered != allowed || done.isDone() != allowed) {
                differences.add(cell + (drafter ? " by the drafter" : "") + ": expected " + allowed + ", offered " + offered + ", done " + done.isDone());
            } else if (allowed) {
                compare(workflow, position, cell, grant, asker, done.value(), differences);
            }
        }
    }

    private static void compare(WorkflowDefinition workflow, Position position, Cell cell, Grant grant, Asker asker, Step step, List<String> differences) {
        if (!step.to().state().equals(grant.to())) {
            differences.add(cell + " leads to " + step.to().state() + ", expected " + grant.to());
        }
        if (step.transition().note() != grant.note()) {
            differences.add(cell + ": note is " + step.transition().note() + ", expected " + grant.note());
        }
        boolean silent = Engine.advance(workflow, position, cell.action(), asker, OPEN, "").isDone();
        if (silent == (grant.note() == NoteRule.REQUIRED)) {
            differences.add(cell + " without a note: " + silent);
        }
        if (step.as() != cell.role()) {
            differences.add(cell + " done as " + step.as());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("workflows")
    @DisplayName("who holds several posts may do what each of them may, and nothing more")
    void severalPosts(WorkflowDefinition workflow) {
        for (Position position : workflow.positions()) {
            for (Role one : Role.values()) {
                for (Role other : Role.values()) {
                    Set<String> each = new HashSet<>(actions(workflow, position, Set.of(one)));
                    each.addAll(actions(workflow, position, Set.of(other)));
                    assertEquals(each, actions(workflow, position, EnumSet.of(one, other)), position + " " + one + " " + other);
                }
            }
            assertTrue(actions(workflow, position, Set.of()).isEmpty(), "nobody may do nothing");
        }
    }

    private static Set<String> actions(WorkflowDefinition workflow, Position position, Set<Role> roles) {
        Set<String> actions = new HashSet<>();
        Engine.available(workflow, position, new Asker(roles, false)).forEach(t -> actions.add(t.action()));
        return actions;
    }
}
