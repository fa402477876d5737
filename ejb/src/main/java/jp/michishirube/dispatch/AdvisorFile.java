package jp.michishirube.dispatch;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.michishirube.dispatch.api.AdvisorView;
import jp.michishirube.document.TableFile;
import jp.michishirube.document.api.Content;
import jp.michishirube.kernel.FiscalYear;
import jp.michishirube.reports.Cell;
import jp.michishirube.reports.Column;
import jp.michishirube.reports.Rows;
import jp.michishirube.reports.Table;

/** The advisors of a year as a file. */
final class AdvisorFile {
    private static final List<Column> COLUMNS = List.of(new Column("氏名・団体名", Column.Kind.TEXT, 20), new Column("ふりがな", Column.Kind.TEXT, 22), new Column("区分", Column.Kind.TEXT, 8),
            new Column("名称", Column.Kind.TEXT, 34), new Column("所属", Column.Kind.TEXT, 44), new Column("地域", Column.Kind.TEXT, 12), new Column("分野", Column.Kind.TEXT, 40),
            new Column("重点分野", Column.Kind.TEXT, 24), new Column("現地", Column.Kind.TEXT, 6), new Column("オンライン", Column.Kind.TEXT, 12), new Column("備考", Column.Kind.TEXT, 30),
            new Column("出典", Column.Kind.TEXT, 24), new Column("架空", Column.Kind.TEXT, 6));

    private AdvisorFile() {
    }

    static Optional<Content> of(List<AdvisorView> advisors, int fiscalYear, String extension, LocalDate today) {
        Rows rows = new Rows(COLUMNS);
        advisors.forEach(a -> rows.detail(Cell.of(a.name()), Cell.of(a.kana()), Cell.of(a.kind().equals("BODY") ? "団体" : "個人"),
                Cell.of(a.titles().stream().map(t -> t.label().ja()).collect(Collectors.joining("、"))), Cell.of(String.join("、", a.affiliations())), Cell.of(a.prefecture()),
                Cell.of(String.join("、", a.fields())), Cell.of(String.join("、", a.priorityFields())), Cell.of(a.onSite() ? "○" : ""), Cell.of(a.online() ? "○" : ""), Cell.of(a.note()),
                Cell.of(a.source()), Cell.of(a.fictional() ? "架空" : "")));
        List<String> notes = advisors.stream().anyMatch(AdvisorView::fictional) ? List.of("「架空」は、デモ用に作った人・団体です。") : List.of();
        return TableFile.of(new Table("地域情報化アドバイザー", new FiscalYear(fiscalYear).ja(), "", notes, today, COLUMNS, rows.list(), Optional.empty(), true),
                "地域情報化アドバイザー（" + new FiscalYear(fiscalYear).ja() + "）", extension);
    }
}
