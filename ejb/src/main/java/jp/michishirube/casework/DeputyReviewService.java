package jp.michishirube.casework;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import jp.michishirube.audit.AuditTrail;
import jp.michishirube.audit.api.EventDraft;
import jp.michishirube.casework.api.DeputyReviewView;
import jp.michishirube.kernel.Access;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.AllowedTo;
import jp.michishirube.kernel.Authority;
import jp.michishirube.kernel.Capacity;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Role;
import jp.michishirube.kernel.Text;

/**
 * 後閲: the holder of a post looks afterwards at what a deputy decided in the absence (代決). A review changes nothing of the act;
 * that it was seen, when and by whom is an event of the case.
 */
@Stateless
@AllowedTo({Role.APPLICANT_OFFICER, Role.APPLICANT_APPROVER, Role.BUREAU_OFFICER, Role.BUREAU_DIRECTOR, Role.BUREAU_DIRECTOR_GENERAL,
        Role.BUREAU_CONSULTED, Role.MINISTRY_OFFICER, Role.MINISTRY_DIRECTOR, Role.MINISTRY_DIRECTOR_GENERAL, Role.MINISTRY_CONSULTED,
        Role.SECRETARIAT_OFFICER})
public class DeputyReviewService {
    private static final int MOST = 100;

    private CaseStore store;
    private CaseDossier dossier;
    private AuditTrail audit;
    private Access access;
    private Clock clock;

    public DeputyReviewService() {
    }

    @Inject
    public DeputyReviewService(CaseStore store, CaseDossier dossier, AuditTrail audit, Access access, Clock clock) {
        this.store = store;
        this.dossier = dossier;
        this.audit = audit;
        this.access = access;
        this.clock = clock;
    }

    /** The acts by deputy that wait for my review, the oldest first, at most 100. */
    public List<DeputyReviewView> open() {
        Actor actor = access.actor();
        List<Long> posts = actor.capacities().stream().filter(DeputyReviewService::holds).map(Capacity::postId).toList();
        return store.openReviews(posts, MOST).stream().filter(r -> actedBy(r) != actor.userId()).flatMap(r -> view(r).stream()).toList();
    }

    /** Says that I have seen it. Said twice, the first time stays. */
    public Outcome<DeputyReviewView> reviewed(long reviewId) {
        Actor actor = access.actor();
        DeputyReview review = store.lockReview(reviewId).orElse(null);
        Capacity as = review == null ? null : actor.capacities().stream().filter(c -> holds(c) && c.postId() == review.postId()).findFirst().orElse(null);
        if (as == null) {
            return Outcome.refused("review.unknown", new Text("該当する後閲がありません。", "There is no such review."));
        }
        if (actedBy(review) == actor.userId()) {
            return Outcome.refused("review.own-act", new Text("自分が代決したものを自分で後閲することはできません。", "Nobody reviews what they did as a deputy."));
        }
        if (review.reviewedAt() == null) {
            review.reviewed(actor, clock.now());
            String of = "{\"act\":" + review.actSeq() + "}";
            audit.append(new EventDraft("case/" + review.caseId(), "review-deputy", actor, as, null, null, review.caseId(), null, of));
        }
        return Outcome.done(view(review).orElseThrow());
    }

    /** A deputy holds nothing; the acting holder (職務代理) stands in the holder's place here too. */
    private static boolean holds(Capacity c) {
        return c.authority() == Authority.OWN || c.authority() == Authority.ACTING;
    }

    private long actedBy(DeputyReview r) {
        return store.act(r.caseId(), r.actSeq()).map(CaseAct::userId).orElse(0L);
    }

    private Optional<DeputyReviewView> view(DeputyReview r) {
        return store.find(r.caseId()).flatMap(f -> store.act(r.caseId(), r.actSeq()).map(a -> CaseReading.review(f, dossier.workflow(f), r, a)));
    }
}
