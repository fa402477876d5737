package jp.michishirube.installation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.michishirube.casework.CaseService;
import jp.michishirube.dispatch.ArrangingService;
import jp.michishirube.dispatch.DispatchArchive;
import jp.michishirube.dispatch.DispatchArchive.Former;
import jp.michishirube.dispatch.DispatchArchive.Person;
import jp.michishirube.dispatch.DispatchService;
import jp.michishirube.dispatch.api.AdvisorTitle;
import jp.michishirube.dispatch.api.BodyKind;
import jp.michishirube.dispatch.api.CandidateView;
import jp.michishirube.dispatch.api.DispatchOutcome;
import jp.michishirube.dispatch.api.VisitForm;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.CsvFile;
import jp.michishirube.kernel.Role;

/**
 * The dispatch of advisors: the pool, the 203 requests of fiscal 2017 (those that the Ministry's slides name, and invented ones, each marked),
 * and invented bodies with requests in every state of the first round of fiscal 2018.
 */
@ApplicationScoped
class DemonstrationDispatches {
    private static final String ROUND = "advisor-2018-1";
    private static final LocalDateTime ASKED = LocalDateTime.of(2018, 5, 7, 11, 0);

    private final DispatchArchive archive;
    private final DemonstrationActs acts;
    private final DemonstrationStore store;
    private final DispatchService dispatches;
    private final ArrangingService arranging;
    private final CaseService cases;

    /** For the container's proxy. */
    protected DemonstrationDispatches() {
        this(null, null, null, null, null, null);
    }

    @Inject
    DemonstrationDispatches(DispatchArchive archive, DemonstrationActs acts, DemonstrationStore store, DispatchService dispatches, ArrangingService arranging, CaseService cases) {
        this.archive = archive;
        this.acts = acts;
        this.store = store;
        this.dispatches = dispatches;
        this.arranging = arranging;
        this.cases = cases;
    }

    void load(Map<String, Actor> actors) {
        for (CsvFile.Row r : CsvFile.resource("/demonstration/advisors.csv", Set.of("id", "kind", "name", "titles", "years", "source", "fictional"))) {
            archive.register(new Person(r.get("id"), r.get("kind"), r.get("name"), r.get("kana"), r.get("prefecture_code"), yes(r, "on_site"), yes(r, "online"), list(r, "fields", "、"),
                    list(r, "priority_fields", "、"), Integer.parseInt(r.get("most")), r.get("email"), list(r, "affiliations", ";"), r.get("employer"), list(r, "interests", ";"), r.get("note"),
                    r.get("source"), yes(r, "fictional")), list(r, "titles", ";").stream().map(AdvisorTitle::valueOf).collect(Collectors.toSet()),
                    list(r, "years", ";").stream().map(Integer::valueOf).toList(), ASKED.toLocalDate());
        }
        for (CsvFile.Row r : CsvFile.resource("/demonstration/dispatches.csv", Set.of("number", "fiscal_year", "field", "bureau", "organisation", "advisors", "request", "outcome", "source", "fictional"))) {
            archive.enter(new Former(r.get("number"), Integer.parseInt(r.get("fiscal_year")), Integer.parseInt(r.get("round")), r.get("field"), yes(r, "field_assigned"), r.get("bureau"),
                    r.get("prefecture"), BodyKind.valueOf(r.get("body_kind")), r.get("organisation"), list(r, "advisors", ";"), r.get("request"), r.get("details"),
                    DispatchOutcome.valueOf(r.get("outcome")), r.get("result"), r.get("rating").isEmpty() ? null : Integer.valueOf(r.get("rating")), r.get("source"), r.get("note"), yes(r, "fictional")));
        }
        store.settle();
        year2018(actors);
    }

    private static boolean yes(CsvFile.Row r, String column) {
        return "yes".equals(r.get(column));
    }

    private static List<String> list(CsvFile.Row r, String column, String by) {
        return Stream.of(r.get(column).split(by)).filter(x -> !x.isEmpty()).toList();
    }

