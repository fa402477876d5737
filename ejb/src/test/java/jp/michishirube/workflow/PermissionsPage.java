package jp.michishirube.workflow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.michishirube.kernel.Role;
import jp.michishirube.kernel.Text;

/** Writes {@code docs/permissions.md} from the shipped workflows: what the engine really gives, readable by the office. */
final class PermissionsPage {
    /** What each guard asks and each effect does; a name without words here fails the test. */
    static final Map<String, Text> WORDS = new TreeMap<>(Map.ofEntries(
            word("complete", "必要な項目と書類がそろい、読み取れる", "Everything that is required is there and readable"),
            word("in-time", "公募の期間内である（サーバの時刻、締切の時刻ちょうどまで）", "The call is open by the server's clock, up to its closing time inclusive"),
            word("correction-in-time", "補正期限を過ぎていない", "The correction's due time has not passed"),
            word("correction-overdue", "補正期限を過ぎている", "The correction's due time has passed"),
            word("due-given", "現在より後の期限が示されている", "A due time later than now is given"),
            word("fields-named", "補正してもらう項目と指摘の内容が示されている", "The fields to be corrected are named, each with what is wrong"),
            word("opinion-given", "意見（適・要検討・要件不適合）が示されている", "An opinion (fit, to be considered, does not meet the requirements) is given"),
            word("evaluation-recorded", "外部評価の結果が取り込まれている", "The external evaluation's result is recorded"),
            word("paper-arrived", "届いた日時と紙の写しが入っている", "The arrival and the scan of the paper are told"),
            word("paper-decided", "紙にある決裁の日（到達の日まで）と文書番号が示されている", "The day of the decision (not after the arrival) and the number on the paper are given"),
            word("before-selection", "採否の一覧がまだ起案されていない", "The call's selection list is not drafted yet"),
            word("forget-paper", "届いた日時と写しを外す", "The arrival and the scan are put away"),
            word("items-present", "一覧に案件が載っている", "The list has items"),
            word("items-current", "一覧の案件が起案の時から変わっていない", "No item has changed since it was put on the list"),
            word("procedure-open", "この手続ができる状態と期日の内で、同じ手続がほかにない", "The procedure is open in this state and by its day, and there is no other of its kind"),
            word("amounts-agree", "金額と日付が、総事業費・決定・確定額・期間と合っている", "Amounts and days agree with total cost, decision, final amount and period"),
            word("decision-fits", "決定の額が申請の額以下で、減らした理由がある（法6条3項）", "The decision is at most what was applied for, with a reason where it is less"),
            word("checks-answered", "点検に不適合がないか、進める理由が書かれている", "No check failed, or the reason to go on is given"),
            word("inspection-fits", "認める額が報告の額以下で、減らした理由がある", "What is recognised is at most what was reported, with a reason where it is less"),
            word("final-fits", "額がまだ確定しておらず、調査調書の額以下で、減らした理由がある", "There is no final amount yet; it is at most the inspection's, with a reason where it is less"),
            word("payment-day", "支払の日が今日までで、概算払には協議の記録がある", "The day of payment is not in the future; an advance has its consent recorded"),
            word("prefill-decision", "決定の様式に申請の額を入れる", "The decision's form begins with the amounts applied for"),
            word("grant-decided", "交付決定を帳簿に記し、通知書に番号を付けて出す", "The decision is entered in the books and its letter numbered and issued"),
            word("grant-refused", "不交付の通知書に番号を付けて出す", "The letter of refusal is numbered and issued"),
            word("entry-fits", "分野がその回にある", "the field is one of the edition"),
            word("recommendation-asked", "推薦を求める回である", "the edition asks for a recommendation"),
            word("recommendation-not-asked", "推薦を求めない回である", "the edition asks for no recommendation"),
            word("request-fits", "対象・分野・説明会・限度・委嘱・年1回・予算の点検に不適合がない", "No check fails: eligibility, field, briefing, limits, appointment, once a year, budget"),
            word("opinion-asked", "年度の要領が総合通信局の意見を求めている", "The year's guideline asks for the bureau's opinion"),
            word("opinion-there", "意見を求める年度では、意見がある", "Where the year asks for an opinion, it is there"),
            word("candidates-listed", "候補が一人以上いる", "At least one candidate is listed"),
            word("choice-left", "依頼者が選定を事務局に任せている", "The body left the choice to the secretariat"),
            word("order-given", "依頼する候補に順番が付いている", "The candidates to be asked are in order"),
            word("visits-agreed", "受諾した全員に日程があり、限度・委嘱・重複・予算に反しない", "Everybody who accepted has visits within limits, appointment, one place a day and the budget"),
            word("visits-told", "すべての日程に実施か中止が記録されている", "Every visit is told as done or cancelled"),
            word("survey-year", "派遣の翌年度以後である", "It is the fiscal year after the dispatch, or later"),
            word("ask-advisors", "順番に、席の数だけ受諾を求める（リンクと期限）", "As many as there are seats are asked in order, by a link and until a term"),
            word("stop-asking", "依頼中と受諾を取りやめ、予定の日程を外す", "Whoever is asked or has accepted is released, planned visits are cancelled"),
            word("request-withdrawn", "同上、台帳に取下げと記す", "The same, and the book says withdrawn"),
            word("dispatch-decided", "台帳に記し、派遣決定通知と所属長あて派遣依頼を出し、報告の期限を定める", "The book is kept, notice and letters to employers are issued, the report's term is set"),
            word("dispatch-refused", "台帳に記し、派遣しない旨の通知を出す", "The book is kept and the notice issued"),
            word("finalist-told", "決勝進出を知らせる", "tell the entrant: finalist"),
            word("not-selected-told", "選外を知らせる", "tell the entrant: not selected"),
            word("no-prize-told", "受賞なしを知らせる", "tell the entrant: no prize"),
            word("prize-given", "表彰状を発行する", "issue the certificate"),
            word("dispatch-declined", "台帳に辞退と記す（応募の件数には残る）", "The book says declined; it stays among the applications"),
            word("report-accepted", "成果と評価を台帳に記し、派遣を完了する", "Result and rating are entered, the dispatch is completed"),
            word("tell", "補助事業者に見えるようにする", "The body sees it from now on"),
            word("prefill-inspection", "調査調書に報告の額を入れる", "The inspection's form begins with the amounts reported"),
            word("prefill-final", "額の確定の様式に調査調書の額を入れる", "The final amount's form begins with the amounts recognised"),
            word("procedure-lodged", "届出・報告として補助金の案件に反映する", "What was told takes effect on the grant"),
            word("procedure-approved", "承認・確定・支払を帳簿に記し、通知書があれば番号を付けて出す", "The approval, final amount or payment is entered in the books; its letter is numbered and issued"),
            word("procedure-refused", "不承認の通知書に番号を付けて出す", "The letter of refusal is numbered and issued"),
            word("freeze", "内容を固定し、ハッシュ値を記録する", "The content is frozen and its hash recorded"),
            word("receipt", "受付番号と受付時刻を定め、受付票を出す", "Receipt number and time are fixed and the receipt is issued"),
            word("open-fields", "名指しした項目だけを開く", "Only the named fields are opened"),
            word("record-opinion", "意見と理由を記録する", "Opinion and reason are recorded"),
            word("forwarded", "本省に進達する", "The proposal is forwarded to the Ministry"),
            word("notice-adopted", "採択候補決定通知に番号を付けて出す", "The notice of adoption as a candidate is numbered and issued"),
            word("notice-not-adopted", "不採択通知に番号を付けて出す", "The notice of non-adoption is numbered and issued"),
            word("apply-decisions", "一覧のすべての案件を採択候補又は不採択とする", "Every case on the list becomes adopted as a candidate or not adopted")));
    private static final Map<String, Text> TITLES = Map.ofEntries(word("grant/1", "交付申請から額の確定・支払まで", "Grant, from application to payment"),
            word("grant/2", "交付申請から額の確定・支払まで（不交付、事情変更による取消を含む）", "Grant, from application to payment, with refusal and revocation"),
            word("grant-circumstances/1", "事情変更による決定の取消・変更（法10条）", "Revocation or change for changed circumstances (article 10)"),
            word("support-proposal/1", "支援・実証の応募", "Request for help or a demonstration"), word("commission-proposal/1", "委託の提案", "Proposal for commissioned work"),
            word("commission/1", "委託契約から支払まで", "Commissioned work, from contract to payment"), word("commission-performance/1", "成果報告から額の確定まで", "Report of results to final amount"),
            word("grant-approval/1", "変更・中止廃止・繰越の承認", "Approval of a change, abandonment or carry-over"), word("grant-notice/1", "届出・報告", "Notice or report"),
            word("grant-performance/1", "実績報告から額の確定まで", "Performance report to final amount"), word("grant-payment/1", "補助金の請求", "Request for payment"),
            word("grant-performance-delegated/1", "実績報告から額の確定まで（局長に委任）", "Performance report to final amount, delegated to the bureau"),
            word("award-entry/1", "ICT地域活性化大賞の応募", "Entry for the award"),
            word("dispatch-request/1", "アドバイザー派遣の依頼（様式Ⅰ〜Ⅲ）", "Request for an advisor (forms I to III)"),
            word("dispatch-report/1", "派遣の活用報告書", "Report on a dispatch"), word("dispatch-survey/1", "派遣の翌年度アンケート", "Survey in the year after a dispatch"),
            word("subsidy-proposal/1", "提案", "Proposal"),
            word("subsidy-proposal/2", "提案（紙で届いたものの入力を含む）", "Proposal, also one on paper"),
            word("selection-list/1", "採択・不採択の一覧（起案）", "List of adoptions and non-adoptions"),
            word("selection-list/2", "採択・不採択の一覧（合議のある起案）", "List of adoptions and non-adoptions, with a consultation"));

