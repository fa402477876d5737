package jp.michishirube.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Role;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The engine")
class EngineTest {
    private static final WorkflowDefinition PROPOSAL = new WorkflowDefinitions().get("subsidy-proposal/1");
    private static final Guards OPEN = guard -> Optional.empty();

    private static Asker asker(Role... roles) {
        return new Asker(Set.of(roles), false);
    }

    private static Asker drafter(Role... roles) {
        return new Asker(Set.of(roles), true);
    }

    private static Outcome<Step> act(String state, int step, String action, Asker asker, String note) {
        return Engine.advance(PROPOSAL, new Position(state, step), action, asker, OPEN, note);
    }

    private static List<String> codes(Outcome<Step> outcome) {
        return outcome.violations().stream().map(Violation::code).toList();
    }

    @Test
    @DisplayName("walks a route step by step and leaves it with the last stamp")
    void route() {
        Step first = act("bureau-route", 0, "approve", asker(Role.BUREAU_DIRECTOR), null).value();
        assertEquals(new Position("bureau-route", 1), first.to());
        assertFalse(first.routeFinished());
        Step last = act("bureau-route", 1, "approve", asker(Role.BUREAU_DIRECTOR_GENERAL), null).value();
        assertEquals(new Position("forwarded", 0), last.to());
        assertTrue(last.routeFinished());
        assertEquals(List.of("forwarded"), last.transition().effects());
    }

    @Test
    @DisplayName("lets only the post whose step it is stamp, not one further up")
    void stepOfTheRoute() {
        assertEquals(List.of("action.not-yours"), codes(act("bureau-route", 0, "approve", asker(Role.BUREAU_DIRECTOR_GENERAL), null)));
        assertEquals(List.of("action.not-yours"), codes(act("bureau-route", 1, "approve", asker(Role.BUREAU_DIRECTOR), null)));
    }

    @Test
    @DisplayName("lets nobody approve what they drafted, also when they hold the approver's post")
    void fourEyes() {
        assertEquals(List.of("action.four-eyes"), codes(act("signoff", 0, "submit", drafter(Role.APPLICANT_OFFICER, Role.APPLICANT_APPROVER), null)));
        assertEquals(List.of("action.four-eyes"), codes(act("bureau-route", 1, "approve", drafter(Role.BUREAU_DIRECTOR_GENERAL), null)));
        assertTrue(act("signoff", 0, "submit", asker(Role.APPLICANT_OFFICER, Role.APPLICANT_APPROVER), null).isDone());
    }

    @Test
    @DisplayName("lets a sole signer sign the own draft inside the body, and says so; never on a route of a bureau or the Ministry")
    void soleSigner() {
        Asker sole = new Asker(Set.of(Role.values()), true, true);
        Step signed = act("signoff", 0, "submit", sole, null).value();
        assertTrue(signed.alone());
        assertFalse(act("signoff", 0, "submit", asker(Role.APPLICANT_APPROVER), null).value().alone());
        for (WorkflowDefinition workflow : new WorkflowDefinitions().all()) {
            for (Position position : workflow.positions()) {
                State state = workflow.state(position.state());
                Asker drafter = new Asker(Set.of(Role.values()), true, false);
                if (state.turn() != Turn.APPLICANT) {
                    assertEquals(Engine.available(workflow, position, drafter), Engine.available(workflow, position, sole), position::toString);
                }
            }
        }
    }

    @Test
    @DisplayName("starts a route again from its first step after it was sent back")
    void sentBack() {
        Step back = act("bureau-route", 1, "send-back", asker(Role.BUREAU_DIRECTOR_GENERAL), "意見の理由を補ってください。").value();
        assertEquals(new Position("received", 0), back.to());
        assertTrue(back.routeFinished());
        assertEquals(new Position("bureau-route", 0), act("received", 0, "forward", asker(Role.BUREAU_OFFICER), "適合").value().to());
    }

    private static Outcome<Step> consulted(int step, String action, Asker asker, String note) {
        return Engine.advance(new WorkflowDefinitions().get("selection-list/2"), new Position("ministry-route", step), action, asker, OPEN, note);
    }

