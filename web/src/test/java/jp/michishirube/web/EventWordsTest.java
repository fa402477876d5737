package jp.michishirube.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Locale;
import java.util.stream.Stream;
import jp.michishirube.workflow.WorkflowDefinition;
import jp.michishirube.workflow.WorkflowDefinitions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The log is read in words")
class EventWordsTest {
    private static final WorkflowDefinitions WORKFLOWS = new WorkflowDefinitions();
    private final EventWords words = new EventWords(WORKFLOWS, null);

    static Stream<String> actions() {
        return WORKFLOWS.all().stream().flatMap(w -> w.actions().stream()).distinct();
    }

    static Stream<String> states() {
        return WORKFLOWS.all().stream().map(WorkflowDefinition::statesById).flatMap(s -> s.keySet().stream()).distinct();
    }

    @ParameterizedTest
    @MethodSource("actions")
    void every_action_of_a_workflow_has_its_label(String action) {
        assertNotEquals(action, words.action(action, Locale.JAPANESE));
        assertNotEquals(action, words.action(action, Locale.ENGLISH));
    }

    @ParameterizedTest
    @MethodSource("states")
    void every_state_has_its_label(String state) {
        assertNotEquals(state, words.state(state, Locale.JAPANESE));
    }

    @Test
    void a_step_of_a_route_is_counted_from_one_and_what_nobody_knows_stays_as_it_is_recorded() {
        assertEquals("局内決裁中（2段目）", words.state("bureau-route#1", Locale.JAPANESE));
        assertEquals("On the bureau's approval route (step 2)", words.state("bureau-route#1", Locale.ENGLISH));
        assertEquals("人を招く", words.action("invite", Locale.JAPANESE));
        assertEquals("some-new-act", words.action("some-new-act", Locale.JAPANESE));
        assertEquals("PUBLISHED", words.state("PUBLISHED", Locale.JAPANESE));
        assertEquals("", words.state(null));
    }
}
