package jp.michishirube.subsidy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.michishirube.casework.api.CaseContext;
import jp.michishirube.casework.api.CaseFiles;
import jp.michishirube.casework.api.CaseFiles.CaseFacts;
import jp.michishirube.document.Addressee;
import jp.michishirube.document.LetterDefinition;
import jp.michishirube.document.LetterDefinitions;
import jp.michishirube.document.Papers;
import jp.michishirube.document.api.PaperOrder;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.Explained;
import jp.michishirube.kernel.Explanation;
import jp.michishirube.kernel.FiscalYear;
import jp.michishirube.kernel.Wareki;
import jp.michishirube.kernel.Yen;
import jp.michishirube.organisation.OrganisationService;
import jp.michishirube.organisation.api.OrganisationView;
import jp.michishirube.programme.api.GrantGuideline;
import jp.michishirube.programme.rule.Costs;
import jp.michishirube.programme.rule.GrantRules;
import jp.michishirube.programme.rule.Procedure;
import jp.michishirube.reports.Letter;
import jp.michishirube.subsidy.ProcedureKind.Case;
import jp.michishirube.subsidy.rule.GrantDays;
import jp.michishirube.subsidy.rule.GrantDecision;

/** The letters of grants: their words are definitions, their number is taken with the last stamp, they are drawn afterwards. */
@ApplicationScoped
class GrantLetters {
    private static final String MINISTRY = "mic";

    private final LetterDefinitions definitions;
    private final Papers papers;
    private final OrganisationService organisations;
    private final CaseFiles files;

    /** For the container's proxy. */
    protected GrantLetters() {
        this(null, null, null, null);
    }

    @Inject
    GrantLetters(LetterDefinitions definitions, Papers papers, OrganisationService organisations, CaseFiles files) {
        this.definitions = definitions;
        this.papers = papers;
        this.organisations = organisations;
        this.files = files;
    }

    void decided(CaseContext c, GrantGuideline g, Costs costs, Explained<Yen> amount, LocalDate ends) {
        CaseFacts f = files.facts(c.caseId()).orElseThrow();
        Map<String, String> words = words(f, g, c.firstReceivedAt(), f.title());
        words.put("costs", costs(g, costs));
        amount(words, amount);
        words.put("period", g.rules().stages().decision().ja() + "の日から" + Wareki.date(ends) + "まで");
        words.put("reason", c.answers().get("decisionReason"));
        words.put("conditions", c.answers().get("conditions"));
        words.put("withdrawal", Wareki.date(GrantDays.withdrawal(GrantKind.today(c), g.rules().withdrawalDays())));
        issue(c, f, g, g.rules().decisionLetter(), false, words);
    }

    void changed(CaseContext c, Case p, Costs after, Explained<Yen> amount, LocalDate ends) {
        Map<String, String> words = words(c, p);
        words.put("costsChange", costsChange(p, after));
        amount(words, amount);
        words.put("period", period(p, ends));
        issue(c, p, words);
    }

    void circumstances(CaseContext c, Case p, Costs after, Explained<Yen> amount) {
        Map<String, String> words = words(c, p);
        words.put("decided", p.book().decision().subsidy().ja());
        words.put("costsChange", costsChange(p, after));
        amount(words, amount);
        words.put("reason", c.answers().get("circumstances"));
        words.put("conditions", c.answers().get("conditions"));
        issue(c, p, words);
    }

    private static String costsChange(Case p, Costs after) {
        Costs before = p.book().decision().costs();
        return p.guideline().rules().categories().stream().map(x -> x.label().ja() + "　" + before.of(x.id()).ja() + " → " + after.of(x.id()).ja()).collect(Collectors.joining("\n"));
    }

    void carriedOver(CaseContext c, Case p, LocalDate ends) {
        Map<String, String> words = words(c, p);
        words.put("amount", p.book().decision().subsidy().ja());
        words.put("period", period(p, ends));
        issue(c, p, words);
    }

    void abandoned(CaseContext c, Case p) {
        issue(c, p, words(c, p));
    }

    void refused(CaseContext c, Case p) {
        Map<String, String> words = words(c, p);
        words.put("reason", files.enteredWith(c.caseId()));
        issue(c, p.own(), p.guideline(), p.procedure().refusal().orElse(p.guideline().rules().refusalLetter()), p.procedure().byBureau(), words);
    }

