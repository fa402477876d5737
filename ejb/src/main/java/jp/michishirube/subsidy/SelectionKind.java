package jp.michishirube.subsidy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Optional;
import jp.michishirube.casework.api.CaseContext;
import jp.michishirube.casework.api.CaseFiles;
import jp.michishirube.casework.api.CaseFiles.CaseFacts;
import jp.michishirube.casework.api.CaseKind;
import jp.michishirube.casework.api.Frozen;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import jp.michishirube.subsidy.api.Decision;

/**
 * A selection list (起案) of the Ministry: what its route approves are the frozen lines on these contents and evaluations. Its last stamp
 * decides every case on it in the same transaction, or none.
 */
@ApplicationScoped
class SelectionKind implements CaseKind {
    static final String KEY = "selection";
    static final String READY = "evaluated";

    private final SelectionStore store;
    private final CaseFiles files;

    /** For the container's proxy. */
    protected SelectionKind() {
        this(null, null);
    }

    @Inject
    SelectionKind(SelectionStore store, CaseFiles files) {
        this.store = store;
        this.files = files;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Frozen freeze(CaseContext c) {
        JsonArrayBuilder lines = Json.createArrayBuilder();
        long adopted = 0;
        for (SelectionItem item : store.items(c.caseId())) {
            JsonObjectBuilder line = Json.createObjectBuilder().add("case", item.caseId()).add("decision", item.decision().name())
                    .add("reason", item.reason()).add("amountYen", item.amountYen()).add("contentHash", item.contentHash());
            store.evaluation(item.caseId()).ifPresent(e -> line.add("evaluation", EvaluationResult.json(e.view())));
            lines.add(line);
            adopted += item.amountYen();
        }
        String title = files.facts(c.caseId()).orElseThrow().title();
        return new Frozen(Json.createObjectBuilder().add("items", lines).build(), title, null, null, adopted, null);
    }

    @Override
    public Optional<Violation> check(String guard, CaseContext c) {
        List<SelectionItem> items = items(c);
        return switch (guard) {
            case "items-present" -> items.isEmpty() ? Optional.of(Violation.of("list.empty",
                    new Text("一覧に案件がありません。一件以上選んでください。", "The list is empty. Choose at least one proposal."))) : Optional.empty();
            case "items-current" -> items.stream().flatMap(i -> outdated(i).stream()).findFirst();
            default -> throw new IllegalArgumentException("unknown guard " + guard);
        };
    }

    /** As drafted; from the moment the list is on its route, as frozen. */
    private List<SelectionItem> items(CaseContext c) {
        return c.state().equals("draft") ? store.items(c.caseId()) : files.frozen(c.caseId()).orElseThrow().getJsonObject(KEY).getJsonArray("items")
                .getValuesAs(JsonObject.class).stream().map(i -> new SelectionItem(c.caseId(), i.getString("case"), Decision.valueOf(i.getString("decision")),
                        i.getString("reason"), i.getJsonNumber("amountYen").longValue(), i.getString("contentHash"))).toList();
    }

    private Optional<Violation> outdated(SelectionItem item) {
        CaseFacts now = files.facts(item.caseId()).orElseThrow();
        if (now.state().equals(READY) && item.contentHash().equals(now.latestHash())) {
            return Optional.empty();
        }
        return Optional.of(Violation.of("list.outdated", item.caseId(), new Text(now.number() + "（" + now.applicantName()
                + "）は、起案の後で状態か内容が変わりました。一覧を起案者に戻し、この案件を見直してください。",
                now.number() + " has changed since the list was drafted. Send the list back to its drafter.")));
    }

    @Override
    public void apply(String effect, CaseContext c) {
        if (!effect.equals("apply-decisions")) {
            throw new IllegalArgumentException("unknown effect " + effect);
        }
        for (SelectionItem item : items(c)) {
            boolean adopt = item.decision() == Decision.ADOPT;
            if (files.facts(item.caseId()).orElseThrow().amountYen() != null) {
                files.decide(item.caseId(), adopt ? item.amountYen() : 0);
            }
            Outcome<?> done = files.actAsSystem(item.caseId(), adopt ? "adopt" : "not-adopt", item.reason());
            if (!done.isDone()) {
                throw new IllegalStateException("a list passed its guards and could not be carried out: " + done.violations());
            }
        }
    }
}
