package jp.michishirube.casework;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.michishirube.audit.AuditTrail;
import jp.michishirube.audit.api.EventDraft;
import jp.michishirube.casework.api.HandOverOrder;
import jp.michishirube.casework.api.HandOverPreview;
import jp.michishirube.casework.api.OfficePerson;
import jp.michishirube.kernel.Access;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.AllowedTo;
import jp.michishirube.kernel.Capacity;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Role;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import jp.michishirube.organisation.OrganisationService;
import jp.michishirube.organisation.PostRegister;
import jp.michishirube.organisation.api.HoldingView;
import jp.michishirube.organisation.api.OrganisationView;
import jp.michishirube.security.UserRegister;
import jp.michishirube.security.api.UserView;

/**
 * The hand-over of 1 April (人事異動の引継ぎ): posts with their dates, and with them drafts, open tasks, reviews and contacts. An
 * administrator does it for the own office, a system administrator for any.
 */
@Stateless
@AllowedTo({Role.APPLICANT_ADMINISTRATOR, Role.BUREAU_ADMINISTRATOR, Role.SYSTEM_ADMINISTRATOR})
public class HandOverService {
    private HandOverStore store;
    private HandOverReading reading;
    private OrganisationService organisations;
    private PostRegister posts;
    private UserRegister users;
    private AuditTrail audit;
    private Access access;
    private Clock clock;

    public HandOverService() {
    }

    @Inject
    public HandOverService(HandOverStore store, HandOverReading reading, OrganisationService organisations, PostRegister posts, UserRegister users,
                           AuditTrail audit, Access access, Clock clock) {
        this.store = store;
        this.reading = reading;
        this.organisations = organisations;
        this.posts = posts;
        this.users = users;
        this.audit = audit;
        this.access = access;
        this.clock = clock;
    }

    /** The office, when the caller keeps its posts; empty otherwise. */
    public Optional<OrganisationView> office(String officeId) {
        return keeper(officeId).flatMap(c -> organisations.find(officeId));
    }

    /** The people of an office who hold a post today or later, in the order of the posts. */
    public List<OfficePerson> people(String officeId) {
        if (keeper(officeId).isEmpty()) {
            return List.of();
        }
        Map<Long, List<HoldingView>> held = posts.holdings(officeId).stream().filter(h -> h.validTo() == null || !h.validTo().isBefore(clock.today()))
                .collect(Collectors.groupingBy(HoldingView::userId, java.util.LinkedHashMap::new, Collectors.toList()));
        Map<Long, UserView> views = users.users(held.keySet()).stream().collect(Collectors.toMap(UserView::id, u -> u));
        return held.entrySet().stream().map(e -> new OfficePerson(e.getKey(), views.get(e.getKey()).loginId(), views.get(e.getKey()).name(), e.getValue())).toList();
    }

    /** What the hand-over would move and leave without a holder. Changes nothing. */
    public Outcome<HandOverPreview> preview(HandOverOrder order) {
        return checked(order).map(o -> reading.preview(o.office, o.from, o.to, o.moves, order.firstDay()));
    }

    /** Hands over, all or nothing. Asked twice, the first time counts. */
    public Outcome<HandOverPreview> handOver(HandOverOrder order) {
        Outcome<Checked> checked = checked(order);
        if (!checked.isDone()) {
            return Outcome.refused(checked.violations());
        }
        Checked o = checked.value();
        HandOverPreview preview = reading.preview(o.office, o.from, o.to, o.moves, order.firstDay());
        posts.lock(order.officeId());
        o.moves.forEach(h -> posts.handOver(h.id(), o.to.id(), order.firstDay()));
        if (!store.exists(order.officeId(), o.from.id(), o.to.id(), order.firstDay())) {
            store.add(new HandOver(order.officeId(), o.from.id(), o.to.id(), order.firstDay(), access.actor().userId(), clock.now()));
        }
        audit.append(new EventDraft("office/" + order.officeId(), "hand-over", access.actor(), o.as, null, null, order.officeId(), null,
                payload(order, o, preview)));
        return Outcome.done(preview);
    }

    private record Checked(Capacity as, OrganisationView office, UserView from, UserView to, List<HoldingView> moves) {
    }

    private Outcome<Checked> checked(HandOverOrder order) {
        Capacity as = keeper(order.officeId()).orElse(null);
        OrganisationView office = as == null ? null : organisations.find(order.officeId()).orElse(null);
        if (office == null) {
            return Outcome.refused("office.unknown", new Text("管理している組織ではありません。", "You do not administer this office."));
        }
        List<Violation> problems = new ArrayList<>();
        List<HoldingView> moves = posts.holdings(office.id()).stream().filter(h -> h.userId() == order.fromUser() && around(h, order.firstDay())
                && order.holdingIds().contains(h.id())).toList();
        UserView from = users.users(List.of(order.fromUser())).stream().findFirst().orElse(null);
        if (from == null || moves.isEmpty()) {
            problems.add(Violation.of("hand-over.nothing", "from", new Text("この人が引継日の前日まで就いていて、引き継げる職がありません。前任者と引継日を確かめてください。引継ぎが済んでいないかも確かめてください。",
                    "This person holds no post around that day that could be handed over. Check the person and the day, and whether it is done already.")));
        }
        if (order.firstDay().isBefore(clock.today())) {
            problems.add(Violation.of("day.past", "day", new Text("引継日を今日より前の日にはできません。過去の記録は変えられません。",
                    "The day of the hand-over cannot be in the past: what was stays as it was.")));
        }
        UserView to = users.find(order.toLogin()).flatMap(u -> users.locked(u.id())).filter(UserView::enabled).filter(u -> as.role() == Role.SYSTEM_ADMINISTRATOR
                || posts.peopleOf(office.id(), clock.today()).contains(u.id())).orElse(null);
        if (to == null || from != null && to.id() == from.id()) {
            problems.add(Violation.of("hand-over.successor", "to", new Text("後任者のIDを確かめてください。前任者とは別の、この組織で使えるIDを入れてください。まだいない人は「人を招く」で招き、他の組織から移る人はシステム管理者に頼んでください。",
                    "Check the successor's id: another person of this office who can sign in. Invite people who are not here yet; for people of other offices ask the system's administrator.")));
        }
        return problems.isEmpty() ? Outcome.done(new Checked(as, office, from, to, moves)) : Outcome.refused(problems);
    }

    private static boolean around(HoldingView h, LocalDate firstDay) {
        return h.isValidOn(firstDay) && (h.validFrom() == null || h.validFrom().isBefore(firstDay));
    }

    /** By which post the caller keeps the posts of this office. */
    private Optional<Capacity> keeper(String officeId) {
        Actor actor = access.actor();
        return actor.capacities().stream().filter(c -> c.role() == Role.SYSTEM_ADMINISTRATOR
                || (c.role() == Role.APPLICANT_ADMINISTRATOR || c.role() == Role.BUREAU_ADMINISTRATOR) && c.officeId().equals(officeId)).findFirst();
    }

    private static String payload(HandOverOrder order, Checked o, HandOverPreview preview) {
        var moved = Json.createArrayBuilder();
        o.moves.forEach(h -> moved.add(Json.createObjectBuilder().add("post", h.postId()).add("authority", h.authority().name())));
        return Json.createObjectBuilder().add("from", o.from.id()).add("to", o.to.id()).add("firstDay", order.firstDay().toString())
                .add("posts", moved).add("drafts", Json.createArrayBuilder(preview.drafts())).build().toString();
    }
}
