package jp.michishirube.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.michishirube.kernel.CsvFile;
import jp.michishirube.kernel.CsvFile.Row;
import jp.michishirube.kernel.Text;
import jp.michishirube.organisation.api.Register;
import jp.michishirube.organisation.api.RegisterChanges;
import jp.michishirube.organisation.api.RegisterContent;
import jp.michishirube.organisation.api.RegisterEntry;

/** The register of the Ministry's measures (施策). A measure that has a guideline or a call here cannot be left out. */
@ApplicationScoped
class MeasureRegister implements Register {
    private static final int MOST = 1000;

    private final ProgrammeStore store;
    private final ProgrammeLibrary library;

    /** For the container's proxy. */
    protected MeasureRegister() {
        this(null, null);
    }

    @Inject
    MeasureRegister(ProgrammeStore store, ProgrammeLibrary library) {
        this.store = store;
        this.library = library;
    }

    @Override
    public String key() {
        return "programmes";
    }

    @Override
    public Text title() {
        return new Text("施策一覧", "Measures");
    }

    @Override
    public Set<String> columns() {
        return ProgrammeRegister.COLUMNS;
    }

    @Override
    public RegisterContent read(List<Row> rows) {
        RegisterContent content = new RegisterContent();
        Map<String, String> english = ProgrammeRegister.english();
        Set<String> numbers = new HashSet<>();
        for (Row raw : rows) {
            Row row = ProgrammeRegister.named(raw, english);
            check(row, content, numbers);
            if (!content.isRefused(row)) {
                content.add(row, entry(row));
            }
        }
        Set<String> used = library.programmesInUse();
        used.removeAll(content.entries().keySet());
        if (!used.isEmpty() && content.problems().isEmpty()) {
            content.refuse(new CsvFile.Fault(1, new Text("要領又は公募が登録されている施策の行がありません：" + String.join("、", used) + "。行を残してください。",
                    "Measures with a guideline or a call here have no row: " + String.join(", ", used) + ". Keep their rows.")));
        }
        return content;
    }

    private static void check(Row row, RegisterContent content, Set<String> numbers) {
        if (!row.get("no").matches("[1-9][0-9]{0,3}") || !numbers.add(row.get("no"))) {
            content.refuse(row, "no は1から9999の整数で、行ごとに違う数にしてください（今は「" + row.get("no") + "」）。", "no must be a whole number from 1, each once.");
        }
        if (!row.get("programme_key").matches("[a-z0-9][a-z0-9_]{1,59}")) {
            content.refuse(row, "programme_key は英小文字・数字・下線で書いてください（今は「" + row.get("programme_key") + "」）。",
                    "programme_key must be small letters, digits and underscores.");
        }
        if (row.get(ProgrammeRegister.NAME_EN).isBlank()) {
            content.refuse(row, "新しい施策には英語の名前が要ります。列 name_en を足して書いてください。", "A new measure needs an English name: add a column name_en.");
        }
        content.holds(row, ProgrammeRegister.NAME_EN, false, MOST);
        ProgrammeRegister.COLUMNS.forEach(c -> content.holds(row, c, c.equals("programme"), MOST));
        try {
            ProgrammeRegister.budgets(row);
        } catch (IllegalStateException e) {
            content.refuse(row, "budget_yen_by_fy は H30案=400000000;H31=- のように書いてください。", "Write budget_yen_by_fy like H30案=400000000;H31=-.");
        }
    }

    private static RegisterEntry entry(Row row) {
        Map<String, String> values = new LinkedHashMap<>();
        ProgrammeRegister.COLUMNS.stream().sorted().forEach(c -> values.put(c, row.get(c)));
        values.put(ProgrammeRegister.NAME_EN, row.get(ProgrammeRegister.NAME_EN));
        return new RegisterEntry(row.get("programme_key"), row.get("programme"), values);
    }

    @Override
    public Map<String, RegisterEntry> current() {
        Map<String, RegisterEntry> entries = new LinkedHashMap<>();
        store.rows().forEach(row -> entries.put(row.get("programme_key"), entry(row)));
        return entries;
    }

    /** The first import brings the shipped rows into the database too, so that what they said is kept with its last day. */
    @Override
    public void apply(RegisterChanges changes, LocalDate from) {
        if (store.inForce().isEmpty()) {
            current().values().forEach(e -> store.add(new ProgrammeEntry(e.key(), e.values(), LocalDate.EPOCH)));
        }
        Map<String, ProgrammeEntry> there = new LinkedHashMap<>();
        store.inForce().forEach(e -> there.put(e.programmeKey, e));
        changes.ended().forEach(e -> there.get(e.key()).validTo = from.minusDays(1));
        changes.changed().forEach(c -> there.get(c.was().key()).validTo = from.minusDays(1));
        changes.changed().forEach(c -> store.add(new ProgrammeEntry(c.is().key(), c.is().values(), from)));
        changes.added().forEach(e -> store.add(new ProgrammeEntry(e.key(), e.values(), from)));
        library.forget();
    }
}
