package jp.michishirube.subsidy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.michishirube.casework.api.CaseRow;
import jp.michishirube.document.api.Content;
import jp.michishirube.kernel.Explanation;
import jp.michishirube.kernel.FiscalYear;
import jp.michishirube.kernel.Sha256;
import jp.michishirube.reports.Cell;
import jp.michishirube.reports.Column;
import jp.michishirube.reports.Row;
import jp.michishirube.reports.Table;
import jp.michishirube.reports.Xlsx;
import jp.michishirube.subsidy.api.GrantView;

/** The books of a grant as xlsx: a line a category with its difference (支出総括表差異表), and a line a node of every explanation. */
final class GrantBookFile {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private GrantBookFile() {
    }

    static Content of(CaseRow grant, GrantView books, LocalDate today) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Xlsx.write(List.of(costs(grant, books, today), explanations(grant, books, today)), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] bytes = out.toByteArray();
        return new Content("帳簿（" + grant.number() + "）.xlsx", XLSX, bytes.length, Sha256.hex(bytes), to -> to.write(bytes));
    }

    private static Table costs(CaseRow grant, GrantView books, LocalDate today) {
        List<Row> rows = new ArrayList<>();
        books.entries().forEach(e -> e.costs().forEach(c -> rows.add(new Row(false, List.of(Cell.of(e.on()), Cell.of(e.title().ja()), Cell.of(e.number()), Cell.of(c.label().ja()),
                Cell.of(c.beforeYen()), Cell.of(c.yen()), Cell.of(c.differenceYen()))))));
        return new Table("経費区分ごとの額と差異", subtitle(grant), "単位：円", notes(grant), today, List.of(new Column("日", Column.Kind.DATE, 14), text("区分", 14), text("番号", 14), text("経費区分", 20),
                yen("前の額"), yen("額"), yen("差異")), rows, Optional.empty(), true);
    }

    private static Table explanations(CaseRow grant, GrantView books, LocalDate today) {
        List<Row> rows = new ArrayList<>();
        books.entries().forEach(e -> add(rows, e, e.explanation(), 0));
        return new Table("額の説明", subtitle(grant), "単位：円", notes(grant), today, List.of(new Column("日", Column.Kind.DATE, 14), text("区分", 14), text("項目", 40), yen("額"), text("計算", 60),
                text("根拠", 60), text("要領の版", 28)), rows, Optional.empty(), true);
    }

    private static void add(List<Row> rows, GrantView.Line entry, Explanation x, int depth) {
        rows.add(new Row(false, List.of(Cell.of(entry.on()), Cell.of(entry.title().ja()), Cell.of("　".repeat(depth) + x.label().ja()), Cell.of(x.amount().amount()),
                Cell.of(x.detail() == null ? "" : x.detail().ja()), Cell.of(x.basis()), Cell.of(entry.guideline()))));
        x.parts().forEach(part -> add(rows, entry, part, depth + 1));
    }

    private static Column text(String header, int width) {
        return new Column(header, Column.Kind.TEXT, width);
    }

    private static Column yen(String header) {
        return new Column(header, Column.Kind.YEN, 16);
    }

    private static String subtitle(CaseRow grant) {
        return new FiscalYear(grant.fiscalYear()).ja() + "　" + grant.number() + "　" + grant.applicantName() + "　" + grant.title();
    }

    private static List<String> notes(CaseRow grant) {
        return grant.fictional() ? List.of("架空の団体・金額による見本") : List.of();
    }
}
