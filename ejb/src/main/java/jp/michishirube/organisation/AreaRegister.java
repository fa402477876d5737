package jp.michishirube.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.michishirube.kernel.CsvFile.Row;
import jp.michishirube.kernel.Text;
import jp.michishirube.organisation.api.DesignationView;
import jp.michishirube.organisation.api.Register;
import jp.michishirube.organisation.api.RegisterChanges;
import jp.michishirube.organisation.api.RegisterContent;
import jp.michishirube.organisation.api.RegisterEntry;

/** 条件不利地域: one row a local government and category. An amount estimated for a day goes by the designations of that day. */
@ApplicationScoped
class AreaRegister implements Register {
    private static final Set<String> SCOPES = Set.of("whole", "part", "deemed_whole", "transitional");
    private static final List<String> COLUMNS = List.of("code6", "category", "scope", "part_areas", "legal_basis", "as_of", "source", "note");

    private final OrganisationStore store;

    /** For the container's proxy. */
    protected AreaRegister() {
        this(null);
    }

    @Inject
    AreaRegister(OrganisationStore store) {
        this.store = store;
    }

    @Override
    public String key() {
        return "disadvantaged_areas";
    }

    @Override
    public Text title() {
        return new Text("条件不利地域", "Disadvantaged areas");
    }

    @Override
    public Set<String> columns() {
        return Set.copyOf(COLUMNS);
    }

    @Override
    public RegisterContent read(List<Row> rows) {
        RegisterContent content = new RegisterContent();
        Map<String, Organisation> bodies = new HashMap<>();
        store.ofKind(OrganisationKind.LOCAL_GOVERNMENT).stream().filter(o -> !o.fictional).forEach(o -> bodies.put(o.id, o));
        for (Row row : rows) {
            check(row, content, bodies);
            if (!content.isRefused(row)) {
                Map<String, String> values = new LinkedHashMap<>();
                COLUMNS.forEach(c -> values.put(c, row.get(c)));
                content.add(row, entry(bodies.get(row.get("code6")), values));
            }
        }
        return content;
    }

    private static RegisterEntry entry(Organisation body, Map<String, String> values) {
        return new RegisterEntry(body.id + " " + values.get("category"), body.name + "（" + body.id + "） " + values.get("category"), values);
    }

    private static void check(Row row, RegisterContent content, Map<String, Organisation> bodies) {
        if (!bodies.containsKey(row.get("code6"))) {
            content.refuse(row, "団体コード「" + row.get("code6") + "」の団体が台帳にありません。先に地方公共団体の一覧を読み込んでください。",
                    "The register has no body " + row.get("code6") + ". Import the local governments first.");
        }
        if (!SCOPES.contains(row.get("scope"))) {
            content.refuse(row, "scope は whole、part、deemed_whole、transitional のどれかを書いてください（今は「" + row.get("scope") + "」）。",
                    "scope must be whole, part, deemed_whole or transitional, is " + row.get("scope") + ".");
        }
        content.holds(row, "category", true, 20);
        content.holds(row, "part_areas", false, 2000);
        content.holds(row, "legal_basis", true, 400);
        content.holds(row, "source", true, 1000);
        content.holds(row, "note", false, 1000);
        try {
            LocalDate.parse(row.get("as_of"));
        } catch (DateTimeException e) {
            content.refuse(row, "as_of は 2022-04-01 のように書いてください（今は「" + row.get("as_of") + "」）。", "Write as_of like 2022-04-01, is " + row.get("as_of") + ".");
        }
    }

    @Override
    public Map<String, RegisterEntry> current() {
        Map<String, Organisation> bodies = new HashMap<>();
        store.ofKind(OrganisationKind.LOCAL_GOVERNMENT).forEach(o -> bodies.put(o.id, o));
        Map<String, RegisterEntry> entries = new LinkedHashMap<>();
        for (Designation d : store.openDesignations()) {
            Organisation body = bodies.get(d.organisationId);
            if (body.fictional) {
                continue;
            }
            Map<String, String> values = new LinkedHashMap<>();
            values.put("code6", d.organisationId);
            values.put("category", d.category);
            values.put("scope", d.scope);
            values.put("part_areas", d.partAreas == null ? "" : d.partAreas);
            values.put("legal_basis", d.legalBasis);
            values.put("as_of", d.asOf.toString());
            values.put("source", d.source);
            values.put("note", d.note == null ? "" : d.note);
            RegisterEntry entry = entry(body, values);
            entries.put(entry.key(), entry);
        }
        return entries;
    }

    @Override
    public void apply(RegisterChanges changes, LocalDate from) {
        Map<String, Designation> open = new HashMap<>();
        store.openDesignations().forEach(d -> open.put(d.organisationId + " " + d.category, d));
        changes.ended().forEach(e -> open.get(e.key()).validTo = from.minusDays(1));
        changes.changed().forEach(c -> open.get(c.was().key()).validTo = from.minusDays(1));
        changes.changed().forEach(c -> add(c.is(), from));
        changes.added().forEach(e -> add(e, from));
    }

    private void add(RegisterEntry e, LocalDate from) {
        List<String> areas = e.get("part_areas").isEmpty() ? List.of() : List.of(e.get("part_areas").split("、"));
        Designation row = new Designation(e.get("code6"), new DesignationView(e.get("category"), e.get("scope"), areas, e.get("legal_basis"),
                LocalDate.parse(e.get("as_of")), e.get("source"), e.get("note").isEmpty() ? null : e.get("note")));
        row.validFrom = from;
        store.add(row);
    }
}
