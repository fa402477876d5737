package jp.michishirube.dispatch;

import static jp.michishirube.kernel.Role.AUDITOR;
import static jp.michishirube.kernel.Role.MINISTRY_CONSULTED;
import static jp.michishirube.kernel.Role.MINISTRY_DIRECTOR;
import static jp.michishirube.kernel.Role.MINISTRY_DIRECTOR_GENERAL;
import static jp.michishirube.kernel.Role.MINISTRY_OFFICER;
import static jp.michishirube.kernel.Role.SECRETARIAT_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.michishirube.audit.AuditTrail;
import jp.michishirube.audit.api.EventDraft;
import jp.michishirube.dispatch.api.AdvisorDetail;
import jp.michishirube.dispatch.api.AdvisorForm;
import jp.michishirube.dispatch.api.AdvisorTitle;
import jp.michishirube.dispatch.api.AdvisorView;
import jp.michishirube.document.Papers;
import jp.michishirube.document.api.Content;
import jp.michishirube.kernel.Access;
import jp.michishirube.kernel.AllowedTo;
import jp.michishirube.kernel.Capacity;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.FiscalYear;
import jp.michishirube.kernel.JapaneseText;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import jp.michishirube.notification.Outbox;
import jp.michishirube.organisation.OrganisationService;
import jp.michishirube.organisation.api.PrefectureView;
import jp.michishirube.programme.DispatchGuidelines;
import jp.michishirube.programme.api.DispatchGuideline;

/** The pool of advisors: published a year at a time, kept by the secretariat, appointed by the Ministry. */
@Stateless
public class AdvisorService {
    private static final int MOST_NAME = 100;

    private AdvisorStore store;
    private DispatchStore dispatches;
    private DispatchGuidelines guidelines;
    private DispatchLetters letters;
    private Papers papers;
    private OrganisationService organisations;
    private AuditTrail audit;
    private Access access;
    private Clock clock;

    public AdvisorService() {
        // for the container
    }

    @Inject
    public AdvisorService(AdvisorStore store, DispatchStore dispatches, DispatchGuidelines guidelines, DispatchLetters letters, Papers papers, OrganisationService organisations,
                          AuditTrail audit, Access access, Clock clock) {
        this.store = store;
        this.dispatches = dispatches;
        this.guidelines = guidelines;
        this.letters = letters;
        this.papers = papers;
        this.organisations = organisations;
        this.audit = audit;
        this.access = access;
        this.clock = clock;
    }

    /** Who is appointed in a fiscal year, by reading. */
    @AllowedTo(everyone = true)
    public List<AdvisorView> published(int fiscalYear) {
        return views(fiscalYear).stream().filter(a -> !a.titles().isEmpty()).toList();
    }

    /** The same as open data: xlsx, pdf, or csv with a header; empty for another extension. */
    @AllowedTo(everyone = true)
    public Optional<Content> publishedFile(int fiscalYear, String extension) {
        return AdvisorFile.of(published(fiscalYear), fiscalYear, extension, clock.today());
    }

    /** The fiscal years with appointments, the newest first. */
    @AllowedTo(everyone = true)
    public List<Integer> years() {
        return store.years();
    }

    /** The fields (分野) of this year's guideline. */
    @AllowedTo(everyone = true)
    public List<String> fields() {
        return guidelines.ofYear(FiscalYear.of(clock.today()).year()).map(g -> g.rules().fields()).orElseGet(List::of);
    }

    /** Everybody, those not appointed in the year too. */
    @AllowedTo({SECRETARIAT_OFFICER, MINISTRY_OFFICER, MINISTRY_DIRECTOR, MINISTRY_DIRECTOR_GENERAL, MINISTRY_CONSULTED, AUDITOR})
    public List<AdvisorView> pool(int fiscalYear) {
        return views(fiscalYear);
    }

    private List<AdvisorView> views(int fiscalYear) {
        Map<String, String> prefectures = organisations.prefectures().stream().collect(Collectors.toMap(PrefectureView::code, PrefectureView::name));
        Map<String, Appointment> appointed = store.appointments(fiscalYear).stream().collect(Collectors.toMap(p -> p.advisorId, Function.identity()));
        LocalDate day = day(fiscalYear);
        Map<String, List<String>> at = store.affiliations().stream().filter(a -> a.on(day)).collect(Collectors.groupingBy(a -> a.advisorId, Collectors.mapping(a -> a.name, Collectors.toList())));
        Map<String, Integer> loads = new HashMap<>();
        dispatches.loads(fiscalYear).forEach(l -> loads.put((String) l[0], ((Number) l[1]).intValue()));
        return store.all().stream().map(a -> new AdvisorView(a.id, a.kind, a.name, a.kana, appointed.containsKey(a.id) ? appointed.get(a.id).titles() : Set.of(),
                at.getOrDefault(a.id, List.of()), a.prefectureCode == null ? "" : prefectures.getOrDefault(a.prefectureCode, ""), a.fieldList(), a.priorityFieldList(), a.onSite, a.online, a.note,
                a.source, a.fictional, loads.getOrDefault(a.id, 0))).toList();
    }

