package jp.michishirube.award;

import static jp.michishirube.kernel.Role.AUDITOR;
import static jp.michishirube.kernel.Role.MINISTRY_CONSULTED;
import static jp.michishirube.kernel.Role.MINISTRY_DIRECTOR;
import static jp.michishirube.kernel.Role.MINISTRY_DIRECTOR_GENERAL;
import static jp.michishirube.kernel.Role.MINISTRY_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.michishirube.audit.AuditTrail;
import jp.michishirube.audit.api.EventDraft;
import jp.michishirube.award.api.Announced;
import jp.michishirube.award.api.AwardDesk;
import jp.michishirube.award.api.AwardLine;
import jp.michishirube.award.api.AwardListView;
import jp.michishirube.award.api.Edition;
import jp.michishirube.casework.CaseQueryService;
import jp.michishirube.casework.CaseService;
import jp.michishirube.casework.Decisions;
import jp.michishirube.casework.api.ActCommand;
import jp.michishirube.casework.api.ActResult;
import jp.michishirube.casework.api.CaseFiles;
import jp.michishirube.casework.api.CaseFiles.CaseFacts;
import jp.michishirube.casework.api.CaseFiles.NewCase;
import jp.michishirube.casework.api.CaseView;
import jp.michishirube.casework.api.ListedDecision;
import jp.michishirube.document.api.Content;
import jp.michishirube.kernel.Access;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.AllowedTo;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import jp.michishirube.programme.ProgrammeService;
import jp.michishirube.programme.api.CallView;
import jp.michishirube.review.api.Concluded;

/** The Ministry's desk of an edition: entries, the two decisions by list, the announcements and the press list. */
@Stateless
public class AwardDeskService {
    private AwardStore store;
    private Editions editions;
    private DeskOfAward desks;
    private Decisions decisions;
    private ProgrammeService programmes;
    private CaseFiles files;
    private CaseService cases;
    private CaseQueryService queries;
    private AuditTrail audit;
    private Access access;
    private Clock clock;

    public AwardDeskService() {
        // for the container
    }

    @Inject
    public AwardDeskService(AwardStore store, Editions editions, DeskOfAward desks, Decisions decisions, ProgrammeService programmes, CaseFiles files, CaseService cases, CaseQueryService queries,
                            AuditTrail audit, Access access, Clock clock) {
        this.store = store;
        this.editions = editions;
        this.desks = desks;
        this.decisions = decisions;
        this.programmes = programmes;
        this.files = files;
        this.cases = cases;
        this.queries = queries;
        this.audit = audit;
        this.access = access;
        this.clock = clock;
    }

    /** The editions that are run here, the newest first. */
    @AllowedTo({MINISTRY_OFFICER, MINISTRY_DIRECTOR, MINISTRY_DIRECTOR_GENERAL, MINISTRY_CONSULTED, AUDITOR})
    public List<Edition> editions() {
        return editions.all().stream().filter(Edition::runHere).toList();
    }

    @AllowedTo({MINISTRY_OFFICER, MINISTRY_DIRECTOR, MINISTRY_DIRECTOR_GENERAL, MINISTRY_CONSULTED, AUDITOR})
    public Optional<AwardDesk> desk(String callId) {
        return call(callId).map(c -> desks.read(c, editions.ofCall(callId).orElseThrow()));
    }

    private Optional<CallView> call(String callId) {
        return programmes.call(callId).filter(c -> editions.ofCall(callId).isPresent());
    }

    /** Sends entries that the bureaus passed on to the first stage; each is refused or done by itself. */
    @AllowedTo(MINISTRY_OFFICER)
    public List<Outcome<ActResult>> startJudging(List<String> caseIds) {
        return caseIds.stream().map(id -> cases.act(ActCommand.of(id, "start-judging", "", files.facts(id).map(CaseFacts::revision).orElse(-1L)))).toList();
    }

    /** Drafts the list of finalists, or of prizes; the list's case id. */
    @AllowedTo(MINISTRY_OFFICER)
    public Outcome<String> draft(String callId, Announced what, List<AwardLine> lines) {
        CallView call = call(callId).orElse(null);
        if (call == null) {
            return Outcome.refused("call.unknown", new Text("該当する回がありません。", "There is no such edition."));
        }
        Edition edition = editions.ofCall(callId).orElseThrow();
        List<Violation> problems = problems(call, edition, what, lines, null);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        String id = files.open(new NewCase(kind(what), title(edition, what, lines), call.fiscalYear(), call.programmeKey(), call.id(), "mic", null, null, call.selectionWorkflowId(), edition.fictional()));
        write(id, edition, what, lines);
        return Outcome.done(id);
    }

