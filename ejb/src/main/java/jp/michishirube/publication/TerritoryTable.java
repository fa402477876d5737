package jp.michishirube.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.michishirube.document.TableFile;
import jp.michishirube.document.api.Content;
import jp.michishirube.kernel.Wareki;
import jp.michishirube.publication.api.Territory;
import jp.michishirube.publication.rule.BodyStage;
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
        List<Column> columns = new ArrayList<>(List.of(new Column("コード", Column.Kind.TEXT, 9), new Column("都道府県", Column.Kind.TEXT, 10), new Column("団体", Column.Kind.TEXT, 16), new Column("種別", Column.Kind.TEXT, 9)));
        for (BodyStage s : stages(t)) {
            columns.add(new Column(s.label().ja(), Column.Kind.TEXT, 18));
        }
        if (t.whole()) {
            columns.add(new Column("止まっている段階", Column.Kind.TEXT, 22));
            columns.add(new Column("挙げた課題", Column.Kind.TEXT, 26));
        }
        Rows rows = new Rows(columns);
        for (Territory.Row r : t.rows()) {
            List<Cell> cells = new ArrayList<>(List.of(Cell.of(r.body().id()), Cell.of(r.body().prefecture()), Cell.of(r.body().name()), Cell.of(r.body().localType())));
            stages(t).forEach(s -> cells.add(Cell.of(r.last(s).map(TerritoryTable::words).orElse(""))));
            if (t.whole()) {
                cells.add(Cell.of(r.stoppedAt() == null ? "" : r.stoppedAt().stage().label().ja() + "（" + words(r.stoppedAt()) + "）"));
                cells.add(Cell.of(r.walls().stream().map(w -> w.ja()).collect(Collectors.joining("、"))));
            }
            rows.detail(cells.toArray(Cell[]::new));
        }
        String title = t.stopped() ? "関心から実装への間で止まっている団体" : "管内の団体";
        List<String> notes = new ArrayList<>(List.of(t.whole() ? "※ 各欄は、その段階のいちばん新しいものです。" : "※ 各欄は、その段階のいちばん新しいものの公開の状態です。"));
        if (t.stopped()) {
            notes.add("※ この年度とその前の2年度に、調査・催し・アドバイザー派遣で関心を示し、提案も応募もなく、調査でも実装していると答えていない団体です。3年度という期間は当方の想定です。");
        }
        if (t.isFictional()) {
            notes.add("※ 架空のデータを含みます。");
        }
        return TableFile.of(new Table(title + "（" + t.name() + "）", Wareki.date(today) + "現在" + (t.isFictional() ? "　【架空のデータを含む】" : ""), "", notes, today, columns, rows.list(), Optional.empty(), true),
                title + "（" + t.name() + "）", extension);
    }

    /** A prefecture sees the stages of cases alone. */
    static List<BodyStage> stages(Territory t) {
        return List.of(BodyStage.values()).stream().filter(s -> t.whole() || s.isOfCase()).toList();
    }

    private static String words(BodyStep s) {
        return s.words().ja() + (s.day() == null ? "" : " " + s.day()) + (s.fictional() ? " 架空" : "");
    }
}