    /** One request a body, each a step further than the one before. */
    private void year2018(Map<String, Actor> actors) {
        List<String> bodies = CsvFile.resource("/demonstration/bodies.csv", Set.of("code")).stream().map(r -> r.get("code")).toList();
        List<String> fields = List.of("オープンデータ", "教育", "防災", "観光", "働き方", "セキュリティ", "地域IoT人材の育成・活用", "自治体クラウド");
        for (int n = 0; n < fields.size(); n++) {
            String body = bodies.get(3 + n * 2);
            String id = draft(body, fields.get(n), n);
            walk(id, body, n, actors);
            store.settle();
        }
    }

    private String draft(String body, String field, int n) {
        Actor officer = acts.applicant(body, Role.APPLICANT_OFFICER);
        return acts.as(officer, ASKED.plusHours(n), () -> {
            String id = DemonstrationActs.done(dispatches.start(ROUND, body));
            Map<String, String> answers = new LinkedHashMap<>();
            answers.put("projectTitle", field + "に関する助言（架空）");
            answers.put("dispatchField", field);
            answers.put("project", field + "の推進（架空）");
            answers.put("issue", "担当者が少なく、" + field + "の進め方が分からない（架空）。");
            answers.put("support", "職員に向けた講演と、進め方の助言（架空）。");
            answers.put("briefing", "NOT_YET");
            answers.put("way", "ON_SITE");
            answers.put("visits", n % 3 == 0 ? "2" : "1");
            answers.put("hours", "3");
            answers.put("firstDay", "2018-07-" + (10 + n));
            answers.put("secondDay", "2018-07-" + (20 + n));
            answers.put("choice", "LEFT");
            answers.put("contactDivision", "企画課");
            answers.put("contactName", "架空 担当");
            answers.put("contactPhone", "000-000-0000");
            answers.put("contactEmail", "office" + body + "@kakuu.example");
            DemonstrationActs.done(cases.saveDraft(id, Map.of("asks", "LOCAL", "team", "1"), answers));
            return id;
        });
    }

    private void walk(String id, String body, int n, Map<String, Actor> actors) {
        Actor secretary = actors.get("secretariat-officer");
        LocalDateTime at = ASKED.plusHours(4L + n);
        if (n == 0) {
            return;
        }
        acts.submit(id, body, at);
        if (n == 1) {
            return;
        }
        String bureau = acts.bureauOf(id);
        acts.act(secretary, at.plusHours(2), id, "ask-opinion");
        if (n == 2) {
            return;
        }
        acts.act(actors.get(bureau + "-officer"), at.plusHours(4), acts.command(id, "forward", "地域の取組に合う（架空）。").with("opinion", "FIT"));
        acts.act(actors.get(bureau + "-director"), at.plusHours(6), id, "approve");
        List<String> best = acts.as(secretary, at.plusHours(20), () -> arranging.ranking(id)).stream().filter(r -> r.obstacles().isEmpty()).limit(3).map(r -> r.advisorId()).toList();
        acts.as(secretary, at.plusHours(20), () -> DemonstrationActs.done(arranging.list(id, best, Map.of())));
        acts.act(secretary, at.plusHours(21), id, "present-candidates");
        if (n == 3) {
            return;
        }
        acts.act(acts.applicant(body, Role.APPLICANT_OFFICER), at.plusHours(24), id, "give-order");
        if (n == 4) {
            return;
        }
        CandidateView first = acts.as(secretary, at.plusHours(26), () -> dispatches.view(id)).orElseThrow().candidates().get(0);
        acts.as(secretary, at.plusHours(26), () -> DemonstrationActs.done(arranging.recordAnswer(id, first.id(), true, "電話で受諾（架空）")));
        if (n == 5) {
            return;
        }
        List<VisitForm> visits = new ArrayList<>(List.of(new VisitForm(first.advisorId(), "2018-07-" + (10 + n), "3", false, "MAIN")));
        Optional.of(n).filter(x -> x % 3 == 0).ifPresent(x -> visits.add(new VisitForm(first.advisorId(), "2018-07-" + (20 + n), "3", false, "MAIN")));
        acts.as(secretary, at.plusHours(28), () -> DemonstrationActs.done(arranging.plan(id, visits)));
        acts.act(secretary, at.plusHours(29), id, "agree");
    }
}
