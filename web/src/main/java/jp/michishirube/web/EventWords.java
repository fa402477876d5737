package jp.michishirube.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import jp.michishirube.kernel.Text;
import jp.michishirube.workflow.State;
import jp.michishirube.workflow.Transition;
import jp.michishirube.workflow.WorkflowDefinition;
import jp.michishirube.workflow.WorkflowDefinitions;

/** The log's recorded words as people read them: what the workflows call an action or a state, else a word of ours, else as it is recorded. */
@Named
@ApplicationScoped
public class EventWords {
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

    /** "提出する" for "submit". */
    public String action(String recorded) {
        return action(recorded, language.getLocale());
    }

    /** "局内決裁中（2段目）" for "bureau-route#1"; empty for none. */
    public String state(String recorded) {
        return recorded == null ? "" : state(recorded, language.getLocale());
    }

    String action(String recorded, Locale locale) {
        ResourceBundle words = ResourceBundle.getBundle("jp.michishirube.web.events", locale);
        Optional<Text> label = newest(w -> w.states().stream().flatMap(s -> s.transitions().stream()).filter(t -> t.action().equals(recorded)).map(Transition::label));
        return label.map(l -> l.in(locale)).orElseGet(() -> words.containsKey(recorded) ? words.getString(recorded) : recorded);
    }

    String state(String recorded, Locale locale) {
        String[] parts = recorded.split("#", 2);
        return newest(w -> w.states().stream().filter(s -> s.id().equals(parts[0])).map(State::staffLabel))
                .map(l -> l.in(locale) + (parts.length == 1 ? "" : locale.equals(Locale.ENGLISH) ? " (step " + next(parts[1]) + ")" : "（" + next(parts[1]) + "段目）"))
                .orElse(recorded);
    }

    private static String next(String step) {
        return step.matches("[0-9]{1,3}") ? Integer.toString(Integer.parseInt(step) + 1) : step;
    }

    /** The last definition that has such a word: later versions stand behind earlier ones. */
    private Optional<Text> newest(java.util.function.Function<WorkflowDefinition, Stream<Text>> words) {
        return workflows.all().stream().flatMap(words).reduce((one, next) -> next);
    }
}
