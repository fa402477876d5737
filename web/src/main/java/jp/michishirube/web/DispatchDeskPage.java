package jp.michishirube.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jp.michishirube.clock.ClockService;
import jp.michishirube.dispatch.ArrangingService;
import jp.michishirube.dispatch.DispatchDecisionService;
import jp.michishirube.dispatch.api.DispatchListView;
import jp.michishirube.dispatch.api.ListLine;
import jp.michishirube.dispatch.api.RoundDesk;
import jp.michishirube.dispatch.api.RoundProposal;
import jp.michishirube.kernel.FiscalYear;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Role;
import jp.michishirube.programme.api.CallView;

/** A round for those who arrange and decide it: requests with what they wait for, a proposal for all of them, and the Ministry's list. */
@Named
@ViewScoped
public class DispatchDeskPage extends ListDraftPage {
    /** Those that stand on the list that is being edited. */
    private final Set<String> own = new HashSet<>();
    private final Map<String, Boolean> taken = new HashMap<>();
    private transient RoundDesk desk;
    private transient RoundProposal proposal;

    @Inject
    private transient ArrangingService arranging;
    @Inject
    private transient DispatchDecisionService deciding;
    @Inject
    private transient ClockService clocks;
    @Inject
    private Screen screen;
    @Inject
    private CurrentUser user;

    public void load() {
        if (callId == null || callId.isEmpty()) {
            callId = getCalls().stream().filter(c -> !c.opens().isAfter(clocks.view().now().toLocalDateTime())).reduce((a, b) -> b).or(() -> getCalls().stream().findFirst()).map(CallView::id).orElse("");
        }
        if (desk() == null) {
            if (!getCalls().isEmpty()) {
                screen.notFound();
            }
        } else if (listId != null && !listId.isEmpty()) {
            DispatchListView list = deciding.list(listId).filter(l -> l.list().callId().equals(callId) && l.list().state().equals("draft")).orElse(null);
            if (list == null || !user.getActor().has(Role.MINISTRY_OFFICER)) {
                screen.notFound();
                return;
            }
            seenRevision = list.revision();
            list.lines().forEach(l -> {
                own.add(l.caseId());
                decisions.put(l.caseId(), l.dispatch() ? "YES" : "NO");
                reasons.put(l.caseId(), l.reason());
            });
        }
    }

    /** The rounds of this fiscal year, then those of the year before. */
    public List<CallView> getCalls() {
        int year = FiscalYear.of(clocks.view().now().toLocalDate()).year();
        List<CallView> calls = new ArrayList<>(arranging.rounds(year));
        calls.addAll(arranging.rounds(year - 1));
        return calls;
    }

    public void propose() {
        proposal = arranging.propose(callId).orElse(null);
        proposal.lines().stream().filter(l -> l.advisorId() != null).forEach(l -> taken.putIfAbsent(l.caseId(), true));
    }

    public String take() {
        Outcome<Integer> done = arranging.takeProposal(callId, taken.entrySet().stream().filter(e -> Boolean.TRUE.equals(e.getValue())).map(Map.Entry::getKey).toList());
        desk = null;
        if (!done.isDone()) {
            screen.refused(done.violations());
            return null;
        }
        screen.done(screen.word("dispatch", "proposalTaken", done.value()));
        return "/app/dispatch-desk.xhtml?faces-redirect=true&call=" + callId;
    }

    /** Drafts the list (起案), or gives the one that is being edited these lines, and opens it. */
    public String draft() {
        List<ListLine> lines = desk().lines().stream().filter(l -> !chosen(l.row().id()).isEmpty())
                .map(l -> new ListLine(l.row().id(), chosen(l.row().id()).equals("YES"), Objects.toString(reasons.get(l.row().id()), ""))).toList();
        Outcome<String> drafted = isEditing() ? deciding.change(listId, seenRevision, lines) : deciding.draft(callId, lines);
        if (!drafted.isDone()) {
            screen.refused(drafted.violations());
            return null;
        }
        return "/app/case.xhtml?faces-redirect=true&id=" + drafted.value();
    }

    /** What was chosen for a request; empty for nothing, which the page sends as null. */
    private String chosen(String caseId) {
        return Objects.toString(decisions.get(caseId), "");
    }

    /** Whether the Ministry may put this request on the list now. */
    public boolean isOpen(RoundDesk.DeskLine line) {
        return line.waiting() && (!line.listed() || isEditing() && own.contains(line.row().id())) && user.getActor().has(Role.MINISTRY_OFFICER);
    }

    public boolean isAnyOpen() {
        return desk().lines().stream().anyMatch(this::isOpen);
    }

    private RoundDesk desk() {
        if (desk == null) {
            desk = arranging.desk(callId).orElse(null);
        }
        return desk;
    }

    public RoundDesk getDesk() {
        return desk();
    }

    public RoundProposal getProposal() {
        return proposal;
    }

    public Map<String, Boolean> getTaken() {
        return taken;
    }
}
