package jp.michishirube.review;

import static jp.michishirube.kernel.Role.REVIEWER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.michishirube.casework.api.CaseContent;
import jp.michishirube.casework.api.CaseFiles;
import jp.michishirube.casework.api.CaseFiles.CaseFacts;
import jp.michishirube.document.Documents;
import jp.michishirube.document.api.Content;
import jp.michishirube.form.Answers;
import jp.michishirube.kernel.Access;
import jp.michishirube.kernel.AllowedTo;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.JapaneseText;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import jp.michishirube.review.api.MyStage;
import jp.michishirube.review.api.ReviewPlan;
import jp.michishirube.review.api.ScoreForm;
import jp.michishirube.review.api.SheetStatus;
import jp.michishirube.review.api.SheetView;
import jp.michishirube.review.api.StageState;
import jp.michishirube.review.rule.Assigning.Pair;
import jp.michishirube.review.rule.ConflictKind;

/**
 * A reviewer's own work. A case to which the reviewer has a tie does not exist here, in no list, count, file or address; and nothing of any
 * case is shown before the own ties are declared.
 */
@Stateless
@AllowedTo(REVIEWER)
public class ScoringService {
    private static final Violation CHANGED = Violation.of("conflict", new Text("この評価表は、開いている間に変わりました（別の画面での提出、又は事務局の代理入力）。開き直して確かめてください。入力した内容は、この画面に残っています。",
            "The sheet has changed meanwhile, in another window or by the office. Open it again; what you typed stays on this page."));

    private ReviewStore store;
    private Stages stages;
    private CaseFiles files;
    private Documents documents;
    private ShownCases shown;
    private Access access;
    private Clock clock;

    public ScoringService() {
        // for the container
    }

    @Inject
    public ScoringService(ReviewStore store, Stages stages, CaseFiles files, Documents documents, ShownCases shown, Access access, Clock clock) {
        this.store = store;
        this.stages = stages;
        this.files = files;
        this.documents = documents;
        this.shown = shown;
        this.access = access;
        this.clock = clock;
    }

    /** The stages that the reviewer has a seat in, those that are open first. */
    public List<MyStage> mine() {
        return me().map(r -> store.memberships(r.id).stream().map(m -> store.stage(m.stageId).orElseThrow()).filter(s -> s.state != StageState.PREPARING).sorted(Comparator
                .comparing((ReviewStage s) -> s.state).thenComparing(s -> s.closesAt)).map(s -> read(s, r)).toList()).orElseGet(List::of);
    }

    /** One of them; empty where the reviewer has no seat. */
    public Optional<MyStage> stage(String stageId) {
        return mine(stageId).map(s -> read(s, me().orElseThrow()));
    }

    private Optional<Reviewer> me() {
        return store.reviewerOf(access.actor().userId());
    }

    /** The stage, once it has opened, if the reviewer has a seat in it. */
    private Optional<ReviewStage> mine(String stageId) {
        return me().flatMap(r -> store.stage(stageId).filter(s -> s.state != StageState.PREPARING && store.member(s.id, r.id).filter(ReviewMember::stays).isPresent()));
    }

