package jp.michishirube.subsidy;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.michishirube.kernel.Yen;
import jp.michishirube.programme.rule.Costs;
import jp.michishirube.programme.rule.CostCategory;
import jp.michishirube.subsidy.api.GrantEntryKind;
import jp.michishirube.subsidy.rule.GrantDecision;

/** The books of a grant as they stand: what is decided, final and paid follows from the entries alone. */
record GrantBook(List<GrantEntry> entries) {
    private static final Set<GrantEntryKind> DECISIONS = Set.of(GrantEntryKind.DECIDED, GrantEntryKind.CHANGED, GrantEntryKind.CARRIED_OVER, GrantEntryKind.REDUCED, GrantEntryKind.REVOKED);

    GrantBook {
        entries = List.copyOf(entries);
    }

    /** The decision with the newest approved change. */
    Optional<GrantEntry> decided() {
        return entries.stream().filter(e -> DECISIONS.contains(e.kind())).reduce((a, b) -> b);
    }

    Optional<GrantEntry> of(GrantEntryKind kind) {
        return entries.stream().filter(e -> e.kind() == kind).reduce((a, b) -> b);
    }

    GrantDecision decision() {
        GrantEntry e = decided().orElseThrow();
        return new GrantDecision(e.content().getString("option"), costs(e), Yen.of(e.yen()));
    }

    Optional<Yen> finalAmount() {
        return of(GrantEntryKind.FINAL).map(e -> Yen.of(e.yen()));
    }

    Yen paid() {
        return sum(GrantEntryKind.ADVANCED).plus(sum(GrantEntryKind.SETTLED));
    }

    private Yen sum(GrantEntryKind kind) {
        return Yen.of(entries.stream().filter(e -> e.kind() == kind).mapToLong(GrantEntry::yen).sum());
    }

    LocalDate ends() {
        return LocalDate.parse(decided().orElseThrow().content().getString("ends"));
    }

    LocalDate starts() {
        return LocalDate.parse(decided().orElseThrow().content().getString("starts"));
    }

    static Costs costs(GrantEntry entry) {
        Map<String, Yen> costs = new LinkedHashMap<>();
        JsonObject written = entry.content().getJsonObject("costs");
        written.keySet().forEach(c -> costs.put(c, Yen.of(written.getJsonNumber(c).longValue())));
        return new Costs(costs);
    }

    /** What answers say by category, under field ids that begin with the prefix; an unreadable amount counts as nothing. */
    static Costs costs(List<CostCategory> categories, String prefix, jp.michishirube.form.Answers answers) {
        Map<String, Yen> costs = new LinkedHashMap<>();
        categories.forEach(c -> {
            Long yen = Checks.yen(answers.get(prefix + c.id()));
            costs.put(c.id(), yen == null ? Yen.ZERO : Yen.of(yen));
        });
        return new Costs(costs);
    }
}
