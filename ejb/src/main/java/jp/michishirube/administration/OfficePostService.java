package jp.michishirube.administration;

import static jp.michishirube.kernel.Role.APPLICANT_ADMINISTRATOR;
import static jp.michishirube.kernel.Role.BUREAU_ADMINISTRATOR;
import static jp.michishirube.kernel.Role.SYSTEM_ADMINISTRATOR;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.michishirube.administration.api.PostRow;
import jp.michishirube.kernel.AllowedTo;
import jp.michishirube.kernel.Authority;
import jp.michishirube.kernel.Capacity;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Role;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import jp.michishirube.organisation.PostRegister;
import jp.michishirube.organisation.api.HoldingTerm;
import jp.michishirube.organisation.api.PostTerm;
import jp.michishirube.security.UserRegister;
import jp.michishirube.security.api.UserView;

/** The posts (職) of an office and who holds them from when to when, for its administrator. */
@Stateless
public class OfficePostService {
    private final Offices offices;
    private final PostRegister posts;
    private final UserRegister users;
    private final Administrators administrators;
    private final Chronicle chronicle;
    private final Clock clock;

    public OfficePostService() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public OfficePostService(Offices offices, PostRegister posts, UserRegister users, Administrators administrators, Chronicle chronicle, Clock clock) {
        this.offices = offices;
        this.posts = posts;
        this.users = users;
        this.administrators = administrators;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    /** The posts of an office, today's and those to come, with their holders; none when it is not the asker's. */
    @AllowedTo({SYSTEM_ADMINISTRATOR, BUREAU_ADMINISTRATOR, APPLICANT_ADMINISTRATOR})
    public List<PostRow> posts(String officeId) {
        return offices.find(officeId).isEmpty() ? List.of() : posts.terms(officeId, clock.today()).stream()
                .map(p -> new PostRow(p, p.holdings().stream().map(h -> new PostRow.Holder(h, users.find(h.userId()).orElseThrow())).toList())).toList();
    }

    /** The roles that posts of such an office may have. */
    @AllowedTo({SYSTEM_ADMINISTRATOR, BUREAU_ADMINISTRATOR, APPLICANT_ADMINISTRATOR})
    public List<Role> roles(String officeId) {
        return offices.find(officeId).isEmpty() ? List.of() : Arrays.stream(Role.values()).filter(r -> posts.mayHave(officeId, r)).toList();
    }

    /** A new post; days are inclusive, null = open. Gives its id. */
    @AllowedTo({SYSTEM_ADMINISTRATOR, BUREAU_ADMINISTRATOR, APPLICANT_ADMINISTRATOR})
    public Outcome<Long> create(String officeId, Role role, String title, LocalDate from, LocalDate to) {
        Optional<Capacity> as = offices.find(officeId).flatMap(o -> offices.capacity(officeId));
        if (as.isEmpty()) {
            return Outcome.refused(List.of(Offices.UNKNOWN));
        }
        Typed typed = new Typed();
        String name = typed.line("title", title, "職名", "the title");
        if (role == null || !posts.mayHave(officeId, role)) {
            typed.refuse("role", "この団体に置ける役割を選んでください。", "Choose a role that this office can have.");
        }
        inOrder(typed, from, to);
        if (!typed.problems().isEmpty()) {
            return Outcome.refused(typed.problems());
        }
        long id = posts.registerPost(officeId, role, name, from, to);
        write(as.get(), officeId, "create-post", "post/" + id, Map.of("role", role.key(), "title", name, "from", text(from), "to", text(to)));
        return Outcome.done(id);
    }

    /** The post and every holding of it end with this day. */
    @AllowedTo({SYSTEM_ADMINISTRATOR, BUREAU_ADMINISTRATOR, APPLICANT_ADMINISTRATOR})
    public Outcome<Void> end(long postId, LocalDate last) {
        return change(postId, last, "last", (post, as) -> {
            Optional<Violation> lost = administrators.lost(post, last.plusDays(1), h -> h.postId() == postId);
            if (lost.isPresent()) {
                return Outcome.refused(List.of(lost.get()));
            }
            posts.endPost(postId, last);
            write(as, post.officeId(), "end-post", "post/" + postId, Map.of("last", last.toString()));
            return Outcome.done(null);
        });
    }

    /** Lets a person of the same office act from a post; days are inclusive; no first day = today, no last = open. */
    @AllowedTo({SYSTEM_ADMINISTRATOR, BUREAU_ADMINISTRATOR, APPLICANT_ADMINISTRATOR})
    public Outcome<Void> appoint(long postId, String loginId, Authority authority, LocalDate first, LocalDate to) {
        LocalDate from = first == null ? clock.today() : first;
        return change(postId, from, "from", (post, as) -> {
            Typed typed = new Typed();
            Optional<UserView> user = users.byLoginId(jp.michishirube.security.NewAccounts.loginId(loginId)).filter(UserView::enabled)
                    .filter(u -> offices.system().isPresent() || posts.peopleOf(post.officeId(), clock.today()).contains(u.id()));
            if (user.isEmpty()) {
                typed.refuse("login", "この団体で使えるIDを入れてください。まだいない人は、先に「人を招く」で招いてください。",
                        "Enter the ID of a person of this office. Invite people who are not here yet.");
            }
            if (authority == null) {
                typed.refuse("authority", "権限の種類を選んでください。", "Choose the authority.");
            }
            inOrder(typed, from, to);
            user.filter(u -> post.holdings().stream().anyMatch(h -> h.userId() == u.id() && h.authority() == authority && meet(h, from, to)))
                    .ifPresent(u -> typed.refuse("login", "この人は、その期間すでにこの職に就いています。", "This person holds the post in that time already."));
            if (!typed.problems().isEmpty()) {
                return Outcome.refused(typed.problems());
            }
            posts.appoint(postId, user.get().id(), authority, from, to);
            write(as, post.officeId(), "appoint", Chronicle.person(user.get().id()),
                    Map.of("post", Long.toString(postId), "authority", authority.name(), "from", text(from), "to", text(to)));
            return Outcome.done(null);
        });
    }

    /** From this day on the person does not act from the post any more. */
    @AllowedTo({SYSTEM_ADMINISTRATOR, BUREAU_ADMINISTRATOR, APPLICANT_ADMINISTRATOR})
    public Outcome<Void> remove(long postId, long holdingId, LocalDate from) {
        return change(postId, from, "from", (post, as) -> {
            Optional<HoldingTerm> holding = post.holdings().stream().filter(h -> h.id() == holdingId).findFirst();
            if (holding.isEmpty()) {
                return Outcome.done(null); // gone already: a second click
            }
            Optional<Violation> lost = administrators.lost(post, from, h -> h.id() == holdingId);
            if (lost.isPresent()) {
                return Outcome.refused(List.of(lost.get()));
            }
            posts.endHolding(holdingId, from.minusDays(1));
            write(as, post.officeId(), "remove-holder", Chronicle.person(holding.get().userId()), Map.of("post", Long.toString(postId), "from", from.toString()));
            return Outcome.done(null);
        });
    }

    private interface Change {
        Outcome<Void> on(PostTerm post, Capacity as);
    }

    private Outcome<Void> change(long postId, LocalDate day, String field, Change change) {
        Optional<PostTerm> post = posts.term(postId, clock.today());
        Optional<Capacity> as = post.flatMap(p -> offices.capacity(p.officeId()));
        if (as.isEmpty()) {
            return Outcome.refused(List.of(Offices.UNKNOWN));
        }
        if (day != null && day.isBefore(clock.today())) {
            return Outcome.refused(List.of(Violation.of("day.past", field, new Text("今日より前の日にはできません。過去の記録は変えられません。",
                    "The day cannot be in the past: what was stays as it was."))));
        }
        return day == null ? Outcome.refused(List.of(Violation.of("day.missing", field, new Text("日付を入れてください。", "Enter the day."))))
                : change.on(post.get(), as.get());
    }

    private void write(Capacity as, String officeId, String action, String subject, Map<String, String> said) {
        chronicle.write(Chronicle.office(officeId), action, offices.actor(), as, subject, said);
    }

    private static boolean meet(HoldingTerm h, LocalDate from, LocalDate to) {
        return (h.validTo() == null || from == null || !h.validTo().isBefore(from)) && (h.validFrom() == null || to == null || !h.validFrom().isAfter(to));
    }

    private static void inOrder(Typed typed, LocalDate from, LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            typed.refuse("to", "終わりの日は、始まりの日より後にしてください。", "The last day must not be before the first.");
        }
    }

    private static String text(LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
