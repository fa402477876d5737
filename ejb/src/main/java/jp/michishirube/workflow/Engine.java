package jp.michishirube.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Role;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;

/** The one interpreter of workflows. Pure: the same question always gets the same answer. */
public final class Engine {
    /** The action that stamps a step of a route. */
    public static final String APPROVE = "approve";
    /** The answers of a consulted post (合議: 同意, 異議あり). */
    public static final String CONSENT = "consent";
    public static final String OBJECT = "object";
    static final Set<String> CONSULTATION = Set.of(CONSENT, OBJECT);
    private static final int LONGEST_NOTE = 4000;

    private Engine() {
    }

    /** What the asker may do here, by role, route and four eyes. Guards are asked when acting. */
    public static List<Transition> available(WorkflowDefinition workflow, Position position, Asker asker) {
        return workflow.state(position.state()).transitions().stream()
                .filter(t -> actingRole(workflow, position, t, asker).isPresent() && !withheld(workflow.state(position.state()), t, asker)).toList();
    }

    /** The role by which the asker would take the transition. */
    public static Optional<Role> actingRole(WorkflowDefinition workflow, Position position, Transition transition, Asker asker) {
        Stream<Role> entitled = transition.byRoute() ? stampingRole(workflow.route(workflow.state(position.state())).steps().get(position.step()), transition)
                : transition.by().stream().sorted();
        return entitled.filter(asker.roles()::contains).findFirst();
    }

    /** Four eyes: nobody approves what they drafted, but for the only officer of a body inside it, where its bureau allows. */
    public static boolean withheld(State state, Transition transition, Asker asker) {
        boolean inside = state.turn() == Turn.APPLICANT && state.route().isEmpty();
        return transition.fourEyes() && asker.drafter() && !(asker.soleSigner() && inside);
    }

    /** A consulted post answers and does nothing else; a deciding post does everything but answer. */
    private static Stream<Role> stampingRole(RouteStep step, Transition transition) {
        return step.consult() == CONSULTATION.contains(transition.action()) ? Stream.of(step.role()) : Stream.empty();
    }

    /** Takes the action, or says why not. Every reason is given, not only the first. */
    public static Outcome<Step> advance(WorkflowDefinition workflow, Position position, String action, Asker asker, Guards guards, String note) {
        State state = workflow.state(position.state());
        Transition transition = state.transitions().stream().filter(t -> t.action().equals(action)).findFirst().orElse(null);
        if (transition == null) {
            return Outcome.refused("action.unknown", new Text("「" + state.staffLabel().ja() + "」の案件には、この操作はできません。",
                    "This cannot be done to a case in the state \"" + state.staffLabel().en() + "\"."));
        }
        Optional<Role> as = actingRole(workflow, position, transition, asker);
        if (as.isEmpty()) {
            return Outcome.refused("action.not-yours", new Text("「" + transition.label().ja() + "」は、あなたの職ではできません。",
                    "Your post does not entitle you to \"" + transition.label().en() + "\"."));
        }
        if (withheld(state, transition, asker)) {
            return Outcome.refused("action.four-eyes", new Text("自分が起案・作成したものを自分で決裁することはできません。別の方が決裁してください。",
                    "Nobody approves what they drafted. Another person must approve it."));
        }
        List<Violation> violations = new ArrayList<>();
        checkNote(transition, note, violations);
        transition.guards().forEach(g -> guards.check(g).ifPresent(violations::add));
        return violations.isEmpty() ? Outcome.done(step(workflow, state, position, transition, as.get(), transition.fourEyes() && asker.drafter())) : Outcome.refused(violations);
    }

    private static Step step(WorkflowDefinition workflow, State state, Position position, Transition transition, Role as, boolean alone) {
        boolean stamps = transition.byRoute() && transition.action().equals(APPROVE);
        boolean answered = transition.byRoute() && CONSULTATION.contains(transition.action()) && transition.to().equals(position.state());
        boolean more = answered || stamps && position.step() + 1 < workflow.route(state).steps().size();
        Position to = more ? new Position(position.state(), position.step() + 1)
                : new Position(transition.to(), transition.to().equals(position.state()) ? position.step() : 0);
        return new Step(position, to, transition, as, !more, alone);
    }

    private static void checkNote(Transition transition, String note, List<Violation> violations) {
        if (transition.note() == NoteRule.REQUIRED && (note == null || note.isBlank())) {
            violations.add(Violation.of("note.missing", "note", new Text("理由を書いてください。", "Give the reason.")));
        }
        if (note != null && note.length() > LONGEST_NOTE) {
            violations.add(Violation.of("note.long", "note", new Text("理由は4,000字以内にしてください。", "Keep the reason within 4,000 characters.")));
        }
    }
}
