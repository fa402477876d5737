package jp.michishirube.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.michishirube.casework.CaseService;
import jp.michishirube.casework.api.ActCommand;
import jp.michishirube.casework.api.ActResult;
import jp.michishirube.clock.ClockService;
import jp.michishirube.kernel.FiscalYear;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import jp.michishirube.subsidy.GrantService;
import jp.michishirube.subsidy.api.GrantDesk;

/** The grants of a year beside their budgets, and what of them waits for one of my posts, to be acted on together. */
@Named
@ViewScoped
public class GrantsPage implements Serializable {
    private Integer year;
    private final Map<String, Boolean> chosen = new HashMap<>();
    private final Map<String, Long> seen = new HashMap<>();
    private transient GrantDesk desk;

    @Inject
    private transient GrantService grants;
    @Inject
    private transient CaseService cases;
    @Inject
    private transient ClockService clocks;
    @Inject
    private Screen screen;

    public void load() {
        if (year == null || year < 2000 || year > 2199) {
            year = FiscalYear.of(clocks.view().now().toLocalDate()).year();
        }
        getDesk().waiting().forEach(w -> seen.put(w.row().id(), w.revision()));
    }

    /** Takes one action on all that are chosen; what is refused is told one by one. */
    public void act(String action) {
        List<ActCommand> commands = getDesk().waiting().stream().filter(w -> Boolean.TRUE.equals(chosen.get(w.row().id())) && w.actions().contains(action))
                .map(w -> ActCommand.of(w.row().id(), action, "", seen.getOrDefault(w.row().id(), -1L))).toList();
        if (commands.isEmpty()) {
            screen.refused(List.of(Violation.of("grants.none", new Text("この操作ができる案件を一件以上選んでください。", "Choose at least one case to which this can be done."))));
            return;
        }
        // each in a transaction of its own: what was done stays done, whatever happens to the next
        List<Outcome<ActResult>> outcomes = commands.stream().map(cases::act).toList();
        List<Violation> refused = new ArrayList<>();
        Map<String, String> numbers = new HashMap<>();
        getDesk().waiting().forEach(w -> numbers.put(w.row().id(), w.row().number()));
        int done = 0;
        for (int i = 0; i < outcomes.size(); i++) {
            String number = numbers.get(commands.get(i).caseId());
            if (outcomes.get(i).isDone()) {
                done++;
            } else {
                outcomes.get(i).violations().forEach(v -> refused.add(Violation.of(v.code(), new Text(number + "：" + v.message().ja(), number + ": " + v.message().en()))));
            }
        }
        desk = null;
        chosen.clear();
        getDesk().waiting().forEach(w -> seen.put(w.row().id(), w.revision()));
        if (done > 0) {
            screen.done(screen.word("grant", "actedOn", done));
        }
        if (!refused.isEmpty()) {
            screen.refused(refused);
        }
    }

    public boolean isAny(String action) {
        return getDesk().waiting().stream().anyMatch(w -> w.actions().contains(action));
    }

    public GrantDesk getDesk() {
        if (desk == null) {
            desk = grants.desk(year);
        }
        return desk;
    }

    public Integer getYear() {
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }

    public Map<String, Boolean> getChosen() {
        return chosen;
    }
}
