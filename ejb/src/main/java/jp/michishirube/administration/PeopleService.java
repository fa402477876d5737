package jp.michishirube.administration;

import static jp.michishirube.kernel.Role.APPLICANT_ADMINISTRATOR;
import static jp.michishirube.kernel.Role.BUREAU_ADMINISTRATOR;
import static jp.michishirube.kernel.Role.SYSTEM_ADMINISTRATOR;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.michishirube.administration.api.HeldPost;
import jp.michishirube.administration.api.OfficeChoice;
import jp.michishirube.administration.api.PersonRow;
import jp.michishirube.kernel.AllowedTo;
import jp.michishirube.kernel.Capacity;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.JapaneseText;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Page;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import jp.michishirube.organisation.PostRegister;
import jp.michishirube.organisation.api.HoldingTerm;
import jp.michishirube.organisation.api.PostTerm;
import jp.michishirube.security.LinkPurpose;
import jp.michishirube.security.OneTimeLinks;
import jp.michishirube.security.UserRegister;
import jp.michishirube.security.api.UserView;

/** The people of an office, for its administrator: found, switched off and on, sent a link for a new password. */
@Stateless
public class PeopleService {
    private final Offices offices;
    private final PostRegister posts;
    private final UserRegister users;
    private final OneTimeLinks links;
    private final AdministrationMails mails;
    private final Administrators administrators;
    private final Chronicle chronicle;
    private final Clock clock;

    public PeopleService() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    public PeopleService(Offices offices, PostRegister posts, UserRegister users, OneTimeLinks links, AdministrationMails mails,
                         Administrators administrators, Chronicle chronicle, Clock clock) {
        this.offices = offices;
        this.posts = posts;
        this.users = users;
        this.links = links;
        this.mails = mails;
        this.administrators = administrators;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    /** The offices to choose from: the own ones; for the system's administrator the Ministry and the bureaus. */
    @AllowedTo({SYSTEM_ADMINISTRATOR, BUREAU_ADMINISTRATOR, APPLICANT_ADMINISTRATOR})
    public List<OfficeChoice> offices() {
        return offices.choices();
    }

    /** The office if the asker administers it. */
    @AllowedTo({SYSTEM_ADMINISTRATOR, BUREAU_ADMINISTRATOR, APPLICANT_ADMINISTRATOR})
    public Optional<OfficeChoice> office(String officeId) {
        return offices.find(officeId);
    }

    /**
     * The people of an office by name, those who left and went nowhere too.
     *
     * @param officeId empty = everybody, for the system's administrator only
     * @param text     part of a name, id or address
     */
    @AllowedTo({SYSTEM_ADMINISTRATOR, BUREAU_ADMINISTRATOR, APPLICANT_ADMINISTRATOR})
    public Page<PersonRow> people(String officeId, String text, int offset, int limit) {
        boolean all = officeId == null || officeId.isEmpty();
        if (all ? offices.system().isEmpty() : offices.find(officeId).isEmpty()) {
            return new Page<>(0, List.of());
        }
        return users.search(all ? null : posts.peopleOf(officeId, clock.today()), JapaneseText.carried(text).strip(), offset, limit).map(this::row);
    }

    /** A person of an office that the asker administers. */
    @AllowedTo({SYSTEM_ADMINISTRATOR, BUREAU_ADMINISTRATOR, APPLICANT_ADMINISTRATOR})
    public Optional<PersonRow> person(long userId) {
        return capacityFor(userId).flatMap(c -> users.find(userId)).map(this::row);
    }

    /** The person may not sign in any more; open sessions end at their next request. The posts stay, for whoever comes back. */
    @AllowedTo({SYSTEM_ADMINISTRATOR, BUREAU_ADMINISTRATOR, APPLICANT_ADMINISTRATOR})
    public Outcome<Void> disable(long userId) {
        return act(userId, "disable-person", user -> {
            if (user.id() == offices.actor().userId()) {
                return Outcome.refused("person.self", new Text("自分自身を止めることはできません。ほかの管理者に頼んでください。",
                        "You cannot switch yourself off. Ask another administrator."));
            }
            Optional<Violation> last = posts.holdingsOf(userId, clock.today()).stream().map(h -> posts.term(h.postId(), clock.today()).orElseThrow())
                    .sorted(Comparator.comparing(PostTerm::officeId)).flatMap(p -> administrators.lost(p, clock.today(), h -> h.userId() == userId).stream()).findFirst();
            if (last.isPresent()) {
                return Outcome.refused(List.of(last.get()));
            }
            users.disable(userId);
            links.end(LinkPurpose.RESET, Long.toString(userId));
            return Outcome.done(null);
        });
    }

    /** The person may sign in again. */
    @AllowedTo({SYSTEM_ADMINISTRATOR, BUREAU_ADMINISTRATOR, APPLICANT_ADMINISTRATOR})
    public Outcome<Void> enable(long userId) {
        return act(userId, "enable-person", user -> {
            users.enable(userId);
            return Outcome.done(null);
        });
    }

    /** Mails the person a link for a new password; the present one stays good until then. */
    @AllowedTo({SYSTEM_ADMINISTRATOR, BUREAU_ADMINISTRATOR, APPLICANT_ADMINISTRATOR})
    public Outcome<Void> sendReset(long userId) {
        return act(userId, "send-reset", user -> {
            if (!user.enabled()) {
                return Outcome.refused("person.disabled", new Text("この人は停止中です。先に「利用を再開する」を押してください。", "This person is switched off. Switch them on first."));
            }
            String token = links.issue(LinkPurpose.RESET, Long.toString(userId), OneTimeLinks.LIFE);
            mails.reset(user.email(), Chronicle.person(userId), token, OneTimeLinks.LIFE);
            return Outcome.done(null);
        });
    }

    private Outcome<Void> act(long userId, String action, java.util.function.Function<UserView, Outcome<Void>> work) {
        Optional<Capacity> as = capacityFor(userId);
        Optional<UserView> user = as.flatMap(c -> users.locked(userId));
        if (user.isEmpty()) {
            return Outcome.refused(List.of(Offices.UNKNOWN));
        }
        Outcome<Void> done = work.apply(user.get());
        if (done.isDone()) {
            chronicle.write(Chronicle.person(userId), action, offices.actor(), as.get(), Chronicle.person(userId), Map.of());
        }
        return done;
    }

    /** By which capacity the actor administers a person: every post held now or later must be the actor's to administer, or the last one was. */
    private Optional<Capacity> capacityFor(long userId) {
        if (offices.system().isPresent()) {
            return offices.system();
        }
        List<OfficeChoice> own = offices.choices();
        Optional<OfficeChoice> home = own.stream().filter(o -> posts.peopleOf(o.id(), clock.today()).contains(userId)).findFirst();
        boolean elsewhere = posts.holdingsOf(userId, clock.today()).stream().map(h -> posts.term(h.postId(), clock.today()).orElseThrow().officeId())
                .anyMatch(office -> own.stream().noneMatch(o -> o.id().equals(office)));
        return elsewhere ? Optional.empty() : home.flatMap(o -> offices.capacity(o.id()));
    }

    private PersonRow row(UserView user) {
        return new PersonRow(user, posts.holdingsOf(user.id(), clock.today()).stream().map(this::held).toList());
    }

    private HeldPost held(HoldingTerm holding) {
        PostTerm post = posts.term(holding.postId(), clock.today()).orElseThrow();
        return new HeldPost(offices.name(post.officeId()), post, holding);
    }
}
