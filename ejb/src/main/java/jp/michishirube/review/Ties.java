package jp.michishirube.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.michishirube.casework.api.CaseContent;
import jp.michishirube.casework.api.CaseFiles;
import jp.michishirube.casework.api.CaseFiles.CaseFacts;
import jp.michishirube.form.Answers;
import jp.michishirube.kernel.Clock;
import jp.michishirube.review.rule.Assigning.Pair;
import jp.michishirube.review.rule.CaseTies;
import jp.michishirube.review.rule.ConflictRule;

/** Looks for ties between the members and the cases of a stage, and gives cases to reviewers who have none. */
@ApplicationScoped
class Ties {
    private static final String LOCAL = "[0-9]{6}";

    private final ReviewStore store;
    private final Stages stages;
    private final CaseFiles files;
    private final Clock clock;

    /** For the container's proxy. */
    protected Ties() {
        this(null, null, null, null);
    }

    @Inject
    Ties(ReviewStore store, Stages stages, CaseFiles files, Clock clock) {
        this.store = store;
        this.stages = stages;
        this.files = files;
        this.clock = clock;
    }

    /** Records every tie that is found and not known yet, in the chain of the stage too, as a score may fall out by it; what was lifted stays lifted. */
    void detect(ReviewStage stage) {
        List<ReviewEntry> entries = store.entries(stage.id);
        Map<String, CaseFacts> facts = stages.facts(entries);
        List<Reviewer> reviewers = new ArrayList<>(stages.reviewers(store.members(stage.id).stream().filter(ReviewMember::stays).toList()).values());
        Set<String> known = new HashSet<>();
        store.conflicts(stage.id).forEach(c -> known.add(c.caseId + " " + c.reviewerId + " " + c.kind));
        JsonArrayBuilder fresh = Json.createArrayBuilder();
        Map<String, CaseContent> said = files.contents(facts.keySet(), Set.of());
        for (ReviewEntry e : entries) {
            CaseTies ofCase = ties(facts.get(e.caseId), said.containsKey(e.caseId) ? said.get(e.caseId).answers() : Answers.EMPTY);
            for (Reviewer r : reviewers) {
                for (ConflictRule.Found found : ConflictRule.detect(r.ties(), ofCase)) {
                    if (known.add(e.caseId + " " + r.id + " " + found.kind())) {
                        stages.bar(stage, e.caseId, r.id, found.kind(), found.what(), clock.now());
                        fresh.add(Json.createObjectBuilder().add("case", e.caseId).add("reviewer", r.id).add("kind", found.kind().name()).add("what", found.what()));
                    }
                }
            }
        }
        store.flush();
        JsonArray found = fresh.build();
        if (!found.isEmpty()) {
            stages.record(stage.id, "find-conflicts", null, null, Json.createObjectBuilder().add("ties", found).build().toString());
        }
    }

    private static CaseTies ties(CaseFacts f, Answers answers) {
        List<String> places = new ArrayList<>(List.of(answers.get("site")));
        if (f.applicantId().matches(LOCAL)) {
            places.add(f.applicantId());
            places.add(f.applicantName());
        }
        return new CaseTies(f.applicantId(), f.applicantName(), lines(answers.get("partners")), places.stream().filter(p -> !p.isBlank()).toList(), lines(answers.get("vendors")));
    }

    static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    }

    /** Gives a case to a reviewer; a sheet that had ended begins anew, with what was scored before kept only in the log. */
    Sheet give(ReviewStage stage, String caseId, String reviewerId, boolean byHand, String why) {
        return give(stage, new Pair(caseId, reviewerId), store.sheetsOn(stage.id, caseId).stream().filter(s -> s.reviewerId.equals(reviewerId)).findFirst().orElse(null), byHand, why);
    }

    /** Gives many at once: the sheets that are there are read once. */
    void give(ReviewStage stage, List<Pair> pairs) {
        Map<Pair, Sheet> there = store.sheets(stage.id).stream().collect(Collectors.toMap(s -> new Pair(s.caseId, s.reviewerId), s -> s));
        pairs.forEach(p -> give(stage, p, there.get(p), false, ""));
        store.flush();
    }

    private Sheet give(ReviewStage stage, Pair pair, Sheet there, boolean byHand, String why) {
        Sheet sheet = there;
        if (sheet == null) {
            sheet = new Sheet(stage.id, pair.entryId(), pair.judgeId(), byHand, why, clock.now());
            store.add(sheet);
        } else {
            sheet.again(byHand, why, clock.now());
        }
        return sheet;
    }
}
