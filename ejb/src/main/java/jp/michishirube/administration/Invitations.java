package jp.michishirube.administration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import jp.michishirube.administration.api.InvitationStatus;
import jp.michishirube.administration.api.InvitationView;
import jp.michishirube.kernel.Clock;
import jp.michishirube.organisation.PostRegister;
import jp.michishirube.organisation.api.PostTerm;
import jp.michishirube.security.LinkPurpose;
import jp.michishirube.security.OneTimeLinks;

/** Makes, sends and shows invitations, inside the transaction of code that has already asked who acts. */
@Dependent
class Invitations {
    private final AdministrationStore store;
    private final PostRegister posts;
    private final OneTimeLinks links;
    private final AdministrationMails mails;
    private final Offices offices;
    private final Clock clock;

    @Inject
    Invitations(AdministrationStore store, PostRegister posts, OneTimeLinks links, AdministrationMails mails, Offices offices, Clock clock) {
        this.store = store;
        this.posts = posts;
        this.links = links;
        this.mails = mails;
        this.offices = offices;
        this.clock = clock;
    }

    Invitation make(PostTerm post, String name, String email) {
        Invitation invitation = new Invitation(post.officeId(), post.id(), name, email, clock.now(), offices.actor().userId());
        store.add(invitation);
        send(invitation, post);
        return invitation;
    }

    /** A new link; the one before ends. */
    void send(Invitation invitation, PostTerm post) {
        String token = links.issue(LinkPurpose.INVITATION, invitation.id, OneTimeLinks.LIFE);
        mails.invitation(invitation.email, Chronicle.office(post.officeId()), offices.name(post.officeId()), post.title(), token, OneTimeLinks.LIFE);
    }

    List<InvitationView> ofOffice(String officeId) {
        return store.open(officeId).stream().flatMap(i -> view(i).stream()).toList();
    }

    Optional<InvitationView> open(String id) {
        return store.invitation(id).filter(i -> i.status == InvitationStatus.INVITED).flatMap(this::view);
    }

    private Optional<InvitationView> view(Invitation i) {
        return posts.term(i.postId, clock.today()).map(p -> new InvitationView(i.id, i.officeId, offices.name(i.officeId), p.title(), p.role(), i.name,
                i.email, i.invitedAt, links.goodUntil(LinkPurpose.INVITATION, i.id).orElse(null)));
    }
}
