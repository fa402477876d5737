package jp.michishirube.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.michishirube.dispatch.ArrangingService;
import jp.michishirube.dispatch.DispatchDecisionService;
import jp.michishirube.dispatch.DispatchService;
import jp.michishirube.dispatch.VisitService;
import jp.michishirube.dispatch.api.AnswerStatus;
import jp.michishirube.dispatch.api.CandidateView;
import jp.michishirube.dispatch.api.DispatchListView;
import jp.michishirube.dispatch.api.DispatchView;
import jp.michishirube.dispatch.api.RankedView;
import jp.michishirube.dispatch.api.VisitForm;
import jp.michishirube.dispatch.api.VisitStatus;
import jp.michishirube.dispatch.api.VisitView;
import jp.michishirube.dispatch.rule.Visit;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;

/** What a case's page shows and does of a dispatch: checks, candidates, answers, visits, what follows. Inputs are read as they were sent, so that a refusal keeps them. */
@Named
@ViewScoped
public class DispatchPage implements Serializable {
    private static final int SHOWN = 10;
    private static final int LINES_AN_ADVISOR = 4;

    private transient Optional<DispatchView> view;
    private transient List<RankedView> ranked;

    @Inject
    private transient DispatchService dispatches;
    @Inject
    private transient VisitService visits;
    @Inject
    private transient ArrangingService arranging;
    @Inject
    private transient DispatchDecisionService decisions;
    @Inject
    private Screen screen;

    /** Null for what is no request. */
    public DispatchView of(String caseId) {
        if (view == null) {
            view = caseId == null ? Optional.empty() : dispatches.view(caseId);
        }
        return view.orElse(null);
    }

    /** Null for what is no list of dispatches. */
    public DispatchListView listOf(String caseId) {
        return decisions.list(caseId).orElse(null);
    }

    /** Those who are advised first; {@code rest} are the others. */
    public List<RankedView> top(String caseId) {
        return ranked(caseId).stream().limit(SHOWN).toList();
    }

    public List<RankedView> rest(String caseId) {
        return ranked(caseId).stream().skip(SHOWN).toList();
    }

    private List<RankedView> ranked(String caseId) {
        if (ranked == null) {
            ranked = arranging.ranking(caseId);
        }
        return ranked;
    }

    public boolean isPicked(RankedView r) {
        return posted("listing") ? !screen.sent("pick-" + r.advisorId()).isEmpty() : r.listed();
    }

    public String list(String caseId) {
        List<String> picked = ranked(caseId).stream().map(RankedView::advisorId).filter(id -> !screen.sent("pick-" + id).isEmpty()).toList();
        Map<String, String> exceptions = new HashMap<>();
        picked.forEach(id -> exceptions.put(id, screen.sent("exception-" + id)));
        return went(arranging.list(caseId, picked, exceptions), "listed", caseId);
    }

    /** The place of a candidate as it was sent, or as it stands. */
    public String place(CandidateView c) {
        return posted("ordering") ? screen.sent("place-" + c.id()) : c.place() == 0 ? "" : Integer.toString(c.place());
    }

    public String order(String caseId) {
        List<CandidateView> listed = of(caseId).candidates().stream().filter(c -> c.status() == AnswerStatus.LISTED && !screen.sent("place-" + c.id()).isBlank()).toList();
        List<String> wrong = listed.stream().map(c -> screen.sent("place-" + c.id()).strip()).filter(p -> !p.matches("[1-9][0-9]?")).toList();
        boolean twice = listed.stream().map(c -> screen.sent("place-" + c.id()).strip()).distinct().count() != listed.size();
        if (!wrong.isEmpty() || twice) {
            screen.refused(List.of(Violation.of("order.wrong", "order", new Text("順番は、候補ごとに1、2、3…と半角の数字で、重ならないように付けてください。", "Give each candidate another whole number from 1."))));
            return null;
        }
        return went(dispatches.order(caseId, listed.stream().sorted(Comparator.comparing(c -> Integer.parseInt(screen.sent("place-" + c.id()).strip()))).map(CandidateView::id).toList()), "ordered", caseId);
    }

    public String answer(String caseId, String candidateId, boolean accepts) {
        return went(arranging.recordAnswer(caseId, candidateId, accepts, screen.sent("words-" + candidateId)), "answerRecorded", caseId);
    }