    /** Gives a drafted list other lines; who saw an older list changes nothing. */
    @AllowedTo(MINISTRY_OFFICER)
    public Outcome<String> change(String listId, long seenRevision, List<AwardLine> lines) {
        Announced what = files.facts(listId).map(f -> what(f.kind())).orElse(null);
        Outcome<CaseFacts> list = what == null ? Outcome.refused("case.unknown", new Text("該当する一覧がありません。", "There is no such list.")) : decisions.toChange(kind(what), listId, seenRevision);
        if (!list.isDone()) {
            return list.map(CaseFacts::caseId);
        }
        CallView call = call(list.value().callId()).orElseThrow();
        Edition edition = editions.ofCall(call.id()).orElseThrow();
        List<Violation> problems = problems(call, edition, what, lines, listId);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        write(listId, edition, what, lines);
        decisions.changed(listId);
        return Outcome.done(listId);
    }

    private List<Violation> problems(CallView call, Edition edition, Announced what, List<AwardLine> lines, String listId) {
        List<Violation> problems = new ArrayList<>();
        if (lines.isEmpty()) {
            problems.add(Violation.of("list.empty", new Text("決定する応募を一件以上選んでください。", "Choose at least one entry.")));
        }
        Optional<Concluded> concluded = desks.concluded(call.id(), what);
        Set<String> judged = concluded.map(c -> c.lines().stream().map(Concluded.Line::caseId).collect(Collectors.toSet())).orElse(Set.of());
        if (concluded.isEmpty()) {
            problems.add(Violation.of("list.review", new Text("審査会の結論がまだありません。採点結果の画面で結論としてから起案してください。", "The reviewers have not concluded. Conclude the stage first.")));
        }
        Map<String, CaseFacts> ready = files.factsOfCall(call.id(), List.of(state(what))).stream().collect(Collectors.toMap(CaseFacts::caseId, f -> f));
        Map<String, String> elsewhere = decisions.elsewhere(kind(what), call.id(), listId);
        Set<String> known = choices(edition, what);
        Set<String> once = new HashSet<>();
        for (AwardLine line : lines) {
            CaseFacts f = ready.get(line.caseId());
            if (f == null || elsewhere.containsKey(line.caseId()) || !once.add(line.caseId())) {
                problems.add(Violation.of("list.not-waiting", line.caseId(), new Text((f == null ? "選んだ応募" : f.number()) + "は、決定を待っていないか、ほかの一覧に載っているか、二度載っています。画面を開き直してください。",
                        "An entry does not wait any more, or stands on a list already.")));
            } else if (!known.contains(line.decision())) {
                problems.add(Violation.of("list.decision", line.caseId(), new Text(f.number() + "の決定を一覧から選んでください。", "Choose a decision for " + f.number() + ".")));
            } else if (concluded.isPresent() && !judged.contains(line.caseId()) && line.reason().isBlank()) {
                problems.add(Violation.of("list.not-judged", line.caseId(), new Text(f.number() + "は審査の結論に入っていません。決定の理由を書いてください。", f.number() + " is not in the reviewers' conclusion. Give the reason.")));
            } else if (line.reason().length() > Decisions.MOST_REASON) {
                problems.add(Violation.of("list.reason-long", line.caseId(), new Text(f.number() + "の理由は4,000字以内にしてください。", "Keep the reason within 4,000 characters.")));
            }
        }
        problems.addAll(beyondGuides(edition, what, lines, ready));
        return problems;
    }

    /** Counts are guides (件程度): whoever gives more says why. */
    private static List<Violation> beyondGuides(Edition edition, Announced what, List<AwardLine> lines, Map<String, CaseFacts> ready) {
        return what != Announced.PRIZES ? List.of() : edition.prizes().stream().filter(p -> p.guide() > 0).flatMap(p -> {
            List<AwardLine> given = lines.stream().filter(l -> l.decision().equals(p.key())).toList();
            return given.size() <= p.guide() ? Stream.empty() : given.stream().filter(l -> l.reason().isBlank() && ready.containsKey(l.caseId())).map(l -> Violation.of("list.guide", l.caseId(), new Text(
                    p.title().ja() + "は" + p.guide() + "件程度の目安を超えています（" + given.size() + "件）。" + ready.get(l.caseId()).number() + "に、この賞とする理由を書いてください。",
                    "More than about " + p.guide() + " are given. Say why for " + ready.get(l.caseId()).number() + ".")));
        }).toList();
    }

    private void write(String id, Edition edition, Announced what, List<AwardLine> lines) {
        Map<String, CaseFacts> facts = files.facts(lines.stream().map(AwardLine::caseId).toList());
        decisions.write(id, title(edition, what, lines), null, lines.stream().map(l -> new ListedDecision(id, l.caseId(), l.decision(), l.reason().strip(), 0,
                facts.get(l.caseId()).latestHash())).toList());
    }

