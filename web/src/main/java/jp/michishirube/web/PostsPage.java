package jp.michishirube.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.michishirube.administration.OfficePostService;
import jp.michishirube.administration.PeopleService;
import jp.michishirube.administration.api.OfficeChoice;
import jp.michishirube.administration.api.PostRow;
import jp.michishirube.kernel.Authority;
import jp.michishirube.kernel.DateText;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Role;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;

/** The posts of an office: created, ended, given to people and taken from them. */
@Named
@ViewScoped
public class PostsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    private String office = "";
    private String role = "";
    private String title = "";
    private String newFrom = "";
    private String newTo = "";
    private final Map<String, String> days = new HashMap<>();
    private final Map<Long, String> logins = new HashMap<>();
    private final Map<Long, String> authorities = new HashMap<>();
    private transient List<PostRow> posts;

    @Inject
    private transient OfficePostService postService;
    @Inject
    private transient PeopleService people;
    @Inject
    private CurrentUser user;
    @Inject
    private Screen screen;

    public void load() {
        if (!user.isAdministrator()) {
            screen.notFound();
            return;
        }
        if (office.isEmpty()) {
            office = getOffices().get(0).id();
        }
        if (people.office(office).isEmpty()) {
            screen.notFound();
        }
    }

    public String create() {
        return with(newFrom, "newFrom", from -> with(newTo, "to", to ->
                after(postService.create(office, role.isEmpty() ? null : Role.valueOf(role), title, from, to), "created")));
    }

    public String end(long postId) {
        return with(days.get("e" + postId), "last", last -> after(postService.end(postId, last), "ended"));
    }

    public String appoint(long postId) {
        return with(days.get("f" + postId), "from", from -> with(days.get("t" + postId), "to", to -> after(postService.appoint(postId,
                logins.get(postId), Authority.valueOf(authorities.getOrDefault(postId, Authority.OWN.name())), from, to), "appointed")));
    }

    public String remove(long postId, long holdingId) {
        return with(days.get("h" + holdingId), "from", from -> after(postService.remove(postId, holdingId, from), "removed"));
    }

    /** Goes on with the day that was typed, null for none; says so when the text is no day. */
    private String with(String typed, String field, Function<LocalDate, String> next) {
        if (typed == null || typed.isBlank()) {
            return next.apply(null);
        }
        Outcome<LocalDate> day = DateText.parse(typed);
        if (!day.isDone()) {
            screen.refused(List.of(Violation.of("day.text", field, new Text("日付を 2018-07-01 か 平成30年7月1日 のように入れてください。", "Enter the day like 2018-07-01."))));
            return null;
        }
        return next.apply(day.value());
    }

    private String after(Outcome<?> outcome, String word) {
        if (!outcome.isDone()) {
            screen.refused(outcome.violations());
            return null;
        }
        screen.done(screen.word("people", word));
        return "/app/posts.xhtml?faces-redirect=true&office=" + office;
    }

    public List<PostRow> getPosts() {
        if (posts == null) {
            posts = postService.posts(office);
        }
        return posts;
    }

    public List<OfficeChoice> getOffices() {
        return people.offices();
    }

    public String getOfficeName() {
        return people.office(office).map(OfficeChoice::name).orElse("");
    }

    public List<Role> getRoles() {
        return postService.roles(office);
    }

    public Authority[] getAuthorityChoices() {
        return Authority.values();
    }

    public Map<String, String> getDays() {
        return days;
    }

    public Map<Long, String> getLogins() {
        return logins;
    }

    public Map<Long, String> getAuthorities() {
        return authorities;
    }

    public String getOffice() {
        return office;
    }

    public void setOffice(String office) {
        this.office = office == null ? "" : office;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role == null ? "" : role;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title == null ? "" : title;
    }

    public String getNewFrom() {
        return newFrom;
    }

    public void setNewFrom(String newFrom) {
        this.newFrom = newFrom == null ? "" : newFrom;
    }

    public String getNewTo() {
        return newTo;
    }

    public void setNewTo(String newTo) {
        this.newTo = newTo == null ? "" : newTo;
    }
}
