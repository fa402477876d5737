package jp.michishirube.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.michishirube.audit.api.EventView;
import jp.michishirube.kernel.Role;
import jp.michishirube.kernel.Text;
import jp.michishirube.workflow.RouteStep;
import jp.michishirube.workflow.State;
import jp.michishirube.workflow.Transition;
import jp.michishirube.workflow.WorkflowDefinition;
import jp.michishirube.workflow.WorkflowDefinitions;

/** The log's recorded words as people read them: what the workflows call an action or a state, else a word of ours, else as it is recorded. */
@Named
@ApplicationScoped
public class EventWords {
    private static final Pattern NAMED = Pattern.compile("\"workflow\":\"([a-z0-9-]+/[0-9]+)\"");

    private final WorkflowDefinitions workflows;
    private final Language language;

    /** For the container's proxy. */
    protected EventWords() {
        this(null, null);
    }

    @Inject
    public EventWords(WorkflowDefinitions workflows, Language language) {
        this.workflows = workflows;
        this.language = language;
    }

    /** What was done: "下書きを破棄する" for "discard" on a proposal, "一覧を破棄する" on a list. */
    public String action(EventView e) {
        return action(e, language.getLocale());
    }

    /** Where it stood before: "局内決裁中（2段目）" for "bureau-route#1"; empty for none. */
    public String from(EventView e) {
        return state(e, e.fromState(), language.getLocale());
    }

    /** Where it stands since. */
    public String to(EventView e) {
        return state(e, e.toState(), language.getLocale());
    }

    String action(EventView e, Locale locale) {
        ResourceBundle words = ResourceBundle.getBundle("jp.michishirube.web.events", locale);
        Optional<Text> label = workflow(e).flatMap(w -> state(w, e.fromState())).flatMap(s -> transition(s, e.action())).map(Transition::label);
        return label.map(l -> l.in(locale)).orElseGet(() -> words.containsKey(e.action()) ? words.getString(e.action()) : e.action());
    }

    String state(EventView e, String recorded, Locale locale) {
        if (recorded == null) {
            return "";
        }
        String[] parts = recorded.split("#", 2);
        return workflow(e).flatMap(w -> state(w, recorded)).map(State::staffLabel)
                .map(l -> l.in(locale) + (parts.length == 1 ? "" : locale.equals(Locale.ENGLISH) ? " (step " + next(parts[1]) + ")" : "（" + next(parts[1]) + "段目）"))
                .orElse(recorded);
    }

    private static String next(String step) {
        return step.matches("[0-9]{1,3}") ? Integer.toString(Integer.parseInt(step) + 1) : step;
    }

    /** The one that the event names; an older event names none. */
    private Optional<WorkflowDefinition> workflow(EventView e) {
        Matcher named = NAMED.matcher(e.payload() == null ? "" : e.payload());
        return named.find() ? workflows.find(named.group(1)) : guessed(e);
    }

    /**
     * An event that names none is older than all workflows but those of proposals and lists, which stand first: the first in which the role could
     * do this from there, or could go on from where it led.
     */
    private Optional<WorkflowDefinition> guessed(EventView e) {
        Optional<WorkflowDefinition> did = first(w -> state(w, e.fromState()).filter(s -> transition(s, e.action()).filter(t -> may(w, s, t, e.role())).isPresent()).isPresent());
        return did.isPresent() ? did : first(w -> state(w, e.toState()).filter(s -> s.transitions().stream().anyMatch(t -> may(w, s, t, e.role()))).isPresent());
    }

    private Optional<WorkflowDefinition> first(Predicate<WorkflowDefinition> suits) {
        return workflows.all().stream().filter(suits).findFirst();
    }

    private static Optional<State> state(WorkflowDefinition w, String recorded) {
        return recorded == null ? Optional.empty() : Optional.ofNullable(w.statesById().get(recorded.split("#", 2)[0]));
    }

    private static Optional<Transition> transition(State state, String action) {
        return state.transitions().stream().filter(t -> t.action().equals(action)).findFirst();
    }

    private static boolean may(WorkflowDefinition w, State state, Transition t, String role) {
        Stream<Role> roles = t.byRoute() ? state.route().map(w.routes()::get).stream().flatMap(r -> r.steps().stream()).map(RouteStep::role) : t.by().stream();
        return roles.anyMatch(r -> r.key().equals(role));
    }
}
