package jp.michishirube.outreach;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.JapaneseText;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import jp.michishirube.organisation.OrganisationService;
import jp.michishirube.outreach.api.EventForm;

/** Whether an event can be as its keeper wrote it. */
@ApplicationScoped
class EventCheck {
    private static final int MOST_SEATS = 5000;

    private final OrganisationService organisations;

    /** For the container's proxy. */
    protected EventCheck() {
        this(null);
    }

    @Inject
    EventCheck(OrganisationService organisations) {
        this.organisations = organisations;
    }

    /** Everything that is wrong, each at its field. */
    List<Violation> problems(EventForm f, Event event, int taken) {
        List<Violation> problems = new ArrayList<>();
        text(problems, f.title(), "title", 200, true, "催しの名前", "the title");
        text(problems, f.summary(), "summary", 2000, false, "内容", "the contents");
        text(problems, f.hours(), "hours", 60, false, "時間", "the hours");
        text(problems, f.place(), "place", 200, true, "会場", "the place");
        text(problems, f.partners(), "partners", 400, false, "連携先", "the partners");
        if (f.kind() == null) {
            problems.add(Violation.of("event.kind", "kind", new Text("種類を選んでください。", "Choose the kind.")));
        }
        if (f.field() != null && !f.field().isEmpty() && Registers.field(f.field()).isEmpty()) {
            problems.add(Violation.of("event.field", "field", new Text("分野を一覧から選んでください。", "Choose the field from the list.")));
        }
        if (event.officeId.equals("mic") && f.bureauKey() != null && !f.bureauKey().isEmpty() && organisations.bureaus().stream().noneMatch(b -> b.id().equals(f.bureauKey()))) {
            problems.add(Violation.of("event.bureau", "bureauKey", new Text("総合通信局を一覧から選んでください。", "Choose the bureau from the list.")));
        }
        if (f.seats() < 1 || f.seats() > MOST_SEATS) {
            problems.add(Violation.of("event.seats", "seats", new Text("定員は1から5,000の整数で書いてください。", "The seats are a whole number from 1 to 5,000.")));
        } else if (f.seats() < taken) {
            problems.add(Violation.of("event.seatsTaken", "seats", new Text("すでに" + taken + "人の申込みを受け付けているため、定員を" + f.seats() + "人にはできません。", taken + " seats are given already.")));
        }
        days(f, problems);
        return problems;
    }

    private static void days(EventForm f, List<Violation> problems) {
        if (f.onDay() == null) {
            problems.add(Violation.of("event.day", "onDay", new Text("開催日を書いてください。例：2018-06-20、平成30年6月20日", "Give the day, such as 2018-06-20.")));
        } else if (f.untilDay() != null && (f.untilDay().isBefore(f.onDay()) || f.untilDay().isAfter(f.onDay().plusYears(1)))) {
            problems.add(Violation.of("event.until", "untilDay", new Text("最後の日は、開催日から1年以内の日にしてください。", "The last day lies within a year from the first.")));
        }
        if (f.opens() == null) {
            problems.add(Violation.of("event.opens", "opens", new Text("受付の始まりを、日付と時刻で書いてください。例：2018-05-14 10:00", "Give when sign-up opens, such as 2018-05-14 10:00.")));
        }
        if (f.closes() == null) {
            problems.add(Violation.of("event.closes", "closes", new Text("受付の終わりを、日付と時刻で書いてください。例：2018-06-15 17:00", "Give when sign-up closes, such as 2018-06-15 17:00.")));
        }
        if (f.opens() != null && f.closes() != null && !f.opens().isBefore(f.closes())) {
            problems.add(Violation.of("event.term", "closes", new Text("受付の終わりは、始まりより後にしてください。", "Sign-up closes after it opens.")));
        }
        if (f.closes() != null && f.onDay() != null && f.closes().toLocalDate().isAfter(last(f))) {
            problems.add(Violation.of("event.late", "closes", new Text("受付の終わりは、催しの最後の日までにしてください。", "Sign-up closes by the event's last day.")));
        }
    }

    private static LocalDate last(EventForm f) {
        return f.untilDay() == null ? f.onDay() : f.untilDay();
    }

    private static void text(List<Violation> problems, String text, String field, int most, boolean needed, String ja, String en) {
        if (needed && (text == null || text.isBlank()) || text != null && text.length() > most) {
            problems.add(Violation.of("event." + field, field, new Text(ja + "を" + most + "字以内で書いてください。", "Give " + en + " in up to " + most + " characters.")));
        }
    }

    void write(EventForm f, Event e) {
        e.bureauKey = !e.officeId.equals("mic") ? e.officeId : f.bureauKey() == null || f.bureauKey().isEmpty() ? null : f.bureauKey();
        e.kind = f.kind();
        e.title = told(f.title());
        e.summary = told(f.summary());
        e.field = told(f.field());
        e.onDay = f.onDay();
        e.untilDay = last(f);
        e.hours = told(f.hours());
        e.place = told(f.place());
        e.partners = told(f.partners());
        e.seats = f.seats();
        e.opens = f.opens().atZone(Clock.TOKYO).toInstant();
        e.closes = f.closes().atZone(Clock.TOKYO).toInstant();
    }

    private static String told(String text) {
        return JapaneseText.carried(text).strip();
    }
}
