package jp.michishirube.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.michishirube.casework.api.CaseContent;
import jp.michishirube.casework.api.CaseFiles;
import jp.michishirube.document.TableFile;
import jp.michishirube.document.api.Content;
import jp.michishirube.kernel.Sha256;
import jp.michishirube.kernel.Wareki;
import jp.michishirube.organisation.OrganisationService;
import jp.michishirube.organisation.api.OrganisationView;
import jp.michishirube.reports.Cell;
import jp.michishirube.reports.Column;
import jp.michishirube.reports.Form;
import jp.michishirube.reports.Item;
import jp.michishirube.reports.Pdf;
import jp.michishirube.reports.Rows;
import jp.michishirube.reports.Table;
import jp.michishirube.review.api.RankingView;
import jp.michishirube.review.api.RankingView.Row;
import jp.michishirube.review.api.ReviewPlan;
import jp.michishirube.review.api.SheetStatus;
import jp.michishirube.review.api.SheetView;
import jp.michishirube.review.api.StageDesk;
import jp.michishirube.review.api.StageHead;
import jp.michishirube.review.rule.TieRule;

/** The papers of a review: a reviewer's cases for printing, the ranking, the binder of the meeting, its minutes (議事要旨). */
@ApplicationScoped
class ScorePapers {
    private static final String MADE_UP = "架空の団体による見本";

    private final ReviewStore store;
    private final CaseFiles files;
    private final OrganisationService organisations;

    /** For the container's proxy. */
    protected ScorePapers() {
        this(null, null, null);
    }

    @Inject
    ScorePapers(ReviewStore store, CaseFiles files, OrganisationService organisations) {
        this.store = store;
        this.files = files;
        this.organisations = organisations;
    }

    /** A case with the reviewer's sheet, as it is printed. */
    record Printed(String label, String title, String applicantName, String field, CaseContent content, SheetView.Given given, boolean fictional) {
    }

    /** A reviewer's cases, each with its content and the score sheet, filled in as far as it is submitted. */
    Content own(StageHead head, String reviewer, List<Printed> sheets, LocalDate today) {
        List<Form> forms = new ArrayList<>();
        forms.add(new Form("", head.callTitle().ja() + "　" + head.plan().title().ja(), today, List.of(new Item("委員", reviewer), new Item("担当", sheets.size() + "件"),
                new Item("採点の期限", Notes.time(head.closesAt()))), List.of(criteria(head.plan())), List.of(), "この資料は、担当の委員だけのものです。複写、転送をしないでください。"));
        for (Printed s : sheets) {
            List<Form.Section> sections = new ArrayList<>(sections(s.content()));
            sections.add(sheet(head.plan(), s.given()));
            forms.add(new Form(s.fictional() ? MADE_UP : "", s.label() + "　" + s.title(), today, s.applicantName().isEmpty() ? List.of(new Item("分野", s.field()))
                    : List.of(new Item("応募者", s.applicantName()), new Item("分野", s.field())), sections, List.of(), "委員 " + reviewer));
        }
        return pdf("採点資料（" + head.plan().title().ja() + "）" + reviewer, Pdf.forms(forms));
    }

    private static Form.Section criteria(ReviewPlan.Stage plan) {
        List<Item> rows = plan.criteria().stream().map(c -> new Item(c.title().ja() + "（重み" + c.weight() + "）", c.help().ja() + "\n"
                + c.anchors().entrySet().stream().map(a -> a.getKey() + "点：" + a.getValue().ja()).collect(Collectors.joining("\n")))).toList();
        return new Form.Section("評価項目と目安（" + plan.least() + "点から" + plan.most() + "点、満点" + plan.full() + "点）", rows);
    }

    private static Form.Section sheet(ReviewPlan.Stage plan, SheetView.Given given) {
        List<Item> rows = new ArrayList<>(plan.criteria().stream().map(c -> new Item(c.title().ja() + "（" + plan.least() + "〜" + plan.most() + "点、重み" + c.weight() + "）",
                given == null ? "　　　　点" : given.scores().get(c.key()) + "点")).toList());
        rows.add(new Item("合計", given == null ? "　　　　点 ／ " + plan.full() + "点" : given.total() + "点 ／ " + plan.full() + "点"));
        rows.add(new Item("応募者への意見", given == null ? "\n\n\n" : given.toEntrant()));
        rows.add(new Item("審査側への意見", given == null ? "\n\n\n" : given.toJury()));
        return new Form.Section("評価表", rows);
    }

    private static List<Form.Section> sections(CaseContent content) {
        return content.sections().stream().filter(s -> !s.lines().isEmpty()).map(s -> new Form.Section(s.title().ja(), s.lines().stream().map(l -> new Item(l.label().ja(), l.value().ja())).toList())).toList();
    }

