package jp.michishirube.subsidy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.michishirube.document.TableFile;
import jp.michishirube.document.api.Content;
import jp.michishirube.kernel.FiscalYear;
import jp.michishirube.reports.Cell;
import jp.michishirube.reports.Column;
import jp.michishirube.reports.Rows;
import jp.michishirube.reports.Table;
import jp.michishirube.subsidy.api.PublishedGrant;

/** The published grant decisions of a fiscal year as a file: xlsx, pdf or csv with a header. */
final class PublishedGrantFile {
    private static final List<Column> COLUMNS = List.of(new Column("番号", Column.Kind.TEXT, 13), new Column("事業", Column.Kind.TEXT, 30), new Column("区分", Column.Kind.TEXT, 12),
            new Column("団体", Column.Kind.TEXT, 24), new Column("事業名", Column.Kind.TEXT, 40), new Column("決定日", Column.Kind.DATE, 14), new Column("決定額", Column.Kind.YEN, 16),
            new Column("確定額", Column.Kind.YEN, 16), new Column("備考", Column.Kind.TEXT, 10));

    private PublishedGrantFile() {
    }

    /** @param extension xlsx, pdf or csv; empty for another */
    static Optional<Content> of(List<PublishedGrant> grants, int fiscalYear, String extension, LocalDate today) {
        return TableFile.of(table(grants, fiscalYear, today), "交付決定の一覧（" + new FiscalYear(fiscalYear).ja() + "）", extension);
    }

    private static Table table(List<PublishedGrant> grants, int fiscalYear, LocalDate today) {
        Rows rows = new Rows(COLUMNS);
        grants.forEach(g -> rows.detail(Cell.of(g.number()), Cell.of(g.programme().ja()), Cell.of(g.decision().ja()), Cell.of(g.applicantName()), Cell.of(g.title()), Cell.of(g.decidedOn()),
                Cell.of(g.decidedYen()), g.finalYen() == null ? Cell.blank() : Cell.of(g.finalYen()), Cell.of(g.fictional() ? "架空" : "")));
        rows.total("計");
        List<String> notes = grants.stream().anyMatch(PublishedGrant::fictional) ? List.of("架空の団体・内容・金額による見本を含みます。") : List.of();
        return new Table("交付決定の一覧", new FiscalYear(fiscalYear).ja(), "単位：円", notes, today, COLUMNS, rows.list(), Optional.empty(), true);
    }
}
