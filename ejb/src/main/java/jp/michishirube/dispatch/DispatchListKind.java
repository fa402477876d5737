package jp.michishirube.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.michishirube.casework.api.CaseContext;
import jp.michishirube.casework.api.CaseFiles;
import jp.michishirube.casework.api.CaseFiles.CaseFacts;
import jp.michishirube.casework.api.CaseKind;
import jp.michishirube.casework.api.Frozen;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;

/** A list of dispatches of a round (派遣決定の起案): its last stamp decides every request on it in the same transaction, or none. */
@ApplicationScoped
class DispatchListKind implements CaseKind {
    static final String KEY = "dispatch-list";
    static final Set<String> WAITING = Set.of("arranged", "unarranged");

    private final DispatchStore store;
    private final CaseFiles files;

    /** For the container's proxy. */
    protected DispatchListKind() {
        this(null, null);
    }

    @Inject
    DispatchListKind(DispatchStore store, CaseFiles files) {
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
        store.items(c.caseId()).forEach(i -> lines.add(Json.createObjectBuilder().add("case", i.caseId).add("dispatch", i.dispatch).add("reason", i.reason).add("contentHash", i.contentHash)));
        return new Frozen(Json.createObjectBuilder().add("items", lines).build(), files.facts(c.caseId()).orElseThrow().title(), null, null, null, null);
    }

    @Override
    public Optional<Violation> check(String guard, CaseContext c) {
        List<DispatchItem> items = items(c);
        return switch (guard) {
            case "items-present" -> items.isEmpty() ? Optional.of(Violation.of("list.empty", new Text("一覧に依頼がありません。一件以上選んでください。", "The list is empty. Choose at least one request.")))
                    : Optional.empty();
            case "items-current" -> items.stream().flatMap(i -> outdated(i).stream()).findFirst();
            default -> throw new IllegalArgumentException("unknown guard " + guard);
        };
    }

    /** As drafted; from the moment the list is on its route, as frozen. */
    private List<DispatchItem> items(CaseContext c) {
        return c.state().equals("draft") ? store.items(c.caseId()) : files.frozen(c.caseId()).orElseThrow().getJsonObject(KEY).getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(i -> new DispatchItem(c.caseId(), i.getString("case"), i.getBoolean("dispatch"), i.getString("reason"), i.getString("contentHash"))).toList();
    }

    private Optional<Violation> outdated(DispatchItem item) {
        CaseFacts now = files.facts(item.caseId).orElseThrow();
        boolean ready = item.dispatch ? now.state().equals("arranged") : WAITING.contains(now.state());
        return ready && item.contentHash.equals(DispatchDesk.hash(now, store)) ? Optional.empty() : Optional.of(Violation.of("list.outdated", item.caseId, new Text(now.number() + "（"
                + now.applicantName() + "）は、起案の後で状態、内容か日程が変わりました。一覧を起案者に戻し、この依頼を見直してください。",
                now.number() + " has changed since the list was drafted. Send the list back to its drafter.")));
    }

    @Override
    public void apply(String effect, CaseContext c) {
        if (!effect.equals("apply-decisions")) {
            throw new IllegalArgumentException("unknown effect " + effect);
        }
        for (DispatchItem item : items(c)) {
            Outcome<?> done = files.actAsSystem(item.caseId, item.dispatch ? "dispatch" : "not-dispatch", item.reason);
            if (!done.isDone()) {
                throw new IllegalStateException("a list passed its guards and could not be carried out: " + done.violations());
            }
        }
    }
}
