package jp.michishirube.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jp.michishirube.award.AwardDeskService;
import jp.michishirube.award.api.Announced;
import jp.michishirube.award.api.AwardDesk;
import jp.michishirube.award.api.AwardLine;
import jp.michishirube.award.api.AwardListView;
import jp.michishirube.award.api.Edition;
import jp.michishirube.casework.api.ActResult;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Role;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;

/** An edition for those who run it: entries, what the reviewers propose, the Ministry's two lists, announcements. */
@Named
@ViewScoped
public class AwardDeskPage extends ListDraftPage {
    private final Map<String, Boolean> chosen = new HashMap<>();
    /** Those that stand on the list that is being edited. */
    private final Set<String> own = new HashSet<>();
    private transient AwardDesk desk;

    @Inject
    private transient AwardDeskService desks;
    @Inject
    private Screen screen;
    @Inject
    private CurrentUser user;

    public void load() {
        if (callId == null || callId.isEmpty()) {
            callId = getEditions().stream().findFirst().map(Edition::callId).orElse("");
        }
        if (desk() == null) {
            if (!getEditions().isEmpty()) {
                screen.notFound();
            }
            return;
        }
        AwardListView list = listId == null || listId.isEmpty() ? null : desks.list(listId).filter(l -> l.list().callId().equals(callId) && l.list().state().equals("draft")).orElse(null);
        if (listId != null && !listId.isEmpty() && (list == null || !user.getActor().has(Role.MINISTRY_OFFICER))) {
            screen.notFound();
        } else if (list != null) {
            seenRevision = list.revision();
            list.lines().forEach(l -> {
                own.add(l.caseId());
                decisions.put(l.caseId(), l.decision());
                reasons.put(l.caseId(), l.reason());
            });
        } else {
            desk().lines().stream().filter(l -> !l.proposed().isEmpty() && l.listed() == null).forEach(l -> {
                decisions.put(l.row().id(), l.proposed());
                reasons.put(l.row().id(), l.reason());
            });
        }
    }

    public List<Edition> getEditions() {
        return desks.editions();
    }

    /** Sends the chosen entries to the first stage. */
    public String startJudging() {
        List<String> ids = chosen.entrySet().stream().filter(e -> Boolean.TRUE.equals(e.getValue())).map(Map.Entry::getKey).toList();
        List<Violation> refused = new ArrayList<>();
        List<Outcome<ActResult>> done = desks.startJudging(ids);
        done.forEach(o -> refused.addAll(o.violations()));
        if (ids.isEmpty()) {
            refused.add(Violation.of("desk.none", new Text("本省に着いた応募を一件以上選んでください。", "Choose at least one entry that is at the Ministry.")));
        }
        desk = null;
        if (!refused.isEmpty()) {
            screen.refused(refused);
            return null;
        }
        screen.done(screen.word("award", "judgingStarted", done.size()));
        return here();
    }

    /** Drafts the list (起案), or gives the one that is being edited these lines, and opens it. */
    public String draft() {
        List<AwardLine> lines = desk().lines().stream().filter(this::isOpen).filter(l -> !Objects.toString(decisions.get(l.row().id()), "").isEmpty())
                .map(l -> new AwardLine(l.row().id(), decisions.get(l.row().id()), Objects.toString(reasons.get(l.row().id()), ""))).toList();
        Outcome<String> drafted = isEditing() ? desks.change(listId, seenRevision, lines) : desks.draft(callId, desk().deciding(), lines);
        if (!drafted.isDone()) {
            screen.refused(drafted.violations());
            return null;
        }
        return "/app/case.xhtml?faces-redirect=true&id=" + drafted.value();
    }

    public String announce(Announced what) {
        Outcome<Boolean> done = desks.announce(callId, what);
        if (!done.isDone()) {
            screen.refused(done.violations());
            return null;
        }
        screen.done(screen.word("award", "announced", screen.text(what.label())));
        return here();
    }

    private String here() {
        return "/app/award-desk.xhtml?faces-redirect=true&call=" + callId;
    }

    /** What may be decided now, by key. */
    public Map<String, String> getChoices() {
        Map<String, String> choices = new LinkedHashMap<>();
        if (desk().deciding() == Announced.FINALISTS) {
            choices.put(screen.word("award", "finalist"), "finalist");
            choices.put(screen.word("award", "notSelected"), "not-selected");
        } else {
            desk().edition().prizes().forEach(p -> choices.put(screen.text(p.title()), p.key()));
            choices.put(screen.word("award", "noPrize"), "none");
        }
        return choices;
    }

    /** Whether this entry may be put on the list now. */
    public boolean isOpen(AwardDesk.Line line) {
        String state = desk().deciding() == null ? "" : desk().deciding() == Announced.FINALISTS ? "documents" : "finalist";
        return line.row().state().equals(state) && (line.listed() == null || isEditing() && own.contains(line.row().id())) && user.getActor().has(Role.MINISTRY_OFFICER);
    }

    public boolean isAnyOpen() {
        return desk().lines().stream().anyMatch(this::isOpen);
    }

    public boolean isAnyAtTheMinistry() {
        return user.getActor().has(Role.MINISTRY_OFFICER) && desk().lines().stream().anyMatch(l -> l.row().state().equals("forwarded"));
    }

    /** What may be announced next; null: nothing. */
    public Announced getNext() {
        return !user.getActor().has(Role.MINISTRY_OFFICER) || desk().announced().contains(Announced.PRIZES) ? null : desk().announced().contains(Announced.FINALISTS)
                ? desk().lines().stream().anyMatch(l -> l.row().state().equals("awarded")) ? Announced.PRIZES : null
                : desk().lines().stream().anyMatch(l -> Set.of("finalist", "awarded", "no-prize").contains(l.row().state())) ? Announced.FINALISTS : null;
    }

    private AwardDesk desk() {
        if (desk == null) {
            desk = desks.desk(callId).orElse(null);
        }
        return desk;
    }

    public AwardDesk getDesk() {
        return desk();
    }

    public Map<String, Boolean> getChosen() {
        return chosen;
    }
}
