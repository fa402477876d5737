package jp.michishirube.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.michishirube.document.TableFile;
import jp.michishirube.document.api.Content;
import jp.michishirube.kernel.FiscalYear;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Wareki;
import jp.michishirube.publication.api.Territory;
import jp.michishirube.publication.rule.BodyStep;
import jp.michishirube.reports.Cell;
import jp.michishirube.reports.Column;
import jp.michishirube.reports.Rows;
import jp.michishirube.reports.Table;

/** 管内の団体 as a table: how far each came, and for those that stopped at what and before which wall. */
final class TerritoryTable {
    private TerritoryTable() {
    }

    static Optional<Content> file(Territory t, LocalDate today, String extension) {
        List<Column> columns = new ArrayList<>(List.of(new Column("コード", Column.Kind.TEXT, 11), new Column("都道府県", Column.Kind.TEXT, 11), new Column("団体", Column.Kind.TEXT, 16), new Column("種別", Column.Kind.TEXT, 12)));
        if (t.stopped()) {
            columns.add(new Column("止まっている段階", Column.Kind.TEXT, 20));
            columns.add(new Column("挙げた課題", Column.Kind.TEXT, 30));
        }
        t.stages().forEach(s -> columns.add(new Column(s.label().ja(), Column.Kind.TEXT, 20)));
        Rows rows = new Rows(columns);
        for (Territory.Row r : t.rows()) {
            List<Cell> cells = new ArrayList<>(List.of(Cell.of(r.body().id()), Cell.of(r.body().prefecture()), Cell.of(r.body().name()), Cell.of(r.body().localType())));
            if (t.stopped()) {
                cells.add(Cell.of(r.stoppedAt().stage().label().ja() + (r.stoppedAt().fictional() ? " 架空" : "")));
                cells.add(Cell.of(r.walls().stream().map(Text::ja).collect(Collectors.joining("、"))));
            }
            t.stages().forEach(s -> cells.add(Cell.of(r.last(s).map(TerritoryTable::words).orElse(""))));
            rows.detail(cells.toArray(Cell[]::new));
        }
        String title = t.stopped() ? "関心と行動の間で止まっている団体" : "管内の団体";
        List<String> notes = new ArrayList<>(List.of(t.whole() ? "※ 各欄は、その段階のいちばん新しいものです。" : "※ 各欄は、その段階のいちばん新しいものの公開の状態です。"));
        if (t.stopped()) {
            notes.add("※ この年度とその前の2年度に、調査・催し・アドバイザー派遣で関心を示し、提案も応募もなく、調査でも実装していると答えていない団体です。この仕組みに記録のあることだけで見分けています。3年度という期間は当方の想定です。");
        }
        if (t.isFictional()) {
            notes.add("※ 架空のデータを含みます。");
        }
        return TableFile.of(new Table(title + "（" + t.name() + "）", Wareki.date(today) + "現在" + (t.isFictional() ? "　【架空のデータを含む】" : ""), "", notes, today, columns, rows.list(), Optional.empty(), true),
                title + "（" + t.name() + "）", extension);
    }

    private static String words(BodyStep s) {
        return s.words().ja() + " " + (s.day() == null ? new FiscalYear(s.fiscalYear()).ja() : s.day()) + (s.fictional() ? " 架空" : "");
    }
}
