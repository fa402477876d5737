package jp.michishirube.administration;

import static jp.michishirube.kernel.Role.APPLICANT_ADMINISTRATOR;
import static jp.michishirube.kernel.Role.BUREAU_ADMINISTRATOR;
import static jp.michishirube.kernel.Role.SYSTEM_ADMINISTRATOR;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.michishirube.administration.api.InvitationStatus;
import jp.michishirube.administration.api.InvitationView;
import jp.michishirube.kernel.AllowedTo;
import jp.michishirube.kernel.Capacity;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Text;
import jp.michishirube.organisation.PostRegister;
import jp.michishirube.organisation.api.PostTerm;
import jp.michishirube.security.LinkPurpose;
import jp.michishirube.security.OneTimeLinks;

/** Inviting people to the posts of an office, for its administrator. */
@Stateless
public class InvitationService {
    private final AdministrationStore store;
    private final Invitations invitations;
    private final Offices offices;
    private final PostRegister posts;
    private final OneTimeLinks links;
    private final Chronicle chronicle;
    private final Clock clock;

    public InvitationService() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public InvitationService(AdministrationStore store, Invitations invitations, Offices offices, PostRegister posts, OneTimeLinks links,
                             Chronicle chronicle, Clock clock) {
        this.store = store;
        this.invitations = invitations;
        this.offices = offices;
        this.posts = posts;
        this.links = links;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    /** The open invitations of an office; none when it is not the asker's. */
    @AllowedTo({SYSTEM_ADMINISTRATOR, BUREAU_ADMINISTRATOR, APPLICANT_ADMINISTRATOR})
    public List<InvitationView> open(String officeId) {
        return offices.find(officeId).isEmpty() ? List.of() : invitations.ofOffice(officeId);
    }

    /** Invites somebody to a post by a one-time link. A second click sends no second mail. Gives the invitation's id. */
    @AllowedTo({SYSTEM_ADMINISTRATOR, BUREAU_ADMINISTRATOR, APPLICANT_ADMINISTRATOR})
    public Outcome<String> invite(String officeId, long postId, String name, String email) {
        Optional<Capacity> as = offices.find(officeId).flatMap(o -> offices.capacity(officeId));
        if (as.isEmpty()) {
            return Outcome.refused(List.of(Offices.UNKNOWN));
        }
        Typed typed = new Typed();
        String called = typed.line("name", name, "氏名", "the name");
        String address = typed.address("email", email);
        Optional<PostTerm> post = posts.term(postId, clock.today()).filter(p -> p.officeId().equals(officeId));
        if (post.isEmpty()) {
            typed.refuse("post", "職を選んでください。まだない職は、先に「役職」で作ってください。", "Choose the post. Create it under \"Posts\" first if it is not there yet.");
        }
        if (!typed.problems().isEmpty()) {
            return Outcome.refused(typed.problems());
        }
        Optional<Invitation> before = store.open(officeId).stream().filter(i -> i.postId == postId && i.email.equalsIgnoreCase(address)).findFirst();
        if (before.isPresent()) {
            return Outcome.done(before.get().id);
        }
        Invitation made = invitations.make(post.get(), called, address);
        write(as.get(), made, "invite", Map.of("name", called, "email", address, "post", Long.toString(postId)));
        return Outcome.done(made.id);
    }

    /** Sends a new link; the one before ends. */
    @AllowedTo({SYSTEM_ADMINISTRATOR, BUREAU_ADMINISTRATOR, APPLICANT_ADMINISTRATOR})
    public Outcome<Void> resend(String id) {
        return change(id, "resend-invitation", invitation -> posts.term(invitation.postId, clock.today()).ifPresent(p -> invitations.send(invitation, p)));
    }

    /** Takes the invitation back: its link opens nothing any more. */
    @AllowedTo({SYSTEM_ADMINISTRATOR, BUREAU_ADMINISTRATOR, APPLICANT_ADMINISTRATOR})
    public Outcome<Void> recall(String id) {
        return change(id, "recall-invitation", invitation -> {
            invitation.status = InvitationStatus.RECALLED;
            links.end(LinkPurpose.INVITATION, invitation.id);
        });
    }

    private Outcome<Void> change(String id, String action, java.util.function.Consumer<Invitation> work) {
        Optional<Invitation> found = store.lockedInvitation(id).filter(i -> offices.capacity(i.officeId).isPresent());
        if (found.isEmpty()) {
            return Outcome.refused(List.of(Offices.UNKNOWN));
        }
        if (found.get().status != InvitationStatus.INVITED) {
            return Outcome.refused("invitation.over", new Text("この招待は、もう使われたか取り消されています。一覧を開き直してください。",
                    "This invitation was used or recalled already. Please open the list again."));
        }
        work.accept(found.get());
        write(offices.capacity(found.get().officeId).orElseThrow(), found.get(), action, Map.of());
        return Outcome.done(null);
    }

    private void write(Capacity as, Invitation invitation, String action, Map<String, String> said) {
        chronicle.write(Chronicle.office(invitation.officeId), action, offices.actor(), as, "invitation/" + invitation.id, said);
    }
}
