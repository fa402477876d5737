package jp.michishirube.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Optional;

/** Documents that the tests draw. */
final class Samples {
    static final LocalDate DAY = LocalDate.of(2018, 7, 13);

    /** Texts that break careless programs; each is one of a kind. */
    static final List<String> HARD = List.of("𠮷野家", "髙﨑①㈱", "神祥福靖都", "ｶﾞｷﾞ", "か\u3099き\u3099", "葛\uDB40\uDD00城", "\uE000外字", "😀👨\u200D👩\u200D👧", "a\u200Bb",
            "\u202Eabc\u202C", "שלום العربية", "行\n改め\r\n三", "長".repeat(900), "w".repeat(900), "、".repeat(300), "\uFFFD", "\u0000\u0008x", "\uD83D", "\uFFFE", "=1+1", "",
            " ", "\t字下げ", "_x0041_", "⼀⾼", "セ\u309A", "A\u0301", "<b>&amp;\"'", "\\u0041");

    private Samples() {
    }

    static Letter letter(String text) {
        return new Letter("架空のデータによる見本", "総情地第12号", "平成30年7月13日", DAY, List.of("秋田県湯沢市長　殿"), List.of("総務省情報流通行政局長"), true,
                "平成30年度地域IoT実装推進事業 採択候補決定通知", List.of("標記について、下記のとおり採択候補として決定したので通知します。", text),
                List.of(new Item("事業名", text), new Item("補助予定額", "12,345,000円")), List.of("※ この通知は交付決定ではありません。"),
                List.of("（担当）", "地域通信振興課"));
    }

    static Form form(String text) {
        return new Form("", "受付票", DAY, Optional.of(new Form.Opening("第1号", "平成30年7月13日", "総務大臣　殿", List.of(text), text)), List.of(new Item("件名", text)), List.of(new Form.Section("答え", List.of(new Item("概要", text)))),
                List.of(new Form.Attachment("提案書", text, 1_234_567, "0123456789abcdef".repeat(4))),
                List.of(new Form.Line(0, "補助額", "12,345,000円", ""), new Form.Line(1, text, "12,345,678円", text)), text);
    }

    static final List<Column> COLUMNS = List.of(new Column("総合通信局", Column.Kind.TEXT, 16), new Column("応募", "件数", Column.Kind.COUNT, 8),
            new Column("採択", "件数", Column.Kind.COUNT, 8), new Column("計", "件数", Column.Kind.COUNT, 8), new Column("申請額", Column.Kind.YEN, 16),
            new Column("公表日", Column.Kind.DATE, 12), new Column("採択率", Column.Kind.PERCENT, 8));

    static Table table(String text) {
        Rows rows = new Rows(COLUMNS).across(3, 1, 2);
        rows.detail(Cell.of("北海道"), Cell.of(3), Cell.of(1), Cell.blank(), Cell.of(12_345_000), Cell.of(DAY), new Cell.Share(1, 3));
        rows.detail(Cell.of("東北"), Cell.of(5), Cell.of(2), Cell.blank(), Cell.of(20_000_000), Cell.blank(), new Cell.Share(0, 0));
        rows.subtotal("小計");
        rows.detail(new Cell.Words(text), Cell.of(1), Cell.of(0), Cell.blank(), Cell.of(-1_000), Cell.of(DAY), new Cell.Share(0, 1));
        rows.subtotal("小計").total("合計");
        return new Table("応募・採択状況", "平成30年度", "単位：件、円", "出典：みちしるべ（平成30年7月13日現在）", List.of("（注）採択候補は交付決定ではない。"), DAY, COLUMNS,
                rows.list(), Optional.of(new Chart("応募と採択", 0, List.of(1, 2))), true);
    }

    static Table longTable(int rows) {
        Rows made = new Rows(COLUMNS);
        for (int i = 0; i < rows; i++) {
            made.detail(Cell.of("団体" + i), Cell.of(i), Cell.of(0), Cell.of(i), Cell.of(i * 1000L), Cell.of(DAY), new Cell.Share(1, 2));
        }
        return new Table("一覧", "", "単位：円", List.of("注"), DAY, COLUMNS, made.total("合計").list(), Optional.of(new Chart("件数", 0, List.of(1))), true);
    }

    /** Eleven groups of four columns. */
    static Table wideTable() {
        List<Column> columns = new java.util.ArrayList<>(List.of(new Column("総合通信局", Column.Kind.TEXT, 22)));
        List<Cell> cells = new java.util.ArrayList<>(List.of(Cell.of("沖縄総合通信事務所")));
        for (int group = 0; group < 11; group++) {
            for (String header : List.of("応募件数", "採択件数", "申請額", "採択額")) {
                Column.Kind kind = header.endsWith("額") ? Column.Kind.YEN : Column.Kind.COUNT;
                columns.add(new Column(header, "分野" + group + "モデル", kind, kind == Column.Kind.YEN ? 14 : 8));
                cells.add(Cell.of(header.equals("申請額") ? 123_456_000L + group : 1));
            }
        }
        return new Table("総合通信局別・分野別", "平成30年度", "単位：件、円", List.of(), DAY, columns, new Rows(columns).detail(cells).total("合計").list(),
                Optional.empty(), true);
    }
}
