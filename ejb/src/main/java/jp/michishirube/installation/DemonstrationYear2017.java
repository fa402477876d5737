package jp.michishirube.installation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.michishirube.casework.api.CaseFiles;
import jp.michishirube.casework.api.CaseFiles.NewCase;
import jp.michishirube.kernel.Actor;
import jp.michishirube.installation.DemonstrationGrants.Reached;
import jp.michishirube.kernel.CsvFile;
import jp.michishirube.subsidy.SelectionService;
import jp.michishirube.subsidy.api.Decision;
import jp.michishirube.subsidy.api.ListItem;

/**
 * Fiscal 2017, finished: 39 applications and 17 adoptions, as published on 2017-07-07. The places and models of the adoptions are those of
 * the Ministry's slides; who applied, which rows share an adoption, and all yen are our own choice. The applications that were not adopted
 * are those of invented bodies.
 */
@ApplicationScoped
class DemonstrationYear2017 {
    private static final String CALL = "chiiki_iot_jisso-2017-1";
    private static final String PROGRAMME = "chiiki_iot_jisso";
    /** The list goes through 合議, so that the demonstration shows one. */
    private static final String WITH_CONSULTATION = "selection-list/2";
    private static final int APPLICATIONS = 39;
    private static final LocalDateTime SUBMITTED = LocalDateTime.of(2017, 5, 22, 10, 0);

    private final DemonstrationActs acts;
    private final DemonstrationStore store;
    private final CaseFiles files;
    private final SelectionService selection;
    private final DemonstrationGrants grants;

    /** For the container's proxy. */
    protected DemonstrationYear2017() {
        this(null, null, null, null, null);
    }

    @Inject
    DemonstrationYear2017(DemonstrationActs acts, DemonstrationStore store, CaseFiles files, SelectionService selection,
                          DemonstrationGrants grants) {
        this.acts = acts;
        this.store = store;
        this.files = files;
        this.selection = selection;
        this.grants = grants;
    }

    void load(Map<String, Actor> actors) {
        List<ListItem> items = new ArrayList<>();
        List<CsvFile.Row> rows = CsvFile.resource("/demonstration/adoptions_2017.csv",
                Set.of("no", "model", "place", "bureau_label", "field_model", "adoption", "lead", "choice"));
        int n = 0;
        for (CsvFile.Row row : rows) {
            if (row.get("lead").isEmpty()) {
                continue;
            }
            String partners = rows.stream().filter(r -> r.get("lead").isEmpty() && r.get("adoption").equals(row.get("no"))).map(r -> r.get("place"))
                    .reduce("", (a, b) -> a.isEmpty() ? b : a + "\n" + b);
            String body = row.get("lead").equals("COMPANY43") ? DemonstrationPeople.COMPANY_43 : row.get("lead");
            String id = proposal(n++, body, row.get("model") + "（内容と金額は架空）", row.get("field_model"), row.get("place"), partners, actors, "FIT");
            items.add(new ListItem(id, Decision.ADOPT, "外部評価の結果による（架空）。"));
        }
        List<String> bodies = CsvFile.resource("/demonstration/bodies.csv", Set.of("code")).stream().map(r -> r.get("code")).toList();
        for (int i = 0; n < APPLICATIONS; i++) {
            String model = DemonstrationProposals.model(i, 2017);
            String id = proposal(n++, bodies.get(i), model + "の導入（架空）", model, "架空県", "", actors, i % 4 == 0 ? "UNFIT" : i % 4 == 1 ? "CONSIDER" : "FIT");
            items.add(new ListItem(id, Decision.NOT_ADOPT, "他の提案に比べて横展開の効果が具体的でない（架空）。"));
        }
        decide(items, actors);
        // the places of the slides' rows; what became of them is made up
        Map<String, Reached> became = Map.of("052078", Reached.PAID, "212199", Reached.ASKED, "013676", Reached.AT_THE_MINISTRY, "182044", Reached.INSPECTED, "402303", Reached.CARRIED_OVER,
                "122386", Reached.PAID_TWICE, DemonstrationPeople.COMPANY_43, Reached.LOWERED);
        items.stream().filter(i -> i.decision() == Decision.ADOPT).forEach(i -> {
            Reached reached = became.get(files.facts(i.caseId()).orElseThrow().applicantId());
            if (reached != null) {
                grants.load(i.caseId(), reached, actors);
            }
        });
    }

    private String proposal(int n, String body, String title, String model, String place, String partners, Map<String, Actor> actors, String opinion) {
        Map<String, String> answers = DemonstrationProposals.answers(title, model, place, n, 2017);
        answers.put("partners", partners);
        LocalDateTime at = SUBMITTED.plusHours(2L * n);
        String id = acts.draft(CALL, body, answers, List.of("proposalFile", "estimateFile"), at.minusDays(10));
        acts.submit(id, body, at);
        acts.forward(id, actors, opinion, "要件を確認した（架空）。", LocalDateTime.of(2017, 6, 1, 10, 0).plusHours(n));
        store.settle();
        return id;
    }

    private void decide(List<ListItem> items, Map<String, Actor> actors) {
        Actor officer = actors.get("mic-officer");
        LocalDateTime evaluated = LocalDateTime.of(2017, 6, 23, 15, 0);
        StringBuilder csv = new StringBuilder("番号,順位,評点,評価,意見\r\n");
        int rank = 1;
        for (ListItem item : items) {
            csv.append(files.facts(item.caseId()).orElseThrow().number()).append(',').append(rank).append(',').append(95 - rank)
                    .append(',').append(rank <= 17 ? "A" : "B").append(",（架空）\r\n");
            rank++;
        }
        acts.as(officer, evaluated.minusDays(10), () -> {
            selection.actOnEach(items.stream().map(ListItem::caseId).toList(), "start-evaluation", "").forEach(DemonstrationActs::done);
            return null;
        });
        acts.as(officer, evaluated, () -> DemonstrationActs.done(selection.recordEvaluation(CALL, csv.toString().getBytes(StandardCharsets.UTF_8))));
        store.settle();
        String list = acts.as(officer, LocalDateTime.of(2017, 7, 3, 10, 0), () -> {
            String id = files.open(new NewCase("selection", "（架空）", 2017, PROGRAMME, CALL, "mic", null, null, WITH_CONSULTATION, true));
            return DemonstrationActs.done(selection.changeList(id, files.facts(id).orElseThrow().revision(), items));
        });
        acts.act(officer, LocalDateTime.of(2017, 7, 3, 11, 0), list, "request-approval");
        acts.act(actors.get("mic-director"), LocalDateTime.of(2017, 7, 4, 10, 0), list, "approve");
        store.settle();
        acts.act(actors.get("mic-consulted"), LocalDateTime.of(2017, 7, 4, 15, 0), acts.command(list, "consent", "経費の区分を確かめた（架空）。"));
        acts.act(actors.get("mic-general"), LocalDateTime.of(2017, 7, 5, 10, 0), list, "approve");
        acts.as(officer, LocalDateTime.of(2017, 7, 7, 14, 0), () -> DemonstrationActs.done(selection.announce(CALL)));
        store.settle();
    }
}