    private final StringBuilder page = new StringBuilder();

    private PermissionsPage() {
    }

    static String of(List<WorkflowDefinition> workflows) {
        PermissionsPage made = new PermissionsPage();
        made.line("# 権限表 — who may do what, and when", "",
                "このページは業務の流れの定義（`ejb/src/main/resources/definitions/workflow/`）から作られます。手で直さないでください。",
                "検査 `PermissionsPageTest` が、定義と合わなくなったページを見つけます。作り直すには次のとおりにします。", "",
                "This page is generated from the workflow definitions; a test fails when it is stale. To write it again:", "", "```",
                "mvn -pl ejb -am test -Dtest=PermissionsPageTest -Dsurefire.failIfNoSpecifiedTests=false -Dmichishirube.regenerate=true", "```", "",
                "ここにない組合せはすべて禁止です。期待する表は `ejb/src/test/resources/permissions/` に手で書いてあり、"
                        + "`PermissionMatrixTest` が許可と禁止のすべての組合せを比べます。",
                "職は案件ごとの範囲に限られます（申請者はその団体の案件、総合通信局は管轄の案件、本省は届いた案件）。",
                "What does not stand here is forbidden. Roles count only within the scope of each case. 「起案者以外」/ four eyes: not by the one who brought the case here.");
        workflows.forEach(made::workflow);
        made.words(workflows);
        return made.page.toString();
    }