    @Test
    @DisplayName("lets a consulted post consent or object with its reason, and decide nothing; whoever decides answers nothing")
    void consultation() {
        Asker consulted = asker(Role.MINISTRY_CONSULTED);
        for (String answer : List.of("consent", "object")) {
            Step step = consulted(1, answer, consulted, "経費の区分に疑問がある。").value();
            assertEquals(new Position("ministry-route", 2), step.to());
            assertFalse(step.routeFinished(), "nothing is decided by " + answer);
            assertEquals(List.of("action.not-yours"), codes(consulted(0, answer, asker(Role.values()), "理由")));
        }
        assertEquals(List.of("note.missing"), codes(consulted(1, "object", consulted, "")));
        assertEquals(List.of("action.four-eyes"), codes(consulted(1, "consent", drafter(Role.MINISTRY_CONSULTED), "")));
        for (String decision : List.of("approve", "send-back")) {
            assertEquals(List.of("action.not-yours"), codes(consulted(1, decision, asker(Role.values()), "理由")));
        }
    }

    @Test
    @DisplayName("sends an objection back to the drafter where the workflow says so, and leaves the route with it")
    void objectionBack() {
        WorkflowDefinition back = WorkflowDefinition.parse("w.yaml", jp.michishirube.definition.DefinitionReader.text("workflow/selection-list-2.yaml")
                .replaceAll("(?s)(object:.*?to: )ministry-route", "$1draft"));
        Step step = Engine.advance(back, new Position("ministry-route", 1), "object", asker(Role.MINISTRY_CONSULTED), OPEN, "理由").value();
        assertEquals(new Position("draft", 0), step.to());
        assertTrue(step.routeFinished());
    }

    @Test
    @DisplayName("asks for a reason where one is due, and for one of a length that fits")
    void note() {
        for (String none : new String[] {null, "", " 　\n"}) {
            assertEquals(List.of("note.missing"), codes(act("received", 0, "return", asker(Role.BUREAU_OFFICER), none)));
        }
        assertEquals(List.of("note.long"), codes(act("received", 0, "return", asker(Role.BUREAU_OFFICER), "あ".repeat(4001))));
        assertTrue(act("received", 0, "return", asker(Role.BUREAU_OFFICER), "あ".repeat(4000)).isDone());
    }

    @Test
    @DisplayName("tells every reason at once, not only the first")
    void everyReason() {
        Guards closed = guard -> Optional.of(Violation.of(guard, new Text("だめです", "no")));
        Outcome<Step> refused = Engine.advance(PROPOSAL, new Position("received", 0), "return", asker(Role.BUREAU_OFFICER), closed, "");
        assertEquals(List.of("note.missing", "due-given", "fields-named"), codes(refused));
    }

    @Test
    @DisplayName("asks no guard of one who may not act")
    void noGuardForStrangers() {
        Guards asked = guard -> {
            throw new AssertionError("asked " + guard);
        };
        assertFalse(Engine.advance(PROPOSAL, new Position("signoff", 0), "submit", asker(Role.BUREAU_OFFICER), asked, null).isDone());
        assertFalse(Engine.advance(PROPOSAL, new Position("signoff", 0), "adopt", asker(Role.SYSTEM), asked, null).isDone());
    }

    @Test
    @DisplayName("says in both languages what was refused and why")
    void sentences() {
        Violation unknown = act("draft", 0, "submit", asker(Role.APPLICANT_APPROVER), null).violations().get(0);
        assertEquals("action.unknown", unknown.code());
        assertTrue(unknown.message().ja().contains("下書き") && unknown.message().en().contains("Draft"));
        Violation strange = act("draft", 0, "request-signoff", asker(Role.AUDITOR), null).violations().get(0);
        assertTrue(strange.message().ja().contains("庁内決裁に回す") && strange.message().en().contains("Send for internal sign-off"));
    }

    @Test
    @DisplayName("gives the auditor and the demonstration administrator nothing to do anywhere")
    void onlyLooking() {
        for (WorkflowDefinition workflow : new WorkflowDefinitions().all()) {
            workflow.positions().forEach(p -> assertEquals(List.of(),
                    Engine.available(workflow, p, asker(Role.AUDITOR, Role.DEMONSTRATION_ADMINISTRATOR)), p::toString));
        }
    }

    @Test
    @DisplayName("knows only the states and workflows that are defined")
    void unknown() {
        assertThrows(IllegalArgumentException.class, () -> PROPOSAL.state("elsewhere"));
        assertThrows(IllegalArgumentException.class, () -> new WorkflowDefinitions().get("subsidy-proposal/9"));
    }
}
