package jp.michishirube.subsidy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.michishirube.casework.api.CaseContext;
import jp.michishirube.casework.api.CaseFiles;
import jp.michishirube.casework.api.CaseFiles.CaseFacts;
import jp.michishirube.document.Papers;
import jp.michishirube.document.api.PaperOrder;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Wareki;
import jp.michishirube.kernel.Yen;
import jp.michishirube.organisation.OrganisationService;
import jp.michishirube.organisation.api.OrganisationView;
import jp.michishirube.programme.ProgrammeService;
import jp.michishirube.programme.api.CallView;
import jp.michishirube.reports.Item;
import jp.michishirube.reports.Letter;

/**
 * 採択候補決定通知 and 不採択通知: numbered with the last stamp of the Ministry's route, drawn afterwards, （公印省略）. Each says that it is
 * not a grant decision (交付決定, 法6条) and that amounts may change.
 */
@ApplicationScoped
class Notices {
    private static final String MINISTRY = "mic";

    private final Papers papers;
    private final ProgrammeService programmes;
    private final OrganisationService organisations;
    private final CaseFiles files;

    /** For the container's proxy. */
    protected Notices() {
        this(null, null, null, null);
    }

    @Inject
    Notices(Papers papers, ProgrammeService programmes, OrganisationService organisations, CaseFiles files) {
        this.papers = papers;
        this.programmes = programmes;
        this.organisations = organisations;
        this.files = files;
    }

    void adopted(CaseContext c) {
        CaseFacts f = files.facts(c.caseId()).orElseThrow();
        List<Item> items = items(f);
        items.add(new Item("補助予定額", Yen.of(f.decidedYen()).ja() + "（上限。今後の審査により変わることがあります）"));
        items.add(new Item("採択の理由", c.command().note()));
        issue(c, f, "notice-adopted", new Text("採択候補決定通知", "Notice of adoption as a candidate"), "採択候補決定通知",
                List.of(opening(f) + "については、審査の結果、下記のとおり採択候補として決定しましたので通知します。",
                        "なお、この通知は補助金等に係る予算の執行の適正化に関する法律（昭和30年法律第179号）第6条の交付の決定ではありません。"
                        + "補助金の交付を受けるには、別に交付申請を行い、交付決定を受ける必要があります。交付決定の前に着手した経費は補助の対象になりません。"), items,
                List.of("※ 提案の概要及び金額は応募時のものであり、今後内容を精査した上で交付決定を行うため、変更が生じる場合があります。"));
    }

    void notAdopted(CaseContext c) {
        CaseFacts f = files.facts(c.caseId()).orElseThrow();
        List<Item> items = items(f);
        items.add(new Item("不採択の理由", c.command().note()));
        issue(c, f, "notice-not-adopted", new Text("不採択通知", "Notice of non-adoption"), "不採択通知",
                List.of(opening(f) + "については、審査の結果、下記の理由により採択候補とならなかったので通知します。"), items,
                List.of("※ この通知は、補助金の交付の決定に関するものではありません。"));
    }

    private String opening(CaseFacts f) {
        CallView call = programmes.call(f.callId()).orElseThrow();
        return "「" + call.title().ja() + "」に御提案いただいた事業";
    }

    private static List<Item> items(CaseFacts f) {
        List<Item> items = new ArrayList<>();
        items.add(new Item("受付番号", f.number()));
        items.add(new Item("事業名", f.title()));
        items.add(new Item("分野別モデル", f.category() == null ? "" : f.category()));
        return items;
    }

    private void issue(CaseContext c, CaseFacts f, String kind, Text title, String heading, List<String> paragraphs, List<Item> items, List<String> notes) {
        OrganisationView body = organisations.find(f.applicantId()).orElseThrow();
        CallView call = programmes.call(f.callId()).orElseThrow();
        LocalDate day = c.now().atZone(Clock.TOKYO).toLocalDate();
        String paper = papers.issue(new PaperOrder("case/" + c.caseId(), kind, MINISTRY, call.symbols().getOrDefault(kind, "総情地"), day, title,
                number -> new Letter(f.fictional() ? "架空の団体による見本" : "", number, Wareki.date(day), day,
                        List.of(Addressee.of(body)),
                        List.of("総務省情報流通行政局長"), true, heading, paragraphs, items, notes,
                        List.of("（担当）", "総務省情報流通行政局地域通信振興課", "受付番号 " + f.number())), true));
        files.paperIssued(c.caseId(), paper);
    }
}
