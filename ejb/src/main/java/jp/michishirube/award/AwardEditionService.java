package jp.michishirube.award;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import jp.michishirube.award.api.AwardCase;
import jp.michishirube.award.api.AwardCaseDetail;
import jp.michishirube.award.api.Edition;
import jp.michishirube.award.api.EditionView;
import jp.michishirube.document.Documents;
import jp.michishirube.document.api.Content;
import jp.michishirube.kernel.Alike;
import jp.michishirube.kernel.AllowedTo;
import jp.michishirube.kernel.Clock;

/** What everyone may read of the award: its editions, their results, and cases like one's own. */
@Stateless
public class AwardEditionService {
    private static final int MOST_WORDS = 2000;

    private Editions editions;
    private Iterable<AwardResults> results;
    private HeldResults held;
    private Documents documents;
    private Clock clock;

    public AwardEditionService() {
        // for the container
    }

    @Inject
    public AwardEditionService(Editions editions, Instance<AwardResults> results, HeldResults held, Documents documents, Clock clock) {
        this.editions = editions;
        this.results = results;
        this.held = held;
        this.documents = documents;
        this.clock = clock;
    }

    /** The newest first. */
    @AllowedTo(everyone = true)
    public List<Edition> editions() {
        return editions.all();
    }

    /** The editions with what is published of them, the newest first. */
    @AllowedTo(everyone = true)
    public List<EditionView> views() {
        List<AwardCase> cases = cases();
        return editions.all().stream().map(e -> view(e, cases)).toList();
    }

    /** @param id such as "2017" */
    @AllowedTo(everyone = true)
    public Optional<EditionView> edition(String id) {
        return editions.find(id).map(e -> view(e, cases()));
    }

    /**
     * 「わが町のような課題」: published cases like a text, the likest first. Without words all of them, the newest edition and the highest prize first.
     *
     * @param words   a problem in the asker's words; null or blank for none
     * @param edition id, or null or empty for all, as are the field and the bureau's key
     * @param field   a case whose field no source tells is of none
     */
    @AllowedTo(everyone = true)
    public List<AwardCase> search(String words, String edition, String field, String bureau, int most) {
        List<AwardCase> among = cases().stream().filter(c -> wanted(edition, c.editionId()) && wanted(field, c.field()) && wanted(bureau, c.bureauKey())).toList();
        if (words == null || words.isBlank()) {
            return among.stream().limit(Math.max(0, most)).toList();
        }
        return Alike.find(words.length() > MOST_WORDS ? words.substring(0, MOST_WORDS) : words, among, c -> String.join(" ", c.title(), c.problem(), c.solution(), c.effects()), Math.max(0, most));
    }

    /** An edition's results as a file: xlsx, pdf or csv; empty for another extension and for an edition that is not there. */
    @AllowedTo(everyone = true)
    public Optional<Content> file(String id, String extension) {
        return edition(id).flatMap(view -> EditionTables.file(view, extension, clock.today()));
    }

    /** A published case of an edition that was run here, with its figures and pictures; empty for any other. */
    @AllowedTo(everyone = true)
    public Optional<AwardCaseDetail> detail(String caseId) {
        return held.detail(caseId);
    }

    /** A picture of a published case; empty for everything else. */
    @AllowedTo(everyone = true)
    public Optional<Content> picture(String caseId, String pictureId) {
        return held.detail(caseId).filter(d -> d.pictures().stream().anyMatch(p -> p.id().equals(pictureId))).flatMap(d -> documents.open(pictureId));
    }

    private EditionView view(Edition e, List<AwardCase> all) {
        List<AwardCase> cases = all.stream().filter(c -> c.editionId().equals(e.id())).toList();
        boolean finalists = e.runHere() || e.published().finalists();
        Integer entries = e.entries() != null ? Integer.valueOf(e.entries().count()) : e.runHere() ? entries(e.id()) : null;
        return new EditionView(e, entries, e.entries() == null ? null : e.entries().source(), finalists ? cases : List.of(), cases.stream().filter(AwardCase::won).toList());
    }

    private Integer entries(String editionId) {
        return StreamSupport.stream(results.spliterator(), false).mapToInt(r -> r.entries(editionId)).sum();
    }

    /** In the order of editions and prizes; within a prize in that of their source. */
    private List<AwardCase> cases() {
        List<AwardCase> cases = new ArrayList<>();
        results.forEach(r -> cases.addAll(r.cases()));
        List<Edition> newest = editions.all();
        cases.sort(Comparator.comparing(c -> rank(newest, c)));
        return cases;
    }

    private static int rank(List<Edition> newest, AwardCase c) {
        int at = newest.stream().map(Edition::id).toList().indexOf(c.editionId());
        List<String> prizes = at < 0 ? List.of() : newest.get(at).prizes().stream().map(p -> p.title().ja()).toList();
        int prize = prizes.indexOf(c.prize());
        return (at < 0 ? newest.size() : at) * 100 + (prize < 0 ? 99 : prize);
    }

    private static boolean wanted(String asked, String there) {
        return asked == null || asked.isEmpty() || asked.equals(there);
    }
}