    /** An application comes to nothing (不交付の決定). */
    void declined(CaseContext c, GrantGuideline g, Procedure application) {
        CaseFacts f = files.facts(c.caseId()).orElseThrow();
        Map<String, String> words = words(f, g, c.firstReceivedAt(), f.title());
        words.put("procedure", application.title().ja());
        words.put("reason", files.enteredWith(c.caseId()));
        issue(c, f, g, application.refusal().orElse(g.rules().refusalLetter()), false, words);
    }

    void finalised(CaseContext c, Case p, Explained<Yen> amount) {
        Map<String, String> words = words(c, p);
        amount(words, amount);
        words.put("decided", p.book().decision().subsidy().ja());
        Yen paid = p.book().paid();
        Yen excess = GrantDecision.excess(paid, amount.value());
        words.put("paid", paid.isPositive() ? paid.ja() : "");
        words.put("excess", excess.isPositive() ? excess.ja() : "");
        words.put("reason", c.answers().get("recognisedReason") + (c.answers().get("finalReason").isBlank() ? "" : "\n" + c.answers().get("finalReason")));
        issue(c, p, words);
    }

    private static Map<String, String> words(CaseContext c, Case p) {
        Map<String, String> words = words(p.own(), p.guideline(), c.firstReceivedAt(), p.grant().title());
        words.put("procedure", p.procedure().title().ja());
        return words;
    }

    private static Map<String, String> words(CaseFacts f, GrantGuideline g, Instant received, String title) {
        Map<String, String> words = new HashMap<>();
        words.put("number", f.number());
        words.put("title", title);
        words.put("programme", g.title().ja());
        words.put("fiscalYear", new FiscalYear(f.fiscalYear()).ja());
        words.put("applied", received == null ? "" : Wareki.date(received.atZone(Clock.TOKYO).toLocalDate()));
        return words;
    }

    private static void amount(Map<String, String> words, Explained<Yen> amount) {
        words.put("amount", amount.value().ja());
        words.put("explanation", amount.explanation().parts().stream().map(x -> said(x, 0)).collect(Collectors.joining("\n")));
    }

    private static String said(Explanation x, int depth) {
        String own = "　".repeat(depth) + x.label().ja() + "　" + x.amount().ja() + (x.parts().isEmpty() && tellsMore(x) ? "（" + x.detail().ja() + "）" : "");
        return x.parts().stream().map(part -> said(part, depth + 1)).collect(Collectors.joining("\n", own + (x.parts().isEmpty() ? "" : "\n"), ""));
    }

    /** Whether the detail says more than the name and the amount that stand before it. */
    private static boolean tellsMore(Explanation x) {
        return x.detail() != null && !(x.label().ja() + x.amount().ja()).contains(x.detail().ja().replace(" ", ""));
    }

    private static String costs(GrantGuideline g, Costs costs) {
        return g.rules().categories().stream().map(x -> x.label().ja() + "　" + costs.of(x.id()).ja()).collect(Collectors.joining("\n")) + "\n計　" + costs.total().ja();
    }

    private static String period(Case p, LocalDate ends) {
        return Wareki.date(p.book().starts()) + "から" + Wareki.date(ends) + "まで";
    }

    private void issue(CaseContext c, Case p, Map<String, String> words) {
        p.procedure().letter().ifPresent(letter -> issue(c, p.own(), p.guideline(), letter, p.procedure().byBureau(), words));
    }

    private void issue(CaseContext c, CaseFacts f, GrantGuideline g, String letterId, boolean byBureau, Map<String, String> words) {
        LetterDefinition letter = definitions.get(letterId).filled(words);
        OrganisationView body = organisations.find(f.applicantId()).orElseThrow();
        GrantRules rules = g.rules();
        LocalDate day = GrantKind.today(c);
        String bureau = organisations.find(f.bureauKey()).map(OrganisationView::name).orElse("");
        String paper = papers.issue(new PaperOrder("case/" + c.caseId(), letterId.replaceFirst("/.*", ""), byBureau ? f.bureauKey() : MINISTRY, rules.symbol(), day, letter.title(),
                number -> new Letter(f.fictional() ? "架空の団体による見本" : "", number, Wareki.date(day), day, List.of(Addressee.of(body)), List.of(byBureau ? bureau + "長" : rules.sender()), rules.sealOmitted(),
                        letter.heading(), letter.paragraphs(), letter.items(), letter.notes(),
                        List.of("（担当）", byBureau ? bureau : "総務省情報流通行政局地域通信振興課", "受付番号 " + f.number())), true));
        files.paperIssued(c.caseId(), paper);
    }
}
