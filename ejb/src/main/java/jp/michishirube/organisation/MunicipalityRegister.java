package jp.michishirube.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.michishirube.kernel.CorporateNumber;
import jp.michishirube.kernel.CsvFile.Row;
import jp.michishirube.kernel.LocalGovernmentCode;
import jp.michishirube.kernel.Text;
import jp.michishirube.organisation.api.Register;
import jp.michishirube.organisation.api.RegisterChanges;
import jp.michishirube.organisation.api.RegisterContent;
import jp.michishirube.organisation.api.RegisterEntry;

/** 全国地方公共団体コードの一覧: every local government by its code. A note that ends in 「(40231)へ」 names the successor by its five digits. */
@ApplicationScoped
class MunicipalityRegister implements Register {
    private static final String NORTHERN_TERRITORIES = "村(北方領土)";
    private static final Set<String> TYPES = Set.of("都道府県", "指定都市", "中核市", "施行時特例市", "市", "特別区", "町", "村", NORTHERN_TERRITORIES);
    private static final Pattern SUCCEEDED_BY = Pattern.compile("\\(([0-9]{5})\\)へ$");

    private final OrganisationStore store;

    /** For the container's proxy. */
    protected MunicipalityRegister() {
        this(null);
    }

    @Inject
    MunicipalityRegister(OrganisationStore store) {
        this.store = store;
    }

    @Override
    public String key() {
        return "municipalities";
    }

    @Override
    public Text title() {
        return new Text("地方公共団体", "Local governments");
    }

    @Override
    public Set<String> columns() {
        return Set.of("code6", "code5", "pref_code", "prefecture", "name", "kana", "type", "type_2024", "bureau_key", "houjin_bangou_derived",
                "valid_from", "valid_to", "note");
    }

    @Override
    public RegisterContent read(List<Row> rows) {
        RegisterContent content = new RegisterContent();
        Map<String, String> codes = new HashMap<>();
        rows.forEach(row -> codes.put(row.get("code5"), row.get("code6")));
        Map<String, RegisterEntry> current = current();
        Map<String, String> territory = new HashMap<>();
        store.prefectures().forEach(p -> territory.put(p.prefectureCode, p.bureauKey));
        for (Row row : rows) {
            check(row, content, territory, codes);
            if (!content.isRefused(row)) {
                content.add(row, entry(row, codes, current.get(row.get("code6"))));
            }
        }
        return content;
    }

    private static void check(Row row, RegisterContent content, Map<String, String> territory, Map<String, String> codes) {
        Optional<LocalGovernmentCode> code = LocalGovernmentCode.parse(row.get("code6"));
        if (code.isEmpty() || !row.get("code6").startsWith(row.get("code5")) || row.get("code5").length() != 5) {
            content.refuse(row, "団体コード「" + row.get("code6") + "」（5桁「" + row.get("code5") + "」）の検査数字又は桁数が合いません。",
                    "Not a local government code: " + row.get("code6") + ", " + row.get("code5") + ".");
            return;
        }
        if (!CorporateNumber.parse(row.get("houjin_bangou_derived")).filter(CorporateNumber.of(code.get())::equals).isPresent()) {
            content.refuse(row, "法人番号「" + row.get("houjin_bangou_derived") + "」が団体コードから決まる番号と合いません。", "Not the 法人番号 of " + code.get() + ".");
        }
        content.holds(row, "name", true, 200);
        content.holds(row, "kana", false, 400);
        content.holds(row, "prefecture", true, 20);
        content.holds(row, "note", false, 1000);
        if (!TYPES.contains(type(row))) {
            content.refuse(row, "種別「" + type(row) + "」は使えません（" + String.join("、", TYPES.stream().sorted().toList()) + "）。", "Unknown type: " + type(row) + ".");
        }
        String bureau = territory.get(row.get("pref_code"));
        if (!code.get().prefectureCode().equals(row.get("pref_code")) || bureau == null || !bureau.equals(row.get("bureau_key"))) {
            content.refuse(row, "都道府県コード「" + row.get("pref_code") + "」又は総合通信局「" + row.get("bureau_key") + "」が、団体コード・総合通信局の台帳と合いません。",
                    "Prefecture " + row.get("pref_code") + " or bureau " + row.get("bureau_key") + " does not agree with the code and the register of bureaus.");
        }
        dates(row, content);
        Matcher successor = SUCCEEDED_BY.matcher(row.get("note"));
        if (successor.find() && !row.get("valid_to").isEmpty() && !codes.containsKey(successor.group(1))) {
            content.refuse(row, "後継の団体（" + successor.group(1) + "）の行がこのファイルにありません。", "The successor (" + successor.group(1) + ") has no row in this file.");
        }
    }

