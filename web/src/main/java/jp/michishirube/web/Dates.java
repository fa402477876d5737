package jp.michishirube.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.FiscalYear;
import jp.michishirube.kernel.Wareki;

/** Dates as this office writes them: 和暦 with the ISO date beside it; in English ISO only. Times are Japan's. */
@Named
@ApplicationScoped
public class Dates {
    private static final DateTimeFormatter BRIEF = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    @Inject
    private Language language;

    public String day(LocalDate day) {
        return day == null ? "" : language.isEnglish() ? day.toString() : Wareki.date(day) + "（" + day + "）";
    }

    /** From a day to a day, both included; one day where they are the same; empty where neither is set. */
    public String span(LocalDate from, LocalDate to) {
        return Objects.equals(from, to) ? day(from) : day(from) + (language.isEnglish() ? " to " : "～") + day(to);
    }

    public String time(LocalDateTime at) {
        return at == null ? "" : day(at.toLocalDate()) + " " + TIME.format(at);
    }

    public String instant(Instant at) {
        return at == null ? "" : time(LocalDateTime.ofInstant(at, Clock.TOKYO));
    }

    /** Without the era: for dense tables. */
    public String briefTime(LocalDateTime at) {
        return at == null ? "" : BRIEF.format(at);
    }

    /** Without the era: for dense tables. */
    public String brief(Instant at) {
        return at == null ? "" : BRIEF.format(LocalDateTime.ofInstant(at, Clock.TOKYO));
    }

    public String office(ZonedDateTime now) {
        return time(now.toLocalDateTime());
    }

    public String fiscalYear(int year) {
        return language.isEnglish() ? new FiscalYear(year).en() : new FiscalYear(year).ja();
    }
}
