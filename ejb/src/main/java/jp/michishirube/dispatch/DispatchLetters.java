package jp.michishirube.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import jp.michishirube.casework.api.CaseContext;
import jp.michishirube.casework.api.CaseFiles;
import jp.michishirube.casework.api.CaseFiles.CaseFacts;
import jp.michishirube.dispatch.rule.DispatchLimits;
import jp.michishirube.document.Addressee;
import jp.michishirube.document.LetterDefinition;
import jp.michishirube.document.LetterDefinitions;
import jp.michishirube.document.Papers;
import jp.michishirube.document.api.PaperOrder;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.Wareki;
import jp.michishirube.notification.Outbox;
import jp.michishirube.organisation.OrganisationService;
import jp.michishirube.organisation.api.OrganisationView;
import jp.michishirube.programme.api.DispatchGuideline;
import jp.michishirube.programme.rule.DispatchRules;
import jp.michishirube.reports.Letter;

/** The papers of a dispatch: 派遣決定通知, 派遣依頼 to the employer, 委嘱状. */
@ApplicationScoped
class DispatchLetters {
    private static final String MINISTRY = "mic";
    private static final List<String> CONTACT = List.of("（担当）", "総務省情報流通行政局地域通信振興課");
    private static final String MADE_UP = "架空の団体による見本";
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("jp.michishirube.dispatch.mails", Locale.ROOT);

    private final LetterDefinitions definitions;
    private final Papers papers;
    private final OrganisationService organisations;
    private final CaseFiles files;
    private final DispatchStore store;
    private final AdvisorStore advisors;
    private final Outbox outbox;

    /** For the container's proxy. */
    protected DispatchLetters() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    DispatchLetters(LetterDefinitions definitions, Papers papers, OrganisationService organisations, CaseFiles files, DispatchStore store, AdvisorStore advisors, Outbox outbox) {
        this.definitions = definitions;
        this.papers = papers;
        this.organisations = organisations;
        this.files = files;
        this.store = store;
        this.advisors = advisors;
        this.outbox = outbox;
    }

    /** To the body, to each advisor's employer, and word to each advisor. */
    void decided(CaseContext c, DispatchGuideline g, List<String> advisorIds, Instant reportBy) {
        CaseFacts f = files.facts(c.caseId()).orElseThrow();
        Map<String, String> words = words(c, f);
        words.put("advisors", advisorIds.stream().map(a -> said(a, DispatchChecks.today(c))).collect(Collectors.joining("\n")));
        words.put("visits", visits(c.caseId(), null));
        words.put("reportBy", Asking.term(reportBy));
        toBody(c, f, g.rules().letters().decision(), g.rules(), words);
        for (String id : advisorIds) {
            Advisor advisor = advisors.find(id).orElseThrow();
            String paper = advisors.affiliationsOf(id).stream().filter(a -> a.on(DispatchChecks.today(c)) && !a.employer.isBlank()).findFirst()
                    .map(a -> toEmployer(c, f, g.rules(), advisor, a, words)).orElse(null);
            if (advisor.email != null && !advisor.email.isBlank()) {
                outbox.mail(advisor.email, MessageFormat.format(TEXTS.getString("decided.subject"), f.number()), MessageFormat.format(TEXTS.getString("decided.body"), advisor.name,
                        f.applicantName(), f.title(), visits(c.caseId(), id), c.answers().get("contactDivision") + " " + c.answers().get("contactPhone")), "case/" + c.caseId(), paper);
            }
        }
    }

    void refused(CaseContext c, DispatchGuideline g) {
        CaseFacts f = files.facts(c.caseId()).orElseThrow();
        Map<String, String> words = words(c, f);
        words.put("reason", c.command().note());
        toBody(c, f, g.rules().letters().refusal(), g.rules(), words);
    }

    private static Map<String, String> words(CaseContext c, CaseFacts f) {
        Map<String, String> words = new HashMap<>();
        words.put("number", f.number());
        words.put("title", f.title());
        words.put("field", f.category());
        words.put("body", f.applicantName());
        words.put("applied", c.firstReceivedAt() == null ? "" : Wareki.date(c.firstReceivedAt().atZone(Clock.TOKYO).toLocalDate()));
        return words;
    }

    private void toBody(CaseContext c, CaseFacts f, String letterId, DispatchRules rules, Map<String, String> words) {
        OrganisationView body = organisations.find(f.applicantId()).orElseThrow();
        files.paperIssued(c.caseId(), issue("case/" + c.caseId(), letterId, rules, DispatchChecks.today(c), List.of(Addressee.of(body)), f.fictional(), words, true));
    }

    private String toEmployer(CaseContext c, CaseFacts f, DispatchRules rules, Advisor advisor, Affiliation at, Map<String, String> words) {
        Map<String, String> own = new HashMap<>(words);
        own.put("advisors", at.name + "　" + advisor.name);
        own.put("visits", visits(c.caseId(), advisor.id));
        return issue("case/" + c.caseId(), rules.letters().employer(), rules, DispatchChecks.today(c), List.of(at.employer + "　殿"), f.fictional() || advisor.fictional, own, false);
    }

    /** 委嘱状; the paper's id. */
    String appointed(Advisor advisor, Appointment appointment, DispatchRules rules, LocalDate today) {
        Map<String, String> words = new HashMap<>();
        words.put("titles", appointment.titles().stream().map(t -> t.label().ja()).collect(Collectors.joining("、")));
        words.put("advisors", advisor.name);
        words.put("period", Wareki.date(appointment.fromDay) + "から" + Wareki.date(appointment.toDay) + "まで");
        return issue("advisor/" + advisor.id, rules.letters().appointment(), rules, today, List.of(advisor.name + "　" + (advisor.kind.equals("BODY") ? "御中" : "殿")), advisor.fictional, words, false);
    }

    private String issue(String owner, String letterId, DispatchRules rules, LocalDate day, List<String> to, boolean fictional, Map<String, String> words, boolean visible) {
        LetterDefinition letter = definitions.get(letterId).filled(words);
        return papers.issue(new PaperOrder(owner, letterId.replaceFirst("/.*", ""), MINISTRY, rules.letters().symbol(), day, letter.title(),
                number -> new Letter(fictional ? MADE_UP : "", number, Wareki.date(day), day, to, List.of(rules.letters().sender()), true, letter.heading(), letter.paragraphs(),
                        letter.items(), letter.notes(), CONTACT), visible));
    }

    private String said(String advisorId, LocalDate day) {
        Advisor advisor = advisors.find(advisorId).orElseThrow();
        String at = advisors.affiliationsOf(advisorId).stream().filter(a -> a.on(day)).map(a -> a.name).collect(Collectors.joining("、"));
        return advisor.name + (at.isEmpty() ? "" : "（" + at + "）");
    }

    /** The days of a dispatch in lines; of one advisor, or of all with their names. */
    String visits(String caseId, String advisorId) {
        List<PlannedVisit> visits = store.visits(caseId).stream().filter(v -> v.counts() && (advisorId == null || v.advisorId.equals(advisorId))).toList();
        Map<String, Advisor> names = advisors.byId(visits.stream().map(v -> v.advisorId).distinct().toList());
        boolean several = names.size() > 1;
        return visits.stream().map(v -> Wareki.date(v.onDay) + "　" + DispatchLimits.hours(v.minutes) + "時間" + (v.online ? "（オンライン）" : "（現地）")
                + (v.part == jp.michishirube.dispatch.rule.Visit.Part.MAIN ? "" : "　" + v.part.label().ja()) + (several ? "　" + names.get(v.advisorId).name : "")).collect(Collectors.joining("\n"));
    }
}