    /** The ranking as a table; empty for an unknown extension. */
    Optional<Content> ranking(RankingView view, String extension, LocalDate today) {
        return TableFile.of(Stream.concat(Stream.of(rankingTable(view, today)), changes(view, today).stream()).toList(), "採点結果（" + view.head().plan().title().ja() + "）", extension);
    }

    private Table rankingTable(RankingView view, LocalDate today) {
        boolean money = view.rows().stream().anyMatch(r -> r.amountYen() != null);
        Map<String, String> bureaus = bureaus();
        List<Column> columns = new ArrayList<>(List.of(new Column("順位", Column.Kind.TEXT, 8), new Column("番号", Column.Kind.TEXT, 15), new Column("件名", Column.Kind.TEXT, 36),
                new Column("応募者", Column.Kind.TEXT, 22), new Column("管区", Column.Kind.TEXT, 10), new Column("分野", Column.Kind.TEXT, 20), new Column("平均", Column.Kind.TEXT, 9),
                new Column("中央値", Column.Kind.TEXT, 9), new Column("標準偏差", Column.Kind.TEXT, 10), new Column("最低", Column.Kind.COUNT, 7), new Column("最高", Column.Kind.COUNT, 7),
                new Column("採点", Column.Kind.TEXT, 7)));
        view.judges().values().forEach(j -> columns.add(new Column(j, "委員", Column.Kind.TEXT, 10)));
        if (money) {
            columns.add(new Column("申請額", Column.Kind.YEN, 15));
            columns.add(new Column("累計", Column.Kind.YEN, 16));
        }
        columns.add(new Column("結論（案）", Column.Kind.TEXT, 14));
        columns.add(new Column("理由", Column.Kind.TEXT, 30));
        Rows rows = new Rows(columns);
        Stream.concat(view.rows().stream(), view.unranked().stream()).forEach(r -> {
            List<Cell> cells = new ArrayList<>(List.of(Cell.of(rank(r)), Cell.of(r.number()), Cell.of(r.title()), Cell.of(r.applicantName() + (r.fictional() ? "（架空）" : "")),
                    Cell.of(bureaus.getOrDefault(r.bureauKey(), "")), Cell.of(r.field()), Cell.of(r.mean()), Cell.of(r.median()), Cell.of(r.spread()),
                    r.rank() == 0 ? Cell.blank() : Cell.of(r.least()), r.rank() == 0 ? Cell.blank() : Cell.of(r.most()), Cell.of(r.marks() + "/" + r.wanted())));
            view.judges().keySet().forEach(j -> cells.add(r.scores().containsKey(j) ? Cell.of(r.scores().get(j).total() + (r.scores().get(j).onPaper() ? "紙" : "")
                    + (r.scores().get(j).times() > 1 ? "再" : "")) : Cell.blank()));
            if (money) {
                cells.add(r.amountYen() == null ? Cell.blank() : Cell.of(r.amountYen()));
                cells.add(r.cumulativeYen() == null ? Cell.blank() : Cell.of(r.cumulativeYen()));
            }
            cells.add(Cell.of(outcome(view, r)));
            cells.add(Cell.of(reason(r)));
            rows.detail(cells);
        });
        List<String> notes = new ArrayList<>(List.of("順位は平均点の順。「同」は同点。平均・中央値・標準偏差は小数第2位まで（比べるときは端数のまま）。「紙」は紙の評価表を事務局が入力したもの、「再」は一度提出した後に出し直したもの。"));
        if (view.line() > 0) {
            notes.add(view.head().plan().budget() ? "線は、順位の高いものから予算（" + String.format("%,d", view.budgetYen()) + "円）に収まる" + view.line() + "件。" : "線は上位" + view.line() + "件（目安）。");
        }
        if (!view.tiedAtLine().isEmpty()) {
            notes.add("線の上で同点：" + String.join("、", view.tiedAtLine()));
        }
        return new Table("採点結果", view.head().callTitle().ja() + "　" + view.head().plan().title().ja(), "満点" + view.head().plan().full() + "点", notes, today, columns, rows.list(), Optional.empty(), true);
    }

    private static String rank(Row r) {
        return r.out() ? "辞退" : r.rank() == 0 ? "採点なし" : r.rank() + (r.tied() ? "（同）" : "") + (r.above() ? "" : "　");
    }

    private static String outcome(RankingView view, Row r) {
        return r.out() ? "" : view.head().plan().outcome(r.outcome()).map(o -> o.title().ja()).orElse("");
    }

