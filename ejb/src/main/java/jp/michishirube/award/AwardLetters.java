package jp.michishirube.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.michishirube.award.api.Edition;
import jp.michishirube.casework.api.CaseContext;
import jp.michishirube.casework.api.CaseFiles;
import jp.michishirube.casework.api.CaseFiles.CaseFacts;
import jp.michishirube.document.LetterDefinition;
import jp.michishirube.document.LetterDefinitions;
import jp.michishirube.document.Papers;
import jp.michishirube.document.api.PaperOrder;
import jp.michishirube.form.Answers;
import jp.michishirube.kernel.Clock;
import jp.michishirube.organisation.OrganisationService;
import jp.michishirube.organisation.api.OrganisationView;

/** What an entrant hears of the decisions, and the certificates (表彰状). */
@ApplicationScoped
class AwardLetters {
    private static final String MINISTRY = "mic";
    private static final String MADE_UP = "架空の団体による見本";
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("jp.michishirube.award.mails", Locale.ROOT);

    private final AwardStore store;
    private final LetterDefinitions definitions;
    private final Papers papers;
    private final OrganisationService organisations;
    private final CaseFiles files;

    /** For the container's proxy. */
    protected AwardLetters() {
        this(null, null, null, null, null);
    }

    @Inject
    AwardLetters(AwardStore store, LetterDefinitions definitions, Papers papers, OrganisationService organisations, CaseFiles files) {
        this.store = store;
        this.definitions = definitions;
        this.papers = papers;
        this.organisations = organisations;
        this.files = files;
    }

    /** @param what key of the words: finalist, not-selected, no-prize */
    void tell(String what, CaseContext c, Edition edition) {
        CaseFacts f = files.facts(c.caseId()).orElseThrow();
        Object[] words = {edition.name().ja(), f.number(), f.title()};
        files.tell(c.caseId(), MessageFormat.format(TEXTS.getString(what + ".subject"), words), MessageFormat.format(TEXTS.getString(what + ".body"), words));
    }

    /** Numbers the certificate of the prize that the list gave; it is dated by the ceremony, where that is still to come, else by the decision. */
    void certificate(CaseContext c, Edition edition) {
        AwardPrize prize = store.prize(c.caseId()).orElseThrow(() -> new IllegalStateException("no list gave a prize to " + c.number()));
        Edition.Prize kind = edition.prize(prize.prizeKey).orElseThrow();
        CaseFacts f = files.facts(c.caseId()).orElseThrow();
        OrganisationView lead = organisations.find(f.applicantId()).orElseThrow();
        Map<String, String> words = new HashMap<>();
        words.put("prize", edition.name().ja() + kind.title().ja());
        words.put("work", f.title());
        words.put("recipient", entrants(lead, c.answers()).stream().map(e -> e + "　殿").collect(Collectors.joining("\n")));
        words.put("sender", edition.letters().sender());
        LocalDate decided = c.now().atZone(Clock.TOKYO).toLocalDate();
        LocalDate day = edition.ceremony() != null && edition.ceremony().isAfter(decided) ? edition.ceremony() : decided;
        LetterDefinition letter = definitions.get(kind.certificate());
        prize.paperId = papers.issue(new PaperOrder("case/" + c.caseId(), kind.certificate().replaceFirst("/.*", ""), MINISTRY, edition.letters().symbol(), day, letter.title(),
                number -> letter.certificate(words, number, day, f.fictional() ? MADE_UP : ""), true));
        files.paperIssued(c.caseId(), prize.paperId);
    }

    /** The entrants by name, the first-named one first. */
    static List<String> entrants(OrganisationView lead, Answers answers) {
        String name = lead.isLocalGovernment() && lead.prefecture() != null && !lead.name().startsWith(lead.prefecture()) ? lead.prefecture() + lead.name() : lead.name();
        return Stream.concat(Stream.of(name), answers.get("partners").lines().map(String::strip).filter(l -> !l.isEmpty())).toList();
    }
}
