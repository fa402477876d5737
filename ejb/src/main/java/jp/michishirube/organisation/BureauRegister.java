package jp.michishirube.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.michishirube.kernel.CsvFile.Row;
import jp.michishirube.kernel.Text;
import jp.michishirube.organisation.api.Register;
import jp.michishirube.organisation.api.RegisterChanges;
import jp.michishirube.organisation.api.RegisterContent;
import jp.michishirube.organisation.api.RegisterEntry;

/** The bureaus and their territory: every prefecture has exactly one. Bodies follow their prefecture; cases keep the bureau they went to. */
@ApplicationScoped
class BureauRegister implements Register {
    private static final List<String> COLUMNS = List.of("order", "name_ja", "name_en", "seat", "pref_codes", "prefectures");

    private final OrganisationStore store;

    /** For the container's proxy. */
    protected BureauRegister() {
        this(null);
    }

    @Inject
    BureauRegister(OrganisationStore store) {
        this.store = store;
    }

    @Override
    public String key() {
        return "bureaus";
    }

    @Override
    public Text title() {
        return new Text("総合通信局と管轄", "Bureaus and their territory");
    }

    @Override
    public Set<String> columns() {
        return Set.of("order", "bureau_key", "name_ja", "name_en", "seat", "pref_codes", "prefectures");
    }

    @Override
    public RegisterContent read(List<Row> rows) {
        RegisterContent content = new RegisterContent();
        Map<String, String> territory = new HashMap<>();
        for (Row row : rows) {
            check(row, content, territory);
            if (!content.isRefused(row)) {
                Map<String, String> values = new LinkedHashMap<>();
                COLUMNS.forEach(c -> values.put(c, row.get(c)));
                content.add(row, new RegisterEntry(row.get("bureau_key"), row.get("name_ja"), values));
            }
        }
        List<BureauPrefecture> lost = store.prefectures().stream().filter(p -> !territory.containsKey(p.prefectureCode)).toList();
        if (!lost.isEmpty() && content.problems().isEmpty()) {
            content.refuse(rows.isEmpty() ? new Row("", 1, Map.of()) : rows.get(rows.size() - 1), "どの総合通信局にも属さない都道府県があります："
                    + lost.stream().map(p -> p.prefecture).collect(Collectors.joining("、")) + "。管轄に加えてください。",
                    "These prefectures have no bureau: " + lost.stream().map(p -> p.prefectureCode).collect(Collectors.joining(", ")) + ".");
        }
        return content;
    }

    private static void check(Row row, RegisterContent content, Map<String, String> territory) {
        if (!row.get("bureau_key").matches("[a-z]{2,20}") || row.get("bureau_key").equals("mic")) {
            content.refuse(row, "bureau_key は英小文字2〜20字で書いてください（今は「" + row.get("bureau_key") + "」）。", "bureau_key must be 2 to 20 small letters.");
        }
        if (!row.get("order").matches("[1-9][0-9]{0,2}")) {
            content.refuse(row, "order は1から999の整数で書いてください。", "order must be a whole number from 1 to 999.");
        }
        content.holds(row, "name_ja", true, 200);
        content.holds(row, "name_en", true, 200);
        content.holds(row, "seat", false, 1000);
        String[] codes = row.get("pref_codes").split(" ");
        String[] names = row.get("prefectures").split(" ");
        if (codes.length != names.length) {
            content.refuse(row, "pref_codes と prefectures の数が合いません（" + codes.length + "と" + names.length + "）。空白で区切って同じ数を書いてください。",
                    "As many codes as prefectures are needed, separated by blanks.");
            return;
        }
        for (int i = 0; i < codes.length; i++) {
            if (!codes[i].matches("0[1-9]|[1-3][0-9]|4[0-7]") || names[i].length() > 20) {
                content.refuse(row, "都道府県コード「" + codes[i] + "」は01から47の2桁です。", "Not a prefecture code: " + codes[i] + ".");
            } else if (territory.put(codes[i], row.get("bureau_key")) != null) {
                content.refuse(row, names[i] + "が二つの総合通信局にあります。", "Prefecture " + codes[i] + " has two bureaus.");
            }
        }
    }

    @Override
    public Map<String, RegisterEntry> current() {
        List<BureauPrefecture> prefectures = store.prefectures();
        Map<String, RegisterEntry> entries = new LinkedHashMap<>();
        for (Organisation bureau : store.ofKind(OrganisationKind.BUREAU).stream().filter(o -> o.validTo == null).toList()) {
            List<BureauPrefecture> own = prefectures.stream().filter(p -> p.bureauKey.equals(bureau.id)).toList();
            Map<String, String> values = new LinkedHashMap<>();
            values.put("order", Integer.toString(bureau.sortOrder));
            values.put("name_ja", bureau.name);
            values.put("name_en", bureau.nameEn == null ? "" : bureau.nameEn);
            values.put("seat", bureau.note == null ? "" : bureau.note);
            values.put("pref_codes", own.stream().map(p -> p.prefectureCode).collect(Collectors.joining(" ")));
            values.put("prefectures", own.stream().map(p -> p.prefecture).collect(Collectors.joining(" ")));
            entries.put(bureau.id, new RegisterEntry(bureau.id, bureau.name, values));
        }
        return entries;
    }

    @Override
    public void apply(RegisterChanges changes, LocalDate from) {
        for (RegisterEntry entry : changes.added()) {
            Organisation bureau = store.find(entry.key()).orElseGet(() -> {
                Organisation fresh = new Organisation(entry.key(), OrganisationKind.BUREAU, entry.get("name_ja"), null);
                fresh.bureauKey = fresh.id;
                fresh.validFrom = from;
                store.add(fresh);
                return fresh;
            });
            bureau.validTo = null;
            write(bureau, entry);
        }
        changes.changed().forEach(change -> {
            Organisation bureau = store.find(change.is().key()).orElseThrow();
            store.add(new OrganisationFormer(bureau, from.minusDays(1)));
            write(bureau, change.is());
        });
        changes.ended().forEach(e -> store.find(e.key()).orElseThrow().validTo = from.minusDays(1));
    }

    private void write(Organisation bureau, RegisterEntry entry) {
        bureau.rename(entry.get("name_ja"), null);
        bureau.nameEn = entry.get("name_en");
        bureau.sortOrder = Integer.parseInt(entry.get("order"));
        bureau.note = entry.get("seat").isEmpty() ? null : entry.get("seat");
        String[] codes = entry.get("pref_codes").split(" ");
        String[] names = entry.get("prefectures").split(" ");
        for (int i = 0; i < codes.length; i++) {
            store.assign(codes[i], names[i], bureau.id);
        }
    }
}