    private static String reason(Row r) {
        return Stream.of(r.outcomeReason(), r.placeReason().isEmpty() ? "" : "同点の順：" + r.placeReason()).filter(x -> !x.isEmpty()).collect(Collectors.joining("\n"));
    }

    private static Optional<Table> changes(RankingView view, LocalDate today) {
        List<Column> columns = List.of(new Column("比べ方", Column.Kind.TEXT, 26), new Column("順位の変わるもの", Column.Kind.TEXT, 70), new Column("線の上に入る", Column.Kind.TEXT, 24),
                new Column("線の下になる", Column.Kind.TEXT, 24));
        Rows rows = new Rows(columns);
        view.changes().forEach(c -> rows.detail(Cell.of(c.by().ja()), Cell.of(c.moves().isEmpty() ? "変わらない" : c.moves().stream().map(m -> m.ja()).collect(Collectors.joining("\n"))),
                Cell.of(String.join("、", c.in())), Cell.of(String.join("、", c.out()))));
        return view.changes().isEmpty() ? Optional.empty() : Optional.of(new Table("並べ方を変えたときの違い", view.head().callTitle().ja() + "　" + view.head().plan().title().ja(), "",
                List.of("中央値で並べたとき、及び委員を一人ずつ除いたときに、平均の順位と変わるもの。ここにない委員を除いても順位は変わりません。"), today, columns, rows.list(), Optional.empty(), true));
    }

    /** For the meeting: the ranking, then each case with its scores and the words for the jury. */
    Content binder(RankingView view, StageDesk desk, LocalDate today) {
        List<Form> forms = new ArrayList<>();
        List<Row> all = Stream.concat(view.rows().stream(), view.unranked().stream()).toList();
        Map<String, List<Sheet>> sheets = store.sheets(view.head().id()).stream().collect(Collectors.groupingBy(s -> s.caseId));
        Map<String, CaseContent> contents = files.contents(all.stream().map(Row::caseId).toList(), view.head().plan().hides());
        for (Row r : all) {
            List<Form.Section> sections = new ArrayList<>();
            List<Item> scores = sheets.getOrDefault(r.caseId(), List.of()).stream().filter(Sheet::counts).map(s -> new Item(name(desk, s.reviewerId) + (s.onPaper ? "（紙）" : "")
                    + (s.times > 1 ? "（出し直し）" : ""), said(view.head().plan(), s))).toList();
            sections.add(new Form.Section("採点", scores.isEmpty() ? List.of(new Item("採点", "ありません")) : scores));
            Optional.ofNullable(contents.get(r.caseId())).ifPresent(c -> sections.addAll(sections(c)));
            forms.add(new Form(r.fictional() ? MADE_UP : "", r.number() + "　" + r.title(), today, List.of(new Item("応募者", r.applicantName()), new Item("順位・平均", rank(r) + (r.rank() == 0 ? "" : "　平均 "
                    + r.mean() + "（中央値 " + r.median() + "、標準偏差 " + r.spread() + "）")), new Item("結論（案）", outcome(view, r) + (reason(r).isEmpty() ? "" : "　" + reason(r)))), sections, List.of(), ""));
        }
        List<Table> tables = Stream.concat(Stream.of(rankingTable(view, today)), changes(view, today).stream()).toList();
        return pdf("審査会資料（" + view.head().plan().title().ja() + "）", Pdf.binder(tables, forms));
    }

    private static String said(ReviewPlan.Stage plan, Sheet s) {
        Map<String, Integer> values = Sheet.values(s.scores);
        String scores = plan.criteria().stream().map(c -> c.title().ja() + " " + values.get(c.key())).collect(Collectors.joining("、"));
        return s.total + "点（" + scores + "）" + (s.toJury.isEmpty() ? "" : "\n審査側へ：" + s.toJury) + (s.toEntrant.isEmpty() ? "" : "\n応募者へ：" + s.toEntrant);
    }

    private static String name(StageDesk desk, String reviewerId) {
        return desk.members().stream().filter(m -> m.reviewerId().equals(reviewerId)).map(StageDesk.Member::name).findFirst().orElse("");
    }

