package jp.michishirube.organisation.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import jp.michishirube.kernel.CsvFile;
import jp.michishirube.kernel.Text;

/** The rows of a file as a register reads them: entries by key, and every row that it refuses, with line and reason. */
public final class RegisterContent {
    private static final Pattern UNCARRIED = Pattern.compile("[\\p{Cntrl}&&[^\\t\\r\\n]]|\\p{Cs}");

    private final Map<String, RegisterEntry> entries = new LinkedHashMap<>();
    private final List<CsvFile.Fault> problems = new ArrayList<>();
    private final Set<Integer> refusedLines = new HashSet<>();

    public void refuse(CsvFile.Row row, String ja, String en) {
        refuse(new CsvFile.Fault(row.line(), new Text(ja, en)));
    }

    public void refuse(CsvFile.Fault fault) {
        problems.add(fault);
        refusedLines.add(fault.line());
    }

    /** Takes the row over unless its key is there already. */
    public void add(CsvFile.Row row, RegisterEntry entry) {
        if (entries.putIfAbsent(entry.key(), entry) != null) {
            refuse(row, "「" + entry.label() + "」の行が二つあります。一つにしてください。", entry.label() + " stands twice. Leave one row.");
        }
    }

    /** Whether the value is there, short enough and can be stored; the row is refused otherwise. */
    public boolean holds(CsvFile.Row row, String column, boolean needed, int most) {
        String value = row.values().getOrDefault(column, "");
        if (needed && value.isBlank()) {
            refuse(row, "「" + column + "」が空です。", column + " is empty.");
        } else if (value.length() > most) {
            refuse(row, "「" + column + "」が長すぎます（" + value.length() + "字。" + most + "字まで）。", column + " is too long (" + value.length() + ", at most " + most + ").");
        } else if (UNCARRIED.matcher(value).find()) {
            refuse(row, "「" + column + "」に表示できない制御文字があります。", column + " holds a control character.");
        } else {
            return true;
        }
        return false;
    }

    public boolean isRefused(CsvFile.Row row) {
        return refusedLines.contains(row.line());
    }

    public Map<String, RegisterEntry> entries() {
        return entries;
    }

    /** In the order of lines. */
    public List<CsvFile.Fault> problems() {
        return problems.stream().sorted(java.util.Comparator.comparingInt(CsvFile.Fault::line)).toList();
    }
}