    private static String title(Edition edition, Announced what, List<AwardLine> lines) {
        if (what == Announced.FINALISTS) {
            long in = lines.stream().filter(l -> l.decision().equals(PrizeListKind.FINALIST)).count();
            return edition.name().ja() + " 決勝進出（案）進出" + in + "件・選外" + (lines.size() - in) + "件";
        }
        return edition.name().ja() + " 表彰（案）" + edition.prizes().stream().map(p -> p.title().ja() + lines.stream().filter(l -> l.decision().equals(p.key())).count() + "件").collect(Collectors.joining("・"));
    }

    static String kind(Announced what) {
        return what == Announced.FINALISTS ? FinalistListKind.KEY : PrizeListKind.KEY;
    }

    private static Announced what(String kind) {
        return kind.equals(FinalistListKind.KEY) ? Announced.FINALISTS : kind.equals(PrizeListKind.KEY) ? Announced.PRIZES : null;
    }

    static String state(Announced what) {
        return what == Announced.FINALISTS ? FinalistListKind.STAGE : PrizeListKind.FINALIST;
    }

    private static Set<String> choices(Edition edition, Announced what) {
        return what == Announced.FINALISTS ? Set.of("finalist", "not-selected")
                : Stream.concat(edition.prizes().stream().map(Edition.Prize::key), Stream.of(PrizeListKind.NONE)).collect(Collectors.toSet());
    }

    /** A list with its lines; empty when it is none or out of scope. */
    @AllowedTo({MINISTRY_OFFICER, MINISTRY_DIRECTOR, MINISTRY_DIRECTOR_GENERAL, MINISTRY_CONSULTED, AUDITOR})
    public Optional<AwardListView> list(String listId) {
        CaseView view = queries.view(listId).filter(v -> what(v.row().kind()) != null).orElse(null);
        if (view == null) {
            return Optional.empty();
        }
        Edition edition = editions.ofCall(view.row().callId()).orElseThrow();
        List<ListedDecision> items = decisions.of(listId);
        Map<String, CaseFacts> facts = files.facts(items.stream().map(ListedDecision::caseId).toList());
        return Optional.of(new AwardListView(view.row(), view.revision(), edition, what(view.row().kind()), items.stream().map(i -> {
            CaseFacts f = facts.get(i.caseId());
            return new AwardListView.Line(f.caseId(), f.number(), f.applicantName(), f.title(), f.bureauKey(), i.decision(), DeskOfAward.label(edition, i.decision()), i.reason(), f.fictional());
        }).toList()));
    }

    /** Announces the finalists, or the winners, to everyone: with every entry decided. Once announced it stays so. */
    @AllowedTo(MINISTRY_OFFICER)
    public Outcome<Boolean> announce(String callId, Announced what) {
        CallView call = call(callId).orElse(null);
        if (call == null || store.announced(callId).contains(what)) {
            return Outcome.refused("award.announced", new Text("公表済みか、公表の対象ではありません。", "It has been announced already, or there is nothing to announce."));
        }
        List<String> before = what == Announced.FINALISTS ? List.of("received", "correction", "correction-signoff", "bureau-route", "forwarded", "documents") : List.of("finalist");
        long open = files.factsOfCall(callId, before).stream().filter(f -> f.kind().equals(AwardKind.KEY)).count();
        long decided = files.factsOfCall(callId, what == Announced.FINALISTS ? List.of("finalist", "awarded", "no-prize") : List.of("awarded")).size();
        if (open > 0 || decided == 0 || what == Announced.PRIZES && !store.announced(callId).contains(Announced.FINALISTS)) {
            return Outcome.refused("award.open", open > 0 ? new Text("まだ決まっていない応募が" + open + "件あります。すべて決裁してから公表してください。", open + " entries are not decided yet.")
                    : new Text("公表する決定がありません（受賞者は、決勝進出者の公表の後に公表します）。", "There is no decision to announce; finalists are announced first."));
        }
        store.add(new AwardAnnouncement(callId, what, clock.now()));
        Actor actor = access.actor();
        audit.append(new EventDraft("call/" + callId, "announce-award", actor, actor.as(MINISTRY_OFFICER, "mic").orElseThrow(), null, what.name(), "call/" + callId, null,
                Json.createObjectBuilder().add("what", what.name()).build().toString()));
        return Outcome.done(true);
    }

    /** The press list (報道資料の一覧) of finalists and prizes: xlsx, pdf or csv; empty for another extension. */
    @AllowedTo({MINISTRY_OFFICER, MINISTRY_DIRECTOR, MINISTRY_DIRECTOR_GENERAL, MINISTRY_CONSULTED, AUDITOR})
    public Optional<Content> press(String callId, String extension) {
        return call(callId).flatMap(c -> desks.press(c, editions.ofCall(callId).orElseThrow(), extension));
    }
}
