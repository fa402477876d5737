package jp.michishirube.programme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.michishirube.kernel.CsvFile;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Yen;
import jp.michishirube.programme.api.ProgrammeView;
import jp.michishirube.programme.api.ProgrammeView.Budget;

/** The register of the Ministry's measures (施策), as shipped in {@code registers/programmes.csv} or as imported; English names are ours. */
final class ProgrammeRegister {
    /** What the register's "seed" stands for. */
    private static final String SLIDES = "総務省資料(2018年)";
    static final Set<String> COLUMNS = Set.of("no", "programme_key", "programme", "ministry_office", "type", "eligible", "rate",
            "cap_yen", "conditions", "budget_yen_by_fy", "applications_adoptions", "schedule", "source", "note", "parent_budget");

    static final String NAME_EN = "name_en";
    private static final Pattern YEAR = Pattern.compile("^[A-Z][0-9]{1,2}");

    private ProgrammeRegister() {
    }

    /** The shipped rows, each with its English name. */
    static List<CsvFile.Row> shipped() {
        Map<String, String> english = english();
        return CsvFile.resource("/registers/programmes.csv", COLUMNS).stream().map(row -> named(row, english)).toList();
    }

    /** English names by programme key. */
    static Map<String, String> english() {
        Map<String, String> english = new HashMap<>();
        CsvFile.resource("/registers/programmes_en.csv", Set.of("programme_key", "name_en"))
                .forEach(row -> english.put(row.get("programme_key"), row.get("name_en")));
        return english;
    }

    /** The row with its English name: its own, or ours. */
    static CsvFile.Row named(CsvFile.Row row, Map<String, String> english) {
        Map<String, String> values = new LinkedHashMap<>(row.values());
        values.merge(NAME_EN, english.getOrDefault(row.get("programme_key"), ""), (own, ours) -> own.isBlank() ? ours : own);
        return new CsvFile.Row(row.file(), row.line(), values);
    }

    /**
     * Every measure, in the register's order.
     *
     * @param rows           as {@link #named}
     * @param guidelineYears fiscal years with a guideline as data, by programme key
     */
    static List<ProgrammeView> read(List<CsvFile.Row> rows, Function<String, List<Integer>> guidelineYears) {
        List<ProgrammeView> views = new ArrayList<>();
        for (CsvFile.Row row : rows) {
            String key = row.get("programme_key");
            if (row.get(NAME_EN).isBlank()) {
                throw row.fault("no English name for " + key);
            }
            views.add(new ProgrammeView(Integer.parseInt(row.get("no")), key, new Text(said(row, "programme"), row.get(NAME_EN)),
                    said(row, "ministry_office"), said(row, "type"), said(row, "eligible"), said(row, "rate"), cap(said(row, "cap_yen")),
                    said(row, "conditions"), budgets(row), said(row, "applications_adoptions"), said(row, "schedule"),
                    said(row, "source"), said(row, "note"), said(row, "parent_budget"), guidelineYears.apply(key)));
        }
        return List.copyOf(views);
    }

    private static String said(CsvFile.Row row, String column) {
        return row.get(column).replace("seed", SLIDES);
    }

    /** A bare figure becomes "60,000,000円"; words stay words. */
    private static String cap(String text) {
        return text.matches("[0-9]{1,18}") ? Yen.of(Long.parseLong(text)).ja() : text;
    }

    /** Said of the figure itself (内数, うち), or of its year in the column of the larger budget: 「…推進事業(H29 510000000)」. */
    private static boolean isPart(String label, String parent) {
        Matcher year = YEAR.matcher(label);
        return label.contains("内数") || label.contains("うち") || year.find() && parent != null && parent.contains("(" + year.group() + " ");
    }

    /** "H28=-;H29=220000000" → two budgets, the first without a figure. */
    static List<Budget> budgets(CsvFile.Row row) {
        return Arrays.stream(row.get("budget_yen_by_fy").split(";")).filter(part -> !part.isBlank()).map(part -> {
            int at = part.lastIndexOf('=');
            String figure = part.substring(at + 1).strip();
            if (at < 0 || !figure.matches("-|[0-9]{1,18}")) {
                throw row.fault("not a budget: " + part);
            }
            String label = part.substring(0, at).strip();
            return new Budget(label, "-".equals(figure) ? null : Long.valueOf(figure), isPart(label, row.get("parent_budget")));
        }).toList();
    }
}
