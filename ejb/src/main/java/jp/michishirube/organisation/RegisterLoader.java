package jp.michishirube.organisation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.michishirube.kernel.CorporateNumber;
import jp.michishirube.kernel.CsvFile;
import jp.michishirube.kernel.CsvFile.Row;
import jp.michishirube.kernel.LocalGovernmentCode;
import jp.michishirube.organisation.api.DesignationView;

/** Brings the published registers into an empty database: Ministry, bureaus and territory, local governments, designations. */
@Dependent
public class RegisterLoader {
    private static final String NORTHERN_TERRITORIES = "村(北方領土)";
    private static final Set<String> SCOPES = Set.of("whole", "part", "deemed_whole", "transitional");
    private static final Pattern SUCCEEDED_BY = Pattern.compile("\\(([0-9]{5})\\)へ$");

    private final OrganisationStore store;

    @Inject
    public RegisterLoader(OrganisationStore store) {
        this.store = store;
    }

    /**
     * Loads everything once; does nothing when the register has any body. To be called within a transaction.
     *
     * @return whether it loaded
     * @throws IllegalStateException with file and line when a register is not as it must be
     */
    public boolean load() {
        if (!store.isEmpty()) {
            return false;
        }
        Map<String, String> bureaus = loadOffices();
        Set<String> codes = loadLocalGovernments(bureaus);
        store.flush();
        loadDesignations(codes);
        store.flush();
        return true;
    }

    /** The Ministry and the bureaus; returns the bureau of every prefecture code. */
    private Map<String, String> loadOffices() {
        Organisation ministry = new Organisation("mic", OrganisationKind.MINISTRY, "総務省", "そうむしょう");
        ministry.nameEn = "Ministry of Internal Affairs and Communications";
        store.add(ministry);
        Map<String, String> territory = new HashMap<>();
        for (Row row : CsvFile.resource("/registers/bureaus.csv",
                Set.of("order", "bureau_key", "name_ja", "name_en", "seat", "pref_codes", "prefectures"))) {
            Organisation bureau = new Organisation(row.get("bureau_key"), OrganisationKind.BUREAU, row.get("name_ja"), null);
            bureau.nameEn = row.get("name_en");
            bureau.bureauKey = bureau.id;
            bureau.sortOrder = Integer.parseInt(row.get("order"));
            bureau.note = row.get("seat");
            store.add(bureau);
            String[] codes = row.get("pref_codes").split(" ");
            String[] names = row.get("prefectures").split(" ");
            if (codes.length != names.length) {
                throw row.fault("as many codes as prefectures are needed");
            }
            for (int i = 0; i < codes.length; i++) {
                if (territory.put(codes[i], bureau.id) != null) {
                    throw row.fault("prefecture " + codes[i] + " has two bureaus");
                }
                store.add(new BureauPrefecture(codes[i], names[i], bureau.id));
            }
        }
        return territory;
    }

    private Set<String> loadLocalGovernments(Map<String, String> bureaus) {
        List<Row> rows = CsvFile.resource("/registers/municipalities.csv", Set.of("code6", "code5", "pref_code", "prefecture",
                "name", "kana", "type", "type_2024", "bureau_key", "houjin_bangou_derived", "valid_from", "valid_to", "note"));
        Map<String, String> codes = new HashMap<>();
        rows.forEach(row -> codes.put(row.get("code5"), row.get("code6")));
        Set<String> loaded = new HashSet<>();
        for (Row row : rows) {
            Organisation body = localGovernment(row);
            if (!body.bureauKey.equals(bureaus.get(body.prefectureCode))) {
                throw row.fault("bureau " + body.bureauKey + " is not the one of prefecture " + body.prefectureCode);
            }
            if (body.validTo != null && body.note != null) {
                Matcher successor = SUCCEEDED_BY.matcher(body.note);
                body.successorId = successor.find() ? codes.get(successor.group(1)) : null;
            }
            if (!loaded.add(body.id)) {
                throw row.fault("code " + body.id + " occurs twice");
            }
            store.add(body);
        }
        return loaded;
    }

    private static Organisation localGovernment(Row row) {
        LocalGovernmentCode code = LocalGovernmentCode.parse(row.get("code6"))
                .orElseThrow(() -> row.fault("not a local government code: " + row.get("code6")));
        Organisation body = new Organisation(code.value(), OrganisationKind.LOCAL_GOVERNMENT, row.get("name"), row.orNull("kana"));
        body.prefectureCode = row.get("pref_code");
        body.prefecture = row.get("prefecture");
        body.localType = row.get("type").isEmpty() ? row.get("type_2024") : row.get("type");
        body.bureauKey = row.get("bureau_key");
        body.corporateNumber = CorporateNumber.parse(row.get("houjin_bangou_derived"))
                .filter(CorporateNumber.of(code)::equals)
                .orElseThrow(() -> row.fault("not the 法人番号 of " + code)).value();
        body.validFrom = date(row.orNull("valid_from"));
        body.validTo = date(row.orNull("valid_to"));
        body.counted = !NORTHERN_TERRITORIES.equals(body.localType);
        body.sortOrder = Integer.parseInt(code.value());
        body.note = row.orNull("note");
        return body;
    }

    private void loadDesignations(Set<String> codes) {
        for (Row row : CsvFile.resource("/registers/disadvantaged_areas.csv",
                Set.of("code6", "category", "scope", "part_areas", "legal_basis", "as_of", "source", "note"))) {
            if (!codes.contains(row.get("code6")) || !SCOPES.contains(row.get("scope"))) {
                throw row.fault("unknown code or scope: " + row.get("code6") + ", " + row.get("scope"));
            }
            List<String> areas = row.get("part_areas").isEmpty() ? List.of() : List.of(row.get("part_areas").split("、"));
            store.add(new Designation(row.get("code6"), new DesignationView(row.get("category"), row.get("scope"), areas,
                    row.get("legal_basis"), date(row.get("as_of")), row.get("source"), row.orNull("note"))));
        }
    }

    private static LocalDate date(String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
