package jp.michishirube.roadmap;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.michishirube.audit.AuditTrail;
import jp.michishirube.audit.api.EventDraft;
import jp.michishirube.kernel.Access;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.AllowedTo;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Role;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import jp.michishirube.kernel.Wareki;
import jp.michishirube.notification.Outbox;
import jp.michishirube.organisation.OrganisationService;
import jp.michishirube.organisation.RegisteredAddresses;
import jp.michishirube.organisation.api.OrganisationEntry;
import jp.michishirube.organisation.api.OrganisationView;
import jp.michishirube.roadmap.api.SurveyDefinition;
import jp.michishirube.roadmap.api.SurveyProgress;
import jp.michishirube.roadmap.api.SurveyReminded;
import jp.michishirube.roadmap.api.SurveyState;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How far a survey is, bureau by bureau, and the reminders to those that have not answered. */
@Stateless
public class SurveyDeskService {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("jp.michishirube.roadmap.mails", Locale.ROOT);
    private static final String MINISTRY = "mic";

    private SurveyDefinitions surveys;
    private SurveyStore store;
    private SurveyFigures figures;
    private OrganisationService organisations;
    private RegisteredAddresses addresses;
    private Outbox outbox;
    private AuditTrail audit;
    private Access access;
    private Clock clock;
    private String baseUrl;

    public SurveyDeskService() {
        // for the container
    }