    private MyStage read(ReviewStage stage, Reviewer me) {
        ReviewPlan.Stage plan = stages.plan(stage);
        boolean declared = store.member(stage.id, me.id).orElseThrow().declaredAt != null;
        List<ReviewEntry> entries = store.entries(stage.id);
        Map<String, CaseFacts> facts = stages.facts(entries);
        Set<Pair> barred = stages.barred(stage.id);
        Map<String, CaseContent> said = declared ? Map.of() : files.contents(facts.keySet(), Set.of());
        List<MyStage.Declarable> declarable = declared ? List.of() : entries.stream().filter(e -> !barred.contains(new Pair(e.caseId, me.id))).map(e -> facts.get(e.caseId))
                .filter(f -> !DeskOfStage.left(f)).map(f -> new MyStage.Declarable(f.caseId(), f.applicantName(), said.containsKey(f.caseId()) ? String.join("、", Ties.lines(said.get(f.caseId()).answers().get("partners"))) : ""))
                .sorted(Comparator.comparing(MyStage.Declarable::applicantName, Collator.getInstance(Locale.JAPANESE)).thenComparing(MyStage.Declarable::caseId)).toList();
        Map<String, ReviewEntry> byCase = entries.stream().collect(Collectors.toMap(e -> e.caseId, e -> e));
        List<Sheet> own = !declared ? List.of() : shown.own(stage, me.id, facts, barred);
        Map<String, CaseContent> judged = shown.judged(own.stream().map(s -> s.caseId).toList(), plan);
        List<MyStage.MyCase> cases = own.stream().sorted(Comparator.comparing(s -> byCase.get(s.caseId).orderNo)).map(s -> line(s, byCase.get(s.caseId), facts.get(s.caseId), judged.get(s.caseId), plan)).toList();
        return new MyStage(stages.head(stage), declared, declarable, cases, stage.takesScores(clock.now()));
    }

    private static MyStage.MyCase line(Sheet s, ReviewEntry e, CaseFacts f, CaseContent judged, ReviewPlan.Stage plan) {
        return new MyStage.MyCase(s.id, e.orderNo, ShownCases.label(e, f, plan), ShownCases.title(f, judged, plan), plan.blind() ? "" : f.applicantName(), f.category() == null ? "" : f.category(), s.total != null,
                !s.drafted.isEmpty() || !s.draftedEntrant.isEmpty() || !s.draftedJury.isEmpty(), s.total, s.submittedAt, f.fictional());
    }

    /**
     * Declares the own ties, before anything of a case is shown: whom the reviewer is tied to, case id to words; none: no ties. A tie can be
     * declared later too; the case is then gone, and a score that was given counts no more.
     */
    public Outcome<Boolean> declare(String stageId, Map<String, String> tied) {
        ReviewStage stage = mine(stageId).flatMap(s -> store.lock(s.id)).orElse(null);
        if (stage == null || stage.state == StageState.CONCLUDED) {
            return Outcome.refused(List.of(Stages.UNKNOWN));
        }
        Reviewer me = me().orElseThrow();
        for (Map.Entry<String, String> tie : tied.entrySet()) {
            if (store.entry(stageId, tie.getKey()).isEmpty()) {
                return Outcome.refused(List.of(Stages.UNKNOWN));
            }
            if (tie.getValue().isBlank() || tie.getValue().length() > 1000) {
                return Outcome.refused(List.of(Violation.of("declare.words", "tie-" + tie.getKey(), new Text("選んだ応募者ごとに、利害関係の内容を1,000字以内で書いてください。",
                        "Say what the tie is, for each applicant that you chose, in up to 1,000 characters."))));
            }
        }
        tied.forEach((caseId, words) -> stages.bar(stage, caseId, me.id, ConflictKind.DECLARED, JapaneseText.carried(words).strip(), clock.now()));
        if (!tied.isEmpty()) {
            stage.revision++;
        }
        ReviewMember member = store.member(stageId, me.id).orElseThrow();
        member.declaredAt = member.declaredAt == null ? clock.now() : member.declaredAt;
        var ids = Json.createArrayBuilder();
        tied.keySet().forEach(ids::add);
        stages.record(stageId, "declare-interests", null, null, REVIEWER, Json.createObjectBuilder().add("reviewer", me.id).add("cases", ids).build().toString());
        return Outcome.done(true);
    }

