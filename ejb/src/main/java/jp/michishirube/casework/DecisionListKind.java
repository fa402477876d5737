package jp.michishirube.casework;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.michishirube.casework.api.CaseContext;
import jp.michishirube.casework.api.CaseFiles;
import jp.michishirube.casework.api.CaseFiles.CaseFacts;
import jp.michishirube.casework.api.CaseKind;
import jp.michishirube.casework.api.Frozen;
import jp.michishirube.casework.api.ListedDecision;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;

/**
 * A list of decisions (起案) of the Ministry: what its route approves are the frozen lines on these contents. Its last stamp decides every
 * case on it in the same transaction, or none. A business says which cases may be decided and what each line stands for.
 */
public abstract class DecisionListKind implements CaseKind {
    private final Decisions decisions;
    private final CaseFiles files;

    protected DecisionListKind(Decisions decisions, CaseFiles files) {
        this.decisions = decisions;
        this.files = files;
    }

    /** Whether a case may be decided so now. */
    protected abstract boolean ready(ListedDecision line, CaseFacts now);

    /** What a line stands for: the newest submission, and whatever else it was decided on. */
    protected String hash(CaseFacts now) {
        return now.latestHash();
    }

    /** What the system does to a case by this line. */
    protected String action(ListedDecision line) {
        return line.decision().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whatever a line is frozen with besides. */
    protected void freeze(ListedDecision line, JsonObjectBuilder json) {
        // most lines say all by themselves
    }

    /** What comes before a case is decided, in the same transaction. */
    protected void before(ListedDecision line, CaseFacts now) {
        // mostly nothing
    }

    @Override
    public Frozen freeze(CaseContext c) {
        JsonArrayBuilder lines = Json.createArrayBuilder();
        for (ListedDecision item : decisions.of(c.caseId())) {
            JsonObjectBuilder line = Json.createObjectBuilder().add("case", item.caseId()).add("decision", item.decision()).add("reason", item.reason())
                    .add("amountYen", item.amountYen()).add("contentHash", item.contentHash());
            freeze(item, line);
            lines.add(line);
        }
        CaseFacts list = files.facts(c.caseId()).orElseThrow();
        return new Frozen(Json.createObjectBuilder().add("items", lines).build(), list.title(), null, null, list.amountYen(), null);
    }

    @Override
    public Optional<Violation> check(String guard, CaseContext c) {
        List<ListedDecision> items = items(c);
        return switch (guard) {
            case "items-present" -> items.isEmpty() ? Optional.of(Violation.of("list.empty",
                    new Text("一覧に案件がありません。一件以上選んでください。", "The list is empty. Choose at least one case."))) : Optional.empty();
            case "items-current" -> items.stream().flatMap(i -> outdated(i).stream()).findFirst();
            default -> throw new IllegalArgumentException("unknown guard " + guard);
        };
    }

    /** As drafted; from the moment the list is on its route, as frozen. */
    private List<ListedDecision> items(CaseContext c) {
        return c.state().equals(Decisions.DRAFT) ? decisions.of(c.caseId()) : files.frozen(c.caseId()).orElseThrow().getJsonObject(key()).getJsonArray("items")
                .getValuesAs(JsonObject.class).stream().map(i -> new ListedDecision(c.caseId(), i.getString("case"), i.getString("decision"), i.getString("reason"),
                        i.getJsonNumber("amountYen").longValue(), i.getString("contentHash"))).toList();
    }

    private Optional<Violation> outdated(ListedDecision item) {
        CaseFacts now = files.facts(item.caseId()).orElseThrow();
        return ready(item, now) && item.contentHash().equals(hash(now)) ? Optional.empty() : Optional.of(Violation.of("list.outdated", item.caseId(), new Text(now.number() + "（"
                + now.applicantName() + "）は、起案の後で状態か内容が変わりました。一覧を起案者に戻し、この案件を見直してください。",
                now.number() + " has changed since the list was drafted. Send the list back to its drafter.")));
    }

    @Override
    public void apply(String effect, CaseContext c) {
        if (!effect.equals("apply-decisions")) {
            throw new IllegalArgumentException("unknown effect " + effect);
        }
        for (ListedDecision item : items(c)) {
            before(item, files.facts(item.caseId()).orElseThrow());
            Outcome<?> done = files.actAsSystem(item.caseId(), action(item), item.reason());
            if (!done.isDone()) {
                throw new IllegalStateException("a list passed its guards and could not be carried out: " + done.violations());
            }
        }
    }
}
