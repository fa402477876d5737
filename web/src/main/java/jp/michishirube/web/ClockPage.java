package jp.michishirube.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDateTime;
import java.util.List;
import jp.michishirube.clock.ClockService;
import jp.michishirube.clock.ClockView;
import jp.michishirube.kernel.DateText;
import jp.michishirube.kernel.JapaneseText;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;

/** Moves the demonstration's clock forward. */
@Named
@RequestScoped
public class ClockPage {
    private String day = "";
    private String time = "09:00";

    @Inject
    private ClockService clocks;
    @Inject
    private Screen screen;
    @Inject
    private CurrentUser user;

    public void load() {
        if (!user.isDemonstrationAdministrator()) {
            screen.notFound();
        }
    }

    public String move() {
        var parsed = DateText.parse(day);
        String at = JapaneseText.halfWidth(time).strip();
        if (!parsed.isDone() || !at.matches("([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?")) {
            screen.refused(List.of(Violation.of("clock.text", "day", new Text("日付を 2018-05-31、時刻を 17:00 のように入れてください。",
                    "Enter the date like 2018-05-31 and the time like 17:00."))));
            return null;
        }
        Outcome<ClockView> moved = clocks.moveTo(LocalDateTime.parse(parsed.value() + "T" + at));
        if (!moved.isDone()) {
            screen.refused(moved.violations());
            return null;
        }
        screen.done(screen.word("administration", "clockMoved"));
        return "/app/clock.xhtml?faces-redirect=true";
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public String getTime() {
        return time;
    }

    public void setTime(String time) {
        this.time = time;
    }
}