    /** A sheet of the reviewer's own with its case; empty for any other, and where a tie stands. */
    public Optional<SheetView> sheet(String sheetId) {
        return visible(sheetId).map(s -> {
            ReviewStage stage = store.stage(s.stageId).orElseThrow();
            ReviewPlan.Stage plan = stages.plan(stage);
            CaseFacts f = files.facts(s.caseId).orElseThrow();
            ReviewEntry e = store.entry(s.stageId, s.caseId).orElseThrow();
            CaseContent content = files.content(s.caseId, plan.hides()).orElseThrow();
            boolean typed = s.draftedAt != null;
            Map<String, String> scores = new LinkedHashMap<>(typed ? drafted(s.drafted) : texts(s.scores));
            Map<String, Reviewer> names = stages.reviewers(store.members(s.stageId));
            List<SheetView.Given> others = s.total == null ? List.of() : store.sheetsOn(s.stageId, s.caseId).stream().filter(o -> o.counts() && !o.id.equals(s.id))
                    .map(o -> given(o, names.get(o.reviewerId).name)).toList();
            return new SheetView(s.id, stages.head(stage), s.caseId, ShownCases.label(e, f, plan), ShownCases.title(f, content, plan), plan.blind() ? "" : f.applicantName(), f.category() == null ? "" : f.category(), content, scores,
                    typed ? s.draftedEntrant : s.toEntrant, typed ? s.draftedJury : s.toJury, s.total == null ? null : given(s, ""), others, stage.takesScores(clock.now()), s.draftedAt, s.revision,
                    f.fictional());
        });
    }

    /** The next of the own sheets that is still to be submitted; empty where there is none. */
    public Optional<String> next(String sheetId) {
        return visible(sheetId).flatMap(after -> {
            List<String> open = read(store.stage(after.stageId).orElseThrow(), me().orElseThrow()).cases().stream().filter(c -> !c.submitted() || c.sheetId().equals(after.id)).map(MyStage.MyCase::sheetId).toList();
            int at = open.indexOf(after.id);
            return Stream.concat(open.subList(at + 1, open.size()).stream(), open.subList(0, at).stream()).findFirst();
        });
    }

    static SheetView.Given given(Sheet s, String name) {
        return new SheetView.Given(name, Sheet.values(s.scores), s.total, s.toEntrant, s.toJury, s.submittedAt, s.onPaper, s.times);
    }