    /** Affiliations are those of today, or of the year's last day where it is over. */
    private LocalDate day(int fiscalYear) {
        LocalDate last = new FiscalYear(fiscalYear).lastDay();
        return clock.today().isAfter(last) ? last : clock.today();
    }

    /** An advisor with what is kept inside; empty where there is none. */
    @AllowedTo({SECRETARIAT_OFFICER, MINISTRY_OFFICER, MINISTRY_DIRECTOR, MINISTRY_DIRECTOR_GENERAL, MINISTRY_CONSULTED, AUDITOR})
    public Optional<AdvisorDetail> advisor(String id) {
        return store.find(id).map(a -> new AdvisorDetail(views(FiscalYear.of(clock.today()).year()).stream().filter(v -> v.id().equals(id)).findFirst().orElseThrow(),
                a.prefectureCode == null ? "" : a.prefectureCode, a.email == null ? "" : a.email, a.mostAYear, AdvisorLines.affiliations(store.affiliationsOf(id)),
                store.interestsOf(id).stream().map(i -> i.name).collect(Collectors.joining("\n")), AdvisorLines.absences(store.absencesOf(id)),
                store.appointmentsOf(id).stream().map(p -> new AdvisorDetail.Appointed(p.fiscalYear, p.titles(), p.fromDay, p.toDay, p.paperId)).toList(), a.version));
    }

    /** Saves an advisor, a new one where the form has no id; the id. */
    @AllowedTo({SECRETARIAT_OFFICER, MINISTRY_OFFICER})
    public Outcome<String> save(AdvisorForm form) {
        boolean fresh = form.id() == null || form.id().isEmpty();
        Advisor advisor = fresh ? new Advisor(UUID.randomUUID().toString()) : store.lock(form.id()).orElse(null);
        if (advisor == null) {
            return Outcome.refused("advisor.unknown", new Text("該当するアドバイザーがいません。", "There is no such advisor."));
        }
        if (!fresh && advisor.version != form.version()) {
            return Outcome.refused("conflict", new Text("開いている間にほかの人が変更しました。最新の内容を開き直して、もう一度直してください。入力した内容は、この画面に残っています。",
                    "Somebody else changed this while it was open. Open it again and repeat your change; what you typed stays here."));
        }
        List<Violation> problems = new ArrayList<>();
        AdvisorLines lines = AdvisorLines.read(form, problems);
        check(form, problems);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        advisor.kind = form.kind();
        advisor.name = JapaneseText.carried(form.name()).strip();
        advisor.kana = JapaneseText.carried(form.kana()).strip();
        advisor.prefectureCode = form.prefectureCode() == null || form.prefectureCode().isBlank() ? null : form.prefectureCode();
        advisor.onSite = form.onSite();
        advisor.online = form.online();
        advisor.fields = String.join("、", form.fields());
        advisor.priorityFields = String.join("、", form.priorityFields());
        advisor.mostAYear = form.mostAYear();
        advisor.email = form.email() == null || form.email().isBlank() ? null : form.email().strip();
        advisor.note = form.note() == null ? "" : JapaneseText.carried(form.note()).strip();
        if (fresh) {
            advisor.source = "";
            store.add(advisor);
            store.flush();
        } else {
            store.changed(advisor);
        }
        store.removeDetails(advisor.id);
        lines.write(advisor.id, store, clock.today());
        store.flush();
        record("advisor/" + advisor.id, fresh ? "add-advisor" : "change-advisor", null);
        return Outcome.done(advisor.id);
    }

    private void check(AdvisorForm form, List<Violation> problems) {
        if (form.name() == null || form.name().isBlank() || form.name().length() > MOST_NAME) {
            problems.add(Violation.of("advisor.name", "name", new Text("名前を100字以内で書いてください。", "Give the name in up to 100 characters.")));
        }
        if (form.kana() == null || form.kana().isBlank() || form.kana().length() > MOST_NAME) {
            problems.add(Violation.of("advisor.kana", "kana", new Text("ふりがなを100字以内で書いてください。", "Give the reading in up to 100 characters.")));
        }
        if (!Set.of("PERSON", "BODY").contains(form.kind())) {
            problems.add(Violation.of("advisor.kind", "kind", new Text("個人か団体かを選んでください。", "Choose person or body.")));
        }
        if (!form.onSite() && !form.online()) {
            problems.add(Violation.of("advisor.way", "onSite", new Text("現地かオンラインの少なくとも一方を選んでください。", "Choose on site, online or both.")));
        }
        if (form.prefectureCode() != null && !form.prefectureCode().isBlank() && organisations.bureauOfPrefecture(form.prefectureCode()).isEmpty()) {
            problems.add(Violation.of("advisor.prefecture", "prefectureCode", new Text("都道府県を一覧から選んでください。", "Choose a prefecture from the list.")));
        }
        if (form.email() != null && !form.email().isBlank() && !Outbox.isAddress(form.email().strip())) {
            problems.add(Violation.of("advisor.email", "email", new Text("メールアドレスの形を確かめてください。例：advisor@example.jp", "Look at the mail address, such as advisor@example.jp.")));
        }
        if (form.mostAYear() < 0 || form.mostAYear() > 366) {
            problems.add(Violation.of("advisor.most", "mostAYear", new Text("年間の上限は0（上限なし）から366の整数で書いてください。", "The most a year is a whole number from 0 (none) to 366.")));
        }
        if (form.note() != null && form.note().length() > 1000) {
            problems.add(Violation.of("advisor.note", "note", new Text("備考は1,000字以内にしてください。", "Keep the note within 1,000 characters.")));
        }
        Set<String> known = guidelines.ofYear(FiscalYear.of(clock.today()).year()).map(g -> new HashSet<>(g.rules().fields())).orElseGet(HashSet::new);
        if (!known.isEmpty() && (!known.containsAll(form.fields()) || !form.fields().containsAll(form.priorityFields()))) {
            problems.add(Violation.of("advisor.fields", "fields", new Text("分野は今年度の15分野から選び、重点分野は選んだ分野の中から選んでください。", "Choose fields of the year, and priority fields among them.")));
        }
    }

