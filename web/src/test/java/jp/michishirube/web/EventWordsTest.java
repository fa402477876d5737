package jp.michishirube.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import jp.michishirube.audit.api.EventView;
import jp.michishirube.kernel.Role;
import jp.michishirube.workflow.RouteStep;
import jp.michishirube.workflow.State;
import jp.michishirube.workflow.Transition;
import jp.michishirube.workflow.WorkflowDefinition;
import jp.michishirube.workflow.WorkflowDefinitions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The log is read in words")
class EventWordsTest {
    private static final WorkflowDefinitions WORKFLOWS = new WorkflowDefinitions();
    private final EventWords words = new EventWords(WORKFLOWS, null);

    private static EventView in(String workflow, String action, String role, String from, String to) {
        return new EventView(1, "case/1", 1, Instant.EPOCH, action, 1, 1, role, "office", "own", from, to, "1", null, null, "1", "", "", "{\"workflow\":\"" + workflow + "\",\"note\":\"\"}");
    }

    private static EventView event(String action, String role, String from, String to) {
        return new EventView(1, "case/1", 1, Instant.EPOCH, action, 1, 1, role, "office", "own", from, to, "1", null, null, "1", "", "", null);
    }

    private String told(EventView e, Locale locale) {
        return words.action(e, locale) + ": " + words.state(e, e.fromState(), locale) + " → " + words.state(e, e.toState(), locale);
    }

    @Test
    void every_act_of_every_workflow_by_everybody_who_may_is_told_in_its_own_words() {
        List<String> expected = new ArrayList<>();
        List<String> told = new ArrayList<>();
        for (WorkflowDefinition w : WORKFLOWS.all()) {
            for (State s : w.states()) {
                for (Transition t : s.transitions()) {
                    Set<Role> roles = t.byRoute() ? w.routes().get(s.route().orElseThrow()).steps().stream().map(RouteStep::role).collect(Collectors.toSet()) : t.by();
                    for (Role role : roles) {
                        expected.add(t.label().ja() + ": " + s.staffLabel().ja() + " → " + w.state(t.to()).staffLabel().ja());
                        told.add(told(in(w.id(), t.action(), role.key(), s.id(), t.to()), Locale.JAPANESE));
                    }
                }
            }
        }
        assertEquals(expected, told);
    }

    @Test
    void an_old_event_names_no_workflow_and_is_told_by_its_role() {
        assertEquals("案件を開く:  → 下書き", told(event("open", "applicant-officer", null, "draft"), Locale.JAPANESE));
        assertEquals("案件を開く:  → 起案中", told(event("open", "ministry-officer", null, "draft"), Locale.JAPANESE));
        assertEquals("下書きを破棄する: 下書き → 破棄", told(event("discard", "applicant-officer", "draft", "discarded"), Locale.JAPANESE));
        assertEquals("一覧を破棄する: 起案中 → 破棄", told(event("discard", "ministry-officer", "draft", "discarded"), Locale.JAPANESE));
    }

    @Test
    void a_step_of_a_route_is_counted_from_one_and_what_nobody_knows_stays_as_it_is_recorded() {
        assertEquals("Approve: On the bureau's approval route → On the bureau's approval route (step 2)",
                told(event("approve", "bureau-director", "bureau-route", "bureau-route#1"), Locale.ENGLISH));
        assertEquals("人を招く:  → ", told(event("invite", "system-administrator", null, null), Locale.JAPANESE));
        assertEquals("some-new-act: UPLOADED → PUBLISHED", told(event("some-new-act", "-", "UPLOADED", "PUBLISHED"), Locale.JAPANESE));
    }
}
