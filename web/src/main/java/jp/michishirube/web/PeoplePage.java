package jp.michishirube.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import jp.michishirube.administration.InvitationService;
import jp.michishirube.administration.OfficePostService;
import jp.michishirube.administration.PeopleService;
import jp.michishirube.administration.api.InvitationView;
import jp.michishirube.administration.api.OfficeChoice;
import jp.michishirube.administration.api.PersonRow;
import jp.michishirube.administration.api.PostRow;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Page;

/** The people of an office, the open invitations, and a form to invite. */
@Named
@ViewScoped
public class PeoplePage implements Serializable {
    private static final long serialVersionUID = 1L;

    private String office = "";
    private String text = "";
    private String name = "";
    private String email = "";
    private static final int SIZE = 50;

    private int page = 1;
    private long post;
    private transient Page<PersonRow> found;
    private transient List<InvitationView> invitations;
    private transient List<PostRow> posts;

    @Inject
    private transient PeopleService people;
    @Inject
    private transient InvitationService invitationService;
    @Inject
    private transient OfficePostService postService;
    @Inject
    private CurrentUser user;
    @Inject
    private Screen screen;

    public void load() {
        if (!user.isAdministrator()) {
            screen.notFound();
            return;
        }
        page = Math.max(1, Math.min(page, 100_000));
        if (office.isEmpty() && !user.isSystemAdministrator()) {
            office = getOffices().get(0).id();
        }
        if (!office.isEmpty() && people.office(office).isEmpty()) {
            screen.notFound();
        }
    }

    public String invite() {
        return after(invitationService.invite(office, post, name, email), "invited");
    }

    public String resend(String id) {
        return after(invitationService.resend(id), "resent");
    }

    public String recall(String id) {
        return after(invitationService.recall(id), "recalled");
    }

    private String after(Outcome<?> outcome, String word) {
        if (!outcome.isDone()) {
            screen.refused(outcome.violations());
            return null;
        }
        screen.done(screen.word("people", word));
        return "/app/people.xhtml?faces-redirect=true&office=" + office;
    }

    public List<OfficeChoice> getOffices() {
        return people.offices();
    }

    public String getOfficeName() {
        return office.isEmpty() ? "" : people.office(office).map(OfficeChoice::name).orElse("");
    }

    public List<InvitationView> getInvitations() {
        if (invitations == null) {
            invitations = invitationService.open(office);
        }
        return invitations;
    }

    public List<PostRow> getPosts() {
        if (posts == null) {
            posts = postService.posts(office);
        }
        return posts;
    }

    public List<PersonRow> getRows() {
        return found().items();
    }

    public long getTotal() {
        return found().total();
    }

    public long getPages() {
        return Math.max(1, (found().total() + SIZE - 1) / SIZE);
    }

    private Page<PersonRow> found() {
        if (found == null) {
            found = people.people(office, text, (page - 1) * SIZE, SIZE);
        }
        return found;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }

    public long getPost() {
        return post;
    }

    public void setPost(long post) {
        this.post = post;
    }

    public String getOffice() {
        return office;
    }

    public void setOffice(String office) {
        this.office = office == null ? "" : office;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text == null ? "" : text;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name == null ? "" : name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email == null ? "" : email;
    }
}
