package jp.michishirube.subsidy;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.michishirube.casework.api.CaseFiles.CaseFacts;
import jp.michishirube.kernel.CsvFile;
import jp.michishirube.kernel.JapaneseText;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import jp.michishirube.subsidy.api.DeskRow.Evaluation;
import jp.michishirube.subsidy.api.EvaluationPreview;

/** Reads an uploaded evaluation result: csv, UTF-8 or Shift_JIS, header 番号,順位,評点,評価,意見. Every wrong line is named. */
final class EvaluationCsv {
    static final List<String> COLUMNS = List.of("番号", "順位", "評点", "評価", "意見");
    private static final int MOST_BYTES = 2 * 1024 * 1024;

    private EvaluationCsv() {
    }

    /** @param listed cases whose evaluation is not to change any more, with the number of the list on which they stand */
    static EvaluationPreview read(byte[] bytes, List<CaseFacts> evaluable, Map<String, String> listed) {
        List<Violation> problems = new ArrayList<>();
        List<EvaluationPreview.Line> lines = new ArrayList<>();
        if (bytes.length == 0 || bytes.length > MOST_BYTES) {
            problems.add(problem(0, "ファイルが空か、2MBを超えています。", "The file is empty or larger than 2 MB."));
            return new EvaluationPreview(lines, problems);
        }
        Map<String, CaseFacts> byNumber = evaluable.stream().collect(Collectors.toMap(CaseFacts::number, Function.identity()));
        Set<String> seen = new HashSet<>();
        for (CsvFile.Row row : rows(bytes, problems)) {
            String number = JapaneseText.halfWidth(row.get("番号")).strip();
            CaseFacts f = byNumber.get(number);
            if (f == null) {
                problems.add(problem(row.line(), "番号「" + number + "」は、この公募で外部評価中の提案にありません。", "No proposal in evaluation has the number " + number + "."));
            } else if (listed.containsKey(f.caseId())) {
                problems.add(problem(row.line(), "番号「" + number + "」は採否の一覧（" + listed.get(f.caseId()) + "）に載っています。一覧から外してから取り込んでください。",
                        "Number " + number + " is on the selection list " + listed.get(f.caseId()) + ". Take it off the list first."));
            } else if (!seen.add(number)) {
                problems.add(problem(row.line(), "番号「" + number + "」が二度あります。", "The number " + number + " stands twice."));
            } else {
                line(row, f, problems).ifPresent(lines::add);
            }
        }
        return new EvaluationPreview(lines, problems);
    }

    private static java.util.Optional<EvaluationPreview.Line> line(CsvFile.Row row, CaseFacts f, List<Violation> problems) {
        String rank = JapaneseText.halfWidth(row.get("順位")).strip();
        if (!rank.isEmpty() && !rank.matches("[1-9][0-9]{0,4}")) {
            problems.add(problem(row.line(), "順位は1以上の整数で書いてください。", "The rank must be a whole number from 1."));
            return java.util.Optional.empty();
        }
        if (row.get("評点").length() > 40 || row.get("評価").length() > 40 || row.get("意見").length() > 4000) {
            problems.add(problem(row.line(), "評点・評価は40字、意見は4,000字以内にしてください。", "Keep score and grade within 40, the opinion within 4,000 characters."));
            return java.util.Optional.empty();
        }
        return java.util.Optional.of(new EvaluationPreview.Line(f.caseId(), f.number(), f.title(), new Evaluation(
                rank.isEmpty() ? null : Integer.valueOf(rank), row.get("評点").strip(), row.get("評価").strip(), row.get("意見").strip())));
    }

    private static List<CsvFile.Row> rows(byte[] bytes, List<Violation> problems) {
        try {
            return CsvFile.read("evaluation.csv", JapaneseText.carried(decode(bytes)), Set.copyOf(COLUMNS));
        } catch (IllegalStateException | CharacterCodingException e) {
            problems.add(problem(0, "CSVとして読めません。見出しを「番号,順位,評点,評価,意見」とし、UTF-8かShift_JISで保存してください。",
                    "Not readable as csv. Use the header 番号,順位,評点,評価,意見 and save as UTF-8 or Shift_JIS."));
            return List.of();
        }
    }

    private static String decode(byte[] bytes) throws CharacterCodingException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return Charset.forName("windows-31j").newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        }
    }

    private static Violation problem(int line, String ja, String en) {
        return Violation.of("evaluation.line", line == 0 ? "" : Integer.toString(line),
                new Text(line == 0 ? ja : line + "行目：" + ja, line == 0 ? en : "Line " + line + ": " + en));
    }
}
