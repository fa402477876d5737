package jp.michishirube.dispatch;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.michishirube.dispatch.api.AdvisorTitle;
import jp.michishirube.dispatch.api.BodyKind;
import jp.michishirube.dispatch.api.DispatchOutcome;
import jp.michishirube.kernel.FiscalYear;

/**
 * Enters advisors and requests of former years, which no act brings. Not a service: called inside the transaction of code that has already
 * asked who acts.
 */
@Dependent
public class DispatchArchive {
    private final AdvisorStore advisors;
    private final DispatchStore dispatches;

    @Inject
    public DispatchArchive(AdvisorStore advisors, DispatchStore dispatches) {
        this.advisors = advisors;
        this.dispatches = dispatches;
    }

    /**
     * An advisor as a source names it, or an invented one.
     *
     * @param kana     empty where no source tells the reading
     * @param employer 所属長; empty for none
     * @param source   empty for an invented one
     */
    public record Person(String id, String kind, String name, String kana, String prefectureCode, boolean onSite, boolean online, List<String> fields, List<String> priorityFields,
                         int mostAYear, String email, List<String> affiliations, String employer, List<String> interests, String note, String source, boolean fictional) {
    }

    /** A request of a former year, with whom it was sent. */
    public record Former(String number, int fiscalYear, int round, String field, boolean fieldAssigned, String bureauKey, String prefecture, BodyKind bodyKind, String organisation,
                         List<String> advisorIds, String request, String details, DispatchOutcome outcome, String result, Integer rating, String source, String note, boolean fictional) {
    }

    /** Enters an advisor, appointed for whole fiscal years. */
    public void register(Person p, Set<AdvisorTitle> titles, List<Integer> years, LocalDate today) {
        Advisor advisor = new Advisor(p.id());
        advisor.kind = p.kind();
        advisor.name = p.name();
        advisor.kana = p.kana();
        advisor.prefectureCode = p.prefectureCode() == null || p.prefectureCode().isEmpty() ? null : p.prefectureCode();
        advisor.onSite = p.onSite();
        advisor.online = p.online();
        advisor.fields = String.join("、", p.fields());
        advisor.priorityFields = String.join("、", p.priorityFields());
        advisor.mostAYear = p.mostAYear();
        advisor.email = p.email() == null || p.email().isEmpty() ? null : p.email();
        advisor.note = p.note();
        advisor.source = p.source();
        advisor.fictional = p.fictional();
        advisors.add(advisor);
        advisors.flush();
        p.affiliations().forEach(a -> advisors.add(new Affiliation(p.id(), a, p.employer(), null, null)));
        p.interests().forEach(i -> advisors.add(new Interest(p.id(), i, today)));
        years.forEach(y -> advisors.add(new Appointment(p.id(), y, titles, new FiscalYear(y).firstDay(), new FiscalYear(y).lastDay())));
    }

    /** Enters a request of a former year into the book (派遣台帳). */
    public void enter(Former f) {
        DispatchEntry entry = new DispatchEntry("former-" + f.number());
        entry.number = f.number();
        entry.fiscalYear = f.fiscalYear();
        entry.round = f.round();
        entry.field = f.field();
        entry.fieldAssigned = f.fieldAssigned();
        entry.bureauKey = f.bureauKey();
        entry.prefecture = f.prefecture();
        entry.bodyKind = f.bodyKind();
        entry.organisation = f.organisation();
        entry.region = f.prefecture() + f.organisation();
        entry.projectKey = DispatchEntry.projectKey(f.request());
        entry.request = f.request();
        entry.details = f.details();
        entry.outcome = f.outcome();
        entry.result = f.result();
        entry.rating = f.rating();
        entry.source = f.source();
        entry.note = f.note();
        entry.fictional = f.fictional();
        dispatches.add(entry);
        dispatches.flush();
        dispatches.send(entry, f.advisorIds());
    }
}