    private void workflow(WorkflowDefinition workflow) {
        Text title = TITLES.getOrDefault(workflow.id(), new Text(workflow.id(), workflow.id()));
        line("", "## " + title.ja() + " — " + title.en() + " (`" + workflow.id() + "`)", "",
                "![" + title.ja() + "の状態図](" + StateDiagram.fileName(workflow) + ")", "", "### 状態 — states", "",
                "| 状態 | 職員に見える名 | 申請者などに見える名 | 手番 | 編集 | 標準日数 |", "| --- | --- | --- | --- | --- | ---: |");
        workflow.states().forEach(s -> line("| `" + s.id() + "` | " + both(s.staffLabel()) + " | " + both(s.publicLabel()) + " | "
                + (s.finalState() ? "—（終わり）" : both(s.turn().label())) + " | " + editable(s) + " | " + s.dueDays().map(String::valueOf).orElse("") + " |"));
        line("", "### 操作 — actions", "", "| 状態 | 段 | 操作 | できる職 | 起案者以外 | 理由 | 条件 | 行き先 | 同時に行うこと |",
                "| --- | ---: | --- | --- | --- | --- | --- | --- | --- |");
        workflow.positions().forEach(p -> workflow.state(p.state()).transitions().forEach(t -> action(workflow, p, t)));
        matrix(workflow);
    }