    private static Map<String, String> texts(String scores) {
        return Sheet.values(scores).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().toString()));
    }

    private static Map<String, String> drafted(String text) {
        Map<String, String> typed = new HashMap<>();
        for (String one : text.split(";")) {
            if (one.contains("=")) {
                typed.put(one.substring(0, one.indexOf('=')), one.substring(one.indexOf('=') + 1));
            }
        }
        return typed;
    }

    private Optional<Sheet> visible(String sheetId) {
        Reviewer me = me().orElse(null);
        return me == null ? Optional.empty() : store.sheet(sheetId).filter(s -> s.reviewerId.equals(me.id) && s.status == SheetStatus.GIVEN)
                .filter(s -> mine(s.stageId).isPresent() && store.member(s.stageId, me.id).orElseThrow().declaredAt != null && !store.barred(s.stageId, s.caseId, me.id))
                .filter(s -> !DeskOfStage.left(files.facts(s.caseId).orElseThrow()));
    }

    /** Keeps what is being typed, whatever it is; also after the term, so that nothing typed is lost. Refused over a sheet that was submitted meanwhile. */
    public Outcome<Boolean> save(String sheetId, ScoreForm form) {
        Sheet sheet = visible(sheetId).flatMap(s -> store.lockSheet(s.id)).orElse(null);
        if (sheet == null) {
            return Outcome.refused(List.of(Stages.UNKNOWN));
        }
        List<Violation> problems = SheetCheck.words(form);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        if (sheet.revision != form.revision()) {
            return Outcome.refused(List.of(CHANGED));
        }
        Set<String> known = stages.plan(store.stage(sheet.stageId).orElseThrow()).criteria().stream().map(ReviewPlan.Criterion::key).collect(Collectors.toCollection(HashSet::new));
        Map<String, String> typed = form.scores().entrySet().stream().filter(e -> known.contains(e.getKey())).map(e -> Map.entry(e.getKey(), JapaneseText.carried(e.getValue()).strip()))
                .filter(e -> e.getValue().matches("[^;=]{1,10}")).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        sheet.draft(Sheet.text(typed), form.toEntrant(), form.toJury(), clock.now());
        return Outcome.done(true);
    }

    /**
     * Submits a sheet; a second time changes what was submitted, and says so wherever it is shown. Refused after the term or once the stage
     * is closed: what was typed stays.
     */
    public Outcome<Integer> submit(String sheetId, ScoreForm form) {
        Sheet seen = visible(sheetId).orElse(null);
        if (seen == null) {
            return Outcome.refused(List.of(Stages.UNKNOWN));
        }
        ReviewStage stage = store.lock(seen.stageId).orElseThrow();
        Sheet sheet = store.lockSheet(sheetId).orElseThrow();
        if (!stage.takesScores(clock.now())) {
            Outcome<Boolean> kept = save(sheetId, form);
            if (!kept.isDone()) {
                return kept.map(k -> 0);
            }
            return Outcome.refused("score.late", new Text("採点の期限（" + Notes.time(stage.closesAt) + "）を過ぎたか、採点が締め切られたため、提出できません。入力した内容は保存されています。事務局に連絡してください。",
                    "The term for scores is over or the stage is closed. What you typed is kept; please call the office."));
        }
        if (sheet.status != SheetStatus.GIVEN || sheet.revision != form.revision()) {
            return Outcome.refused(List.of(CHANGED));
        }
        List<Violation> problems = new ArrayList<>();
        ReviewPlan.Stage plan = stages.plan(stage);
        Map<String, Integer> scores = SheetCheck.read(plan, form, problems);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        sheet.submit(scores, plan.total(scores), form.toEntrant().strip(), form.toJury().strip(), clock.now(), false);
        stages.record(stage.id, sheet.times > 1 ? "resubmit-scores" : "submit-scores", null, null, REVIEWER, Json.createObjectBuilder().add("case", sheet.caseId).add("reviewer", sheet.reviewerId)
                .add("scores", sheet.scores).add("total", sheet.total).add("toEntrant", sheet.toEntrant).add("toJury", sheet.toJury).build().toString());
        return Outcome.done(sheet.total);
    }

    /** Gives a case back, with the reason; the office gives it to somebody else. */
    public Outcome<Boolean> decline(String sheetId, String why) {
        Sheet seen = visible(sheetId).orElse(null);
        Outcome<ReviewStage> found = seen == null ? Outcome.refused(List.of(Stages.UNKNOWN)) : stages.in(seen.stageId, StageState.OPEN);
        if (!found.isDone()) {
            return found.map(s -> false);
        }
        if (why.isBlank()) {
            return Outcome.refused("decline.why", new Text("辞退の理由を書いてください。", "Give the reason."));
        }
        Sheet sheet = store.lockSheet(sheetId).orElseThrow();
        sheet.end(SheetStatus.DECLINED, ReviewService.cut(JapaneseText.carried(why).strip()));
        found.value().revision++;
        stages.record(sheet.stageId, "decline-case", null, null, REVIEWER, Json.createObjectBuilder().add("case", sheet.caseId).add("reviewer", sheet.reviewerId).add("why", why).build().toString());
        return Outcome.done(true);
    }

    /** A file of a case that the reviewer may see. */
    public Optional<Content> attachment(String sheetId, String attachmentId) {
        return sheet(sheetId).filter(v -> v.content().files().stream().anyMatch(f -> f.attachmentId().equals(attachmentId))).flatMap(v -> documents.open(attachmentId));
    }

    /** All own cases of a stage with their score sheets as one PDF for printing. */
    public Optional<Content> print(String stageId) {
        return stage(stageId).filter(MyStage::declared).map(s -> shown.print(store.stage(stageId).orElseThrow(), me().orElseThrow(), clock.today()));
    }
}