    /** 議事要旨 made from what happened; xlsx or pdf. */
    Optional<Content> minutes(RankingView view, StageDesk desk, String extension, LocalDate today) {
        StageHead head = view.head();
        List<Column> columns = List.of(new Column("項目", Column.Kind.TEXT, 20), new Column("内容", Column.Kind.TEXT, 100));
        Rows rows = new Rows(columns);
        rows.detail(Cell.of("件名"), Cell.of(head.callTitle().ja() + "　" + head.plan().title().ja()));
        rows.detail(Cell.of("状態"), Cell.of(head.state().label().ja()));
        rows.detail(Cell.of("採点の期間"), Cell.of(Notes.time(head.openedAt()) + " から " + Notes.time(head.closesAt()) + (head.closedAt() == null ? "" : "（締切 " + Notes.time(head.closedAt()) + "）")));
        rows.detail(Cell.of("結論の日時"), Cell.of(Notes.time(head.concludedAt())));
        rows.detail(Cell.of("委員"), Cell.of(desk.members().stream().filter(m -> !m.left()).map(m -> m.name() + (m.chair() ? "（委員長）" : "") + "　" + m.title()).collect(Collectors.joining("\n"))));
        List<StageDesk.Member> left = desk.members().stream().filter(StageDesk.Member::left).toList();
        if (!left.isEmpty()) {
            rows.detail(Cell.of("途中で外れた委員"), Cell.of(left.stream().map(StageDesk.Member::name).collect(Collectors.joining("、")) + "（採点は記録に残し、平均に入れていない）"));
        }
        rows.detail(Cell.of("案件"), Cell.of(desk.cases().size() + "件" + (desk.cases().stream().anyMatch(StageDesk.Case::out) ? "（うち辞退 " + desk.cases().stream().filter(StageDesk.Case::out).count() + "件）" : "")));
        rows.detail(Cell.of("利害関係"), Cell.of(desk.conflicts().isEmpty() ? "申告・検出ともになし" : desk.conflicts().stream().map(c -> c.reviewer() + "：" + c.number() + " " + c.applicantName() + "（"
                + c.kind().label().ja() + "「" + c.what() + "」）" + (c.liftedAt() == null ? "　担当しない" : "　利害関係にあたらないと判断（" + c.liftedWhy() + "）")).collect(Collectors.joining("\n"))));
        rows.detail(Cell.of("採点"), Cell.of("評価表 " + desk.cases().stream().mapToLong(StageDesk.Case::submitted).sum() + "通（うち紙の代理入力 "
                + desk.cases().stream().flatMap(c -> c.sheets().stream()).filter(s -> s.status() == SheetStatus.GIVEN && s.onPaper()).count() + "通）。未提出 " + view.missing() + "通"));
        rows.detail(Cell.of("同点の扱い"), Cell.of(Stream.concat(view.rows().stream().filter(r -> r.place() != null).map(r -> r.number() + "：委員長の判断で" + r.rank() + "位（" + r.placeReason() + "）"),
                Stream.of("定め：平均が同じときは " + ties(head.plan()) + " の順に比べ、なお同じときは委員長が決める")).collect(Collectors.joining("\n"))));
        rows.detail(Cell.of("議事"), Cell.of(view.remarks()));
        head.plan().outcomes().forEach(o -> rows.detail(Cell.of("結論（案）：" + o.title().ja()), Cell.of(Stream.concat(view.rows().stream(), view.unranked().stream())
                .filter(r -> !r.out() && r.outcome().equals(o.key())).map(r -> (r.rank() == 0 ? "" : r.rank() + "位　") + r.number() + "　" + r.title() + "（" + r.applicantName() + "）"
                        + (r.mean().isEmpty() ? "" : "　平均 " + r.mean()) + (r.outcomeReason().isEmpty() ? "" : "　" + r.outcomeReason())).collect(Collectors.joining("\n")))));
        view.unranked().stream().filter(Row::out).forEach(r -> rows.detail(Cell.of("辞退"), Cell.of(r.number() + "　" + r.title() + "（" + r.applicantName() + "）")));
        Table table = new Table("議事要旨", head.callTitle().ja() + "　" + head.plan().title().ja(), "", List.of("システムの記録から作成。作成日 " + Wareki.date(today)), today, columns, rows.list(), Optional.empty(), true);
        return extension.equals("csv") ? Optional.empty() : TableFile.of(table, "議事要旨（" + head.plan().title().ja() + "）", extension);
    }

    private static String ties(ReviewPlan.Stage plan) {
        return plan.ties().stream().map(t -> t instanceof TieRule.Criterion c
                ? plan.criteria().stream().filter(x -> x.key().equals(c.key())).map(x -> "「" + x.title().ja() + "」の平均").findFirst().orElse("")
                : t instanceof TieRule.Median ? "中央値" : "ばらつきの小ささ").collect(Collectors.joining("、"));
    }

    private Map<String, String> bureaus() {
        return organisations.bureaus().stream().collect(Collectors.toMap(OrganisationView::id, OrganisationView::shortName));
    }

    private static Content pdf(String name, byte[] bytes) {
        return new Content(name + ".pdf", "application/pdf", bytes.length, Sha256.hex(bytes), out -> out.write(bytes));
    }
}