    @Inject
    public SurveyDeskService(SurveyDefinitions surveys, SurveyStore store, SurveyFigures figures, OrganisationService organisations, RegisteredAddresses addresses, Outbox outbox,
                             AuditTrail audit, Access access, Clock clock, @ConfigProperty(name = "michishirube.base-url") String baseUrl) {
        this.surveys = surveys;
        this.store = store;
        this.figures = figures;
        this.organisations = organisations;
        this.addresses = addresses;
        this.outbox = outbox;
        this.audit = audit;
        this.access = access;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    /** Of every bureau for the Ministry and the audit, of the own one for a bureau. Empty for a survey that was made elsewhere or has not begun. */
    @AllowedTo({Role.BUREAU_OFFICER, Role.BUREAU_DIRECTOR, Role.BUREAU_DIRECTOR_GENERAL, Role.BUREAU_CONSULTED, Role.MINISTRY_OFFICER, Role.MINISTRY_DIRECTOR, Role.MINISTRY_DIRECTOR_GENERAL, Role.MINISTRY_CONSULTED, Role.AUDITOR})
    public Optional<SurveyProgress> progress(String surveyId) {
        return surveys.inForce(surveyId).filter(SurveyDefinition::isAnsweredHere).filter(s -> state(s) != SurveyState.WAITING).map(this::progress);
    }

    /**
     * Mails every body that has not answered and of which an address is registered; in a made-up survey only made-up ones: it is no business of real
     * bodies. A round is sent once. Of a participants' survey nobody is reminded, as nobody knows who has not answered.
     *
     * @param round one more than the last, as the page showed it
     */
    @AllowedTo(Role.MINISTRY_OFFICER)
    public Outcome<SurveyReminded> remind(String surveyId, int round) {
        Optional<SurveyDefinition> found = surveys.inForce(surveyId).filter(s -> state(s) == SurveyState.OPEN);
        if (found.isEmpty()) {
            return refused("survey.not-open", "survey", "受付中の調査ではないため、督促はできません。", "The survey is not open; nobody is reminded.");
        }
        SurveyDefinition survey = found.get();
        if (survey.isOfParticipants()) {
            return refused("survey.participants-unknown", "survey", "参加者へのアンケートには、だれに聞いたかの名簿がないため、督促はできません。", "There is no register of who was asked; nobody is reminded of a participants' survey.");
        }
        Actor actor = access.actor();
        SurveyRound rounds = store.lockedRounds(survey.id());
        if (round != rounds.last + 1) {
            return refused("survey.round-done", "", round + "回目の督促は、もう送られているか、まだ早すぎます。画面を開き直してください。", "Round " + round + " was sent already or is not the next. Open the page again.");
        }
        rounds.last = round;
        audit.append(new EventDraft("survey/" + survey.id(), "remind-survey", actor, actor.as(Role.MINISTRY_OFFICER, MINISTRY).orElse(null), null, null, survey.id(), null,
                "{\"round\":\"" + round + "\"}"));
        List<SurveyReply> replies = store.replies(survey.id());
        Set<String> answered = answered(replies);
        int sent = 0;
        int none = 0;
        for (OrganisationEntry e : figures.asked(survey, replies).values()) {
            OrganisationView body = e.organisation();
            if (answered.contains(body.id()) || survey.fictional() && !body.fictional()) {
                continue;
            }
            Optional<String> address = addresses.of(body.id()).filter(a -> !a.isBlank());
            if (address.isEmpty()) {
                none++;
                continue;
            }
            Object[] words = {survey.title().ja(), Integer.toString(round), body.name(), time(survey.closes()), baseUrl + "/app/surveys.xhtml?id=" + survey.id() + "&body=" + body.id()};
            outbox.mail(address.get(), MessageFormat.format(TEXTS.getString("remind.subject"), words), MessageFormat.format(TEXTS.getString("remind.body"), words), "survey/" + survey.id());
            store.add(new SurveyReminder(survey.id(), body.id(), round, clock.now()));
            sent++;
        }
        return Outcome.done(new SurveyReminded(round, sent, none));
    }

    private SurveyProgress progress(SurveyDefinition survey) {
        Actor actor = access.actor();
        boolean all = actor.roles().stream().anyMatch(r -> r.officeKind() == Role.OfficeKind.MINISTRY && r.worksOnCases());
        Set<String> own = actor.capacities().stream().filter(c -> c.role().worksOnCases()).map(c -> c.officeId()).collect(Collectors.toSet());
        List<SurveyReply> replies = store.replies(survey.id());
        Set<String> answered = answered(replies);
        List<OrganisationView> bureaus = organisations.bureaus().stream().filter(b -> all || own.contains(b.id())).toList();
        Map<String, OrganisationView> byKey = bureaus.stream().collect(Collectors.toMap(OrganisationView::id, Function.identity()));
        List<OrganisationView> asked = figures.asked(survey, replies).values().stream().map(OrganisationEntry::organisation).filter(b -> byKey.containsKey(b.bureauKey())).toList();
        Map<String, Instant> reminded = new HashMap<>();
        store.reminders(survey.id()).forEach(r -> reminded.put(r.bodyId, r.sentAt));
        Set<String> begun = replies.stream().filter(SurveyDeskService::isBegun).map(r -> r.bodyId).collect(Collectors.toSet());
        List<SurveyProgress.Silent> silent = survey.isOfParticipants() ? List.of() : asked.stream().filter(b -> !answered.contains(b.id()))
                .sorted(Comparator.comparing((OrganisationView b) -> bureaus.indexOf(byKey.get(b.bureauKey()))))
                .map(b -> new SurveyProgress.Silent(b.id(), b.name(), b.prefecture(), byKey.get(b.bureauKey()).shortName(), begun.contains(b.id()), reminded.get(b.id()))).toList();
        return new SurveyProgress(survey, state(survey), bureaus.stream().map(b -> bureau(survey, b, asked, replies)).toList(), silent, store.lastRound(survey.id()));
    }

    /** Counts replies, which are those of bodies unless divisions answer too. */
    private static SurveyProgress.Bureau bureau(SurveyDefinition survey, OrganisationView bureau, List<OrganisationView> asked, List<SurveyReply> replies) {
        Set<String> bodies = asked.stream().filter(b -> bureau.id().equals(b.bureauKey())).map(OrganisationView::id).collect(Collectors.toSet());
        List<SurveyReply> of = replies.stream().filter(r -> bodies.contains(r.bodyId)).toList();
        return new SurveyProgress.Bureau(bureau.id(), bureau.shortName(), survey.isOfParticipants() ? null : Integer.valueOf(bodies.size()), (int) of.stream().filter(SurveyReply::isSubmitted).count(),
                (int) of.stream().filter(SurveyDeskService::isBegun).count());
    }

    private static boolean isBegun(SurveyReply reply) {
        return reply.isBegun() && !reply.isSubmitted();
    }

    private static Set<String> answered(List<SurveyReply> replies) {
        return replies.stream().filter(SurveyReply::isSubmitted).map(r -> r.bodyId).collect(Collectors.toCollection(HashSet::new));
    }

    private SurveyState state(SurveyDefinition survey) {
        return survey.stateAt(LocalDateTime.ofInstant(clock.now(), Clock.TOKYO));
    }

    private static String time(LocalDateTime at) {
        return Wareki.date(at.toLocalDate()) + " " + at.getHour() + "時" + (at.getMinute() == 0 ? "" : String.format(Locale.ROOT, "%02d分", at.getMinute()));
    }

    private static <T> Outcome<T> refused(String code, String place, String ja, String en) {
        return Outcome.refused(List.of(Violation.of(code, place, new Text(ja, en))));
    }
}
