package jp.michishirube.subsidy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.michishirube.casework.api.CaseContext;
import jp.michishirube.casework.api.CaseFiles;
import jp.michishirube.casework.api.CaseFiles.CaseFacts;
import jp.michishirube.document.Addressee;
import jp.michishirube.document.LetterDefinition;
import jp.michishirube.document.LetterDefinitions;
import jp.michishirube.document.Papers;
import jp.michishirube.document.api.PaperOrder;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.Wareki;
import jp.michishirube.kernel.Yen;
import jp.michishirube.organisation.OrganisationService;
import jp.michishirube.organisation.api.OrganisationView;
import jp.michishirube.programme.ProgrammeService;
import jp.michishirube.programme.api.CallView;
import jp.michishirube.reports.Letter;

/** The notices of a selection: the call's letters, numbered with the last stamp of the Ministry's route and drawn afterwards, （公印省略）. */
@ApplicationScoped
class Notices {
    private static final String MINISTRY = "mic";

    private final LetterDefinitions definitions;
    private final Papers papers;
    private final ProgrammeService programmes;
    private final OrganisationService organisations;
    private final CaseFiles files;

    /** For the container's proxy. */
    protected Notices() {
        this(null, null, null, null, null);
    }

    @Inject
    Notices(LetterDefinitions definitions, Papers papers, ProgrammeService programmes, OrganisationService organisations, CaseFiles files) {
        this.definitions = definitions;
        this.papers = papers;
        this.programmes = programmes;
        this.organisations = organisations;
        this.files = files;
    }

    /** @param kind "notice-adopted" or "notice-not-adopted" */
    void issue(String kind, CaseContext c) {
        CaseFacts f = files.facts(c.caseId()).orElseThrow();
        OrganisationView body = organisations.find(f.applicantId()).orElseThrow();
        CallView call = programmes.call(f.callId()).orElseThrow();
        LetterDefinition letter = definitions.get(call.notices().get(kind)).filled(words(f, call, c));
        LocalDate day = c.now().atZone(Clock.TOKYO).toLocalDate();
        String paper = papers.issue(new PaperOrder("case/" + c.caseId(), kind, MINISTRY, call.symbols().getOrDefault(kind, "総情地"), day, letter.title(),
                number -> new Letter(f.fictional() ? "架空の団体による見本" : "", number, Wareki.date(day), day, List.of(Addressee.of(body)), List.of("総務省情報流通行政局長"), true,
                        letter.heading(), letter.paragraphs(), letter.items(), letter.notes(), List.of("（担当）", "総務省情報流通行政局地域通信振興課", "受付番号 " + f.number())), true));
        files.paperIssued(c.caseId(), paper);
    }

    private static Map<String, String> words(CaseFacts f, CallView call, CaseContext c) {
        Map<String, String> words = new HashMap<>();
        words.put("call", call.title().ja());
        words.put("number", f.number());
        words.put("title", f.title());
        words.put("model", c.answers().get("fieldModel"));
        words.put("amount", f.decidedYen() == null ? "" : Yen.of(f.decidedYen()).ja() + "（上限。今後の審査により変わることがあります）");
        words.put("reason", c.command().note());
        return words;
    }
}