    /** Whoever accepted. */
    public List<CandidateView> accepted(String caseId) {
        return of(caseId).candidates().stream().filter(c -> c.status() == AnswerStatus.ACCEPTED).toList();
    }

    /** The lines for visits: what was sent, else what is planned, else the first wish, with room for more. */
    public List<Line> lines(String caseId) {
        List<CandidateView> accepted = accepted(caseId);
        List<Line> lines = new ArrayList<>();
        int room = Math.max(1, accepted.size()) * LINES_AN_ADVISOR;
        List<VisitView> planned = of(caseId).visits().stream().filter(v -> v.status() == VisitStatus.PLANNED).toList();
        for (int i = 0; i < room; i++) {
            if (posted("planning")) {
                lines.add(new Line(i, screen.sent("who-" + i), screen.sent("day-" + i), screen.sent("hours-" + i), screen.sent("way-" + i), screen.sent("part-" + i)));
            } else if (i < planned.size()) {
                VisitView v = planned.get(i);
                lines.add(new Line(i, v.advisorId(), v.day().toString(), v.hours(), v.online() ? "ONLINE" : "ON_SITE", part(v)));
            } else {
                boolean first = planned.isEmpty() && i < accepted.size();
                String day = first ? firstSuiting(accepted.get(i), of(caseId)) : "";
                lines.add(new Line(i, i < accepted.size() ? accepted.get(i).advisorId() : accepted.isEmpty() ? "" : accepted.get(0).advisorId(), day, first ? of(caseId).hours() : "", of(caseId).online() ? "ONLINE" : "ON_SITE", "MAIN"));
            }
        }
        return lines;
    }

    private static String part(VisitView v) {
        return java.util.Arrays.stream(Visit.Part.values()).filter(p -> p.label().equals(v.part())).findFirst().orElse(Visit.Part.MAIN).name();
    }

    private static String firstSuiting(CandidateView c, DispatchView d) {
        return !c.days().isEmpty() ? c.days().split(" ")[0] : d.days().isEmpty() ? "" : d.days().get(0).toString();
    }

    public String plan(String caseId) {
        List<VisitForm> forms = IntStream.range(0, lines(caseId).size()).filter(i -> !screen.sent("day-" + i).isBlank() || !screen.sent("hours-" + i).isBlank())
                .mapToObj(i -> new VisitForm(screen.sent("who-" + i), screen.sent("day-" + i), screen.sent("hours-" + i), screen.sent("way-" + i).equals("ONLINE"), screen.sent("part-" + i))).toList();
        return went(arranging.plan(caseId, forms), "planned", caseId);
    }

    public String tell(String caseId, VisitView visit, boolean done) {
        return went(visits.tell(caseId, visit.id(), done ? VisitStatus.DONE : VisitStatus.CANCELLED, done ? screen.sent("hours-" + visit.id()) : "", screen.sent("reason-" + visit.id())),
                done ? "visitDone" : "visitCancelled", caseId);
    }

    public String add(String caseId) {
        return went(visits.addVisit(caseId, new VisitForm(screen.sent("who-new"), screen.sent("day-new"), screen.sent("hours-new"), screen.sent("way-new").equals("ONLINE"), screen.sent("part-new"))),
                "visitAdded", caseId);
    }

    /** Begins the report or the survey, or goes on with its draft. */
    public String begin(String caseId, String what) {
        Outcome<String> begun = dispatches.begin(caseId, what);
        if (!begun.isDone()) {
            screen.refused(begun.violations());
            return null;
        }
        return "/app/proposal.xhtml?faces-redirect=true&id=" + begun.value();
    }

    public Visit.Part[] getParts() {
        return Visit.Part.values();
    }

    /** What was sent under a name, to be shown again. */
    public String sent(String name) {
        return screen.sent(name);
    }

    private boolean posted(String form) {
        return !screen.sent(form).isEmpty();
    }

    /** Back to the page with the other actions' newest state, or here with the reasons and what was typed. */
    private String went(Outcome<?> outcome, String done, String caseId) {
        view = null;
        if (!outcome.isDone()) {
            screen.refused(outcome.violations());
            return null;
        }
        screen.done(screen.word("dispatch", done));
        return "/app/case.xhtml?faces-redirect=true&id=" + caseId;
    }

    /** A line in which a visit is planned. */
    public record Line(int no, String who, String day, String hours, String way, String part) {
    }
}