    private static void dates(Row row, RegisterContent content) {
        try {
            LocalDate from = row.orNull("valid_from") == null ? null : LocalDate.parse(row.get("valid_from"));
            LocalDate to = row.orNull("valid_to") == null ? null : LocalDate.parse(row.get("valid_to"));
            if (from != null && to != null && to.isBefore(from)) {
                content.refuse(row, "終わりの日（valid_to）が始まりの日（valid_from）より前です。", "valid_to is before valid_from.");
            }
        } catch (DateTimeException e) {
            content.refuse(row, "valid_from・valid_to は 2018-09-30 のように書いてください。", "Write valid_from and valid_to like 2018-09-30.");
        }
    }

    private static String type(Row row) {
        return row.get("type").isEmpty() ? row.get("type_2024") : row.get("type");
    }

    /** Days that the file leaves open stay as they are known. */
    private static RegisterEntry entry(Row row, Map<String, String> codes, RegisterEntry was) {
        Matcher successor = SUCCEEDED_BY.matcher(row.get("note"));
        boolean followed = !row.get("valid_to").isEmpty() && successor.find();
        Map<String, String> values = new LinkedHashMap<>();
        List.of("name", "kana", "pref_code", "prefecture", "bureau_key", "valid_from", "valid_to", "note").forEach(c -> values.put(c, row.get(c)));
        values.put("type", type(row));
        values.put("successor", followed ? codes.get(successor.group(1)) : "");
        if (was != null && row.get("valid_from").isEmpty()) {
            values.put("valid_from", was.get("valid_from"));
        }
        return new RegisterEntry(row.get("code6"), row.get("prefecture") + " " + row.get("name") + "（" + row.get("code6") + "）", values);
    }

    @Override
    public Map<String, RegisterEntry> current() {
        Map<String, RegisterEntry> entries = new LinkedHashMap<>();
        store.ofKind(OrganisationKind.LOCAL_GOVERNMENT).stream().filter(o -> !o.fictional).forEach(o -> entries.put(o.id, entry(o)));
        return entries;
    }

    private static RegisterEntry entry(Organisation o) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("name", o.name);
        values.put("kana", said(o.kana));
        values.put("pref_code", said(o.prefectureCode));
        values.put("prefecture", said(o.prefecture));
        values.put("bureau_key", said(o.bureauKey));
        values.put("valid_from", said(o.validFrom));
        values.put("valid_to", said(o.validTo));
        values.put("note", said(o.note));
        values.put("type", said(o.localType));
        values.put("successor", said(o.successorId));
        return new RegisterEntry(o.id, o.prefecture + " " + o.name + "（" + o.id + "）", values);
    }

    private static String said(Object value) {
        return value == null ? "" : value.toString();
    }

    @Override
    public void apply(RegisterChanges changes, LocalDate from) {
        for (RegisterEntry entry : changes.added()) {
            Organisation body = new Organisation(entry.key(), OrganisationKind.LOCAL_GOVERNMENT, entry.get("name"), orNull(entry.get("kana")));
            body.corporateNumber = CorporateNumber.of(new LocalGovernmentCode(entry.key())).value();
            body.sortOrder = Integer.parseInt(entry.key());
            write(body, entry);
            body.validFrom = body.validFrom == null ? from : body.validFrom;
            store.add(body);
        }
        for (RegisterChanges.Change change : changes.changed()) {
            Organisation body = store.find(change.is().key()).orElseThrow();
            if (change.differences().stream().anyMatch(d -> Set.of("name", "kana", "type", "pref_code", "prefecture", "bureau_key").contains(d.column()))) {
                store.add(new OrganisationFormer(body, from.minusDays(1)));
            }
            write(body, change.is());
        }
        changes.ended().forEach(e -> store.find(e.key()).orElseThrow().validTo = from.minusDays(1));
    }

    private static void write(Organisation body, RegisterEntry entry) {
        body.rename(entry.get("name"), orNull(entry.get("kana")));
        body.prefectureCode = entry.get("pref_code");
        body.prefecture = entry.get("prefecture");
        body.localType = entry.get("type");
        body.bureauKey = entry.get("bureau_key");
        body.validFrom = date(entry.get("valid_from"));
        body.validTo = date(entry.get("valid_to"));
        body.counted = !NORTHERN_TERRITORIES.equals(body.localType);
        body.successorId = orNull(entry.get("successor"));
        body.note = orNull(entry.get("note"));
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static LocalDate date(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