    /** Appoints (委嘱) somebody for a fiscal year from a day, with the letter; a second time changes the titles. */
    @AllowedTo(MINISTRY_OFFICER)
    public Outcome<String> appoint(String advisorId, int fiscalYear, Set<AdvisorTitle> titles, LocalDate from) {
        Advisor advisor = store.lock(advisorId).orElse(null);
        DispatchGuideline g = guidelines.ofYear(fiscalYear).orElse(null);
        if (advisor == null || g == null) {
            return Outcome.refused("advisor.unknown", new Text("該当するアドバイザーか年度がありません。", "There is no such advisor or year."));
        }
        if (titles.isEmpty() || from == null || !new FiscalYear(fiscalYear).contains(from)) {
            return Outcome.refused("appointment.wrong", new Text("名称を一つ以上選び、委嘱の初日を" + new FiscalYear(fiscalYear).ja() + "の日で書いてください。",
                    "Choose at least one title, and a first day within the fiscal year."));
        }
        if (store.appointmentsOf(advisorId).stream().anyMatch(p -> p.fiscalYear == fiscalYear)) {
            return Outcome.refused("appointment.there", new Text(advisor.name + "は" + new FiscalYear(fiscalYear).ja() + "に委嘱済みです。", advisor.name + " is appointed for the year already."));
        }
        Appointment appointment = new Appointment(advisorId, fiscalYear, titles, from, new FiscalYear(fiscalYear).lastDay());
        store.add(appointment);
        appointment.paperId = letters.appointed(advisor, appointment, g.rules(), clock.today());
        record("advisor/" + advisorId, "appoint-advisor", Json.createObjectBuilder().add("fiscalYear", fiscalYear).add("from", from.toString()).build().toString());
        return Outcome.done(appointment.paperId);
    }

    /** Ends an appointment on a day (解嘱); visits after it are refused. */
    @AllowedTo(MINISTRY_OFFICER)
    public Outcome<Boolean> endAppointment(String advisorId, int fiscalYear, LocalDate last) {
        Appointment appointment = store.lock(advisorId).flatMap(a -> store.appointmentsOf(advisorId).stream().filter(p -> p.fiscalYear == fiscalYear).findFirst()).orElse(null);
        if (appointment == null || last == null || last.isBefore(appointment.fromDay) || last.isAfter(new FiscalYear(fiscalYear).lastDay())) {
            return Outcome.refused("appointment.wrong", new Text("最後の日は、委嘱の初日から年度末までの日で書いてください。", "The last day must lie between the first day and the end of the year."));
        }
        appointment.toDay = last;
        record("advisor/" + advisorId, "end-appointment", Json.createObjectBuilder().add("fiscalYear", fiscalYear).add("to", last.toString()).build().toString());
        return Outcome.done(true);
    }

    /** 委嘱状 as PDF; empty where there is none of this advisor. */
    @AllowedTo({SECRETARIAT_OFFICER, MINISTRY_OFFICER, MINISTRY_DIRECTOR, MINISTRY_DIRECTOR_GENERAL, MINISTRY_CONSULTED, AUDITOR})
    public Optional<Content> letter(String advisorId, String paperId) {
        return papers.of("advisor/" + advisorId).stream().filter(p -> p.id().equals(paperId)).findFirst().flatMap(p -> papers.open(p.id()));
    }

    private void record(String chain, String action, String payload) {
        Capacity as = access.actor().capacities().stream().filter(c -> c.role() == MINISTRY_OFFICER || c.role() == SECRETARIAT_OFFICER).findFirst().orElseThrow();
        audit.append(new EventDraft(chain, action, access.actor(), as, null, null, chain, null, payload));
    }
}