    private void action(WorkflowDefinition workflow, Position at, Transition t) {
        Asker everyone = new Asker(Set.of(Role.values()), false);
        if (Engine.actingRole(workflow, at, t, everyone).isEmpty()) {
            return;
        }
        Step step = Engine.advance(workflow, at, t.action(), everyone, g -> java.util.Optional.empty(), "理由").value();
        State to = workflow.state(step.to().state());
        boolean staysInRoute = !step.routeFinished();
        line("| " + place(workflow, at) + " | " + both(t.label()) + " `" + t.action() + "` | " + roles(workflow, at, t) + " | "
                + (t.fourEyes() ? "要" : "") + " | " + note(t.note()) + " | " + codes(t.guards()) + " | "
                + (staysInRoute ? "次の段" : to.staffLabel().ja()) + " | " + (staysInRoute ? "" : codes(t.effects())) + " |");
    }

    private void matrix(WorkflowDefinition workflow) {
        List<Role> acting = Arrays.stream(Role.values()).filter(r -> workflow.positions().stream().anyMatch(p -> !offered(workflow, p, r).isEmpty())).toList();
        line("", "### 職ごと — by role", "", "| 状態 | 段 | " + acting.stream().map(r -> both(r.label())).collect(Collectors.joining(" | ")) + " |",
                "| --- | ---: |" + " --- |".repeat(acting.size()));
        workflow.positions().forEach(p -> line("| " + place(workflow, p) + " | "
                + acting.stream().map(r -> offered(workflow, p, r)).collect(Collectors.joining(" | ")) + " |"));
        line("", "できることがない職 — nothing to do: "
                + Arrays.stream(Role.values()).filter(r -> !acting.contains(r)).map(r -> both(r.label())).collect(Collectors.joining("、")));
    }

    private static String offered(WorkflowDefinition workflow, Position at, Role role) {
        return Engine.available(workflow, at, new Asker(Set.of(role), false)).stream()
                .map(t -> t.label().ja() + (t.fourEyes() ? "※" : "")).collect(Collectors.joining("<br>"));
    }

    private void words(List<WorkflowDefinition> workflows) {
        line("", "※ 起案者以外 — four eyes.", "", "## 条件と同時に行うこと — conditions and effects", "", "| 名 | 意味 | Meaning |", "| --- | --- | --- |");
        WORDS.forEach((name, text) -> line("| `" + name + "` | " + text.ja() + " | " + text.en() + " |"));
    }

    private static String place(WorkflowDefinition workflow, Position at) {
        State state = workflow.state(at.state());
        return both(state.staffLabel()) + " | " + (state.route().isPresent() ? at.step() + 1 + " " + workflow.route(state).steps().get(at.step()).label().ja() : "");
    }

    private static String roles(WorkflowDefinition workflow, Position at, Transition t) {
        List<Role> roles = new ArrayList<>(Arrays.asList(Role.values()));
        roles.removeIf(r -> Engine.actingRole(workflow, at, t, new Asker(Set.of(r), false)).isEmpty());
        return roles.stream().map(r -> r.label().ja()).collect(Collectors.joining("、"));
    }

    private static String editable(State state) {
        return switch (state.editable()) {
            case NONE -> "";
            case ALL -> "すべて / all";
            case NAMED -> "名指しの項目だけ / named fields";
        };
    }

    private static String note(NoteRule note) {
        return switch (note) {
            case NONE -> "";
            case OPTIONAL -> "任意";
            case REQUIRED -> "必須";
        };
    }

    private static String codes(List<String> names) {
        return names.stream().map(n -> "`" + n + "`").collect(Collectors.joining("<br>"));
    }

    private static String both(Text text) {
        return text.ja() + "<br>" + text.en();
    }

    private static Map.Entry<String, Text> word(String name, String ja, String en) {
        return Map.entry(name, new Text(ja, en));
    }

    private void line(String... lines) {
        for (String line : lines) {
            page.append(line).append('\n');
        }
    }
}
