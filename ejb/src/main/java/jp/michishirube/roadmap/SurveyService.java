package jp.michishirube.roadmap;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jp.michishirube.audit.AuditTrail;
import jp.michishirube.audit.api.EventDraft;
import jp.michishirube.form.Answers;
import jp.michishirube.form.Field;
import jp.michishirube.form.FormCheck;
import jp.michishirube.form.FormDefinition;
import jp.michishirube.form.FormDefinitions;
import jp.michishirube.form.Merged;
import jp.michishirube.kernel.Access;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.AllowedTo;
import jp.michishirube.kernel.Capacity;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.FiscalYear;
import jp.michishirube.kernel.JapaneseText;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Role;
import jp.michishirube.kernel.Sha256;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import jp.michishirube.organisation.OrganisationService;
import jp.michishirube.organisation.api.OrganisationView;
import jp.michishirube.roadmap.api.SurveyAnswer;
import jp.michishirube.roadmap.api.SurveyDefinition;
import jp.michishirube.roadmap.api.SurveyKept;
import jp.michishirube.roadmap.api.SurveySheet;
import jp.michishirube.roadmap.api.SurveyState;
import jp.michishirube.roadmap.api.SurveyTask;

/** How a local government, or in a participants' survey one of its divisions, answers a survey: typed, kept, submitted, and changed until the survey closes. */
@Stateless
public class SurveyService {
    /** The code of a field's refusal because somebody else changed it meanwhile. */
    public static final String MEANWHILE = "survey.meanwhile";
    private static final int LONGEST = 20_000;
    private static final int LONGEST_DIVISION = 60;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private SurveyDefinitions surveys;
    private SurveyStore store;
    private FormDefinitions forms;
    private OrganisationService organisations;
    private AuditTrail audit;
    private Access access;
    private Clock clock;

    public SurveyService() {
        // for the container
    }

    @Inject
    public SurveyService(SurveyDefinitions surveys, SurveyStore store, FormDefinitions forms, OrganisationService organisations, AuditTrail audit, Access access, Clock clock) {
        this.surveys = surveys;
        this.store = store;
        this.forms = forms;
        this.organisations = organisations;
        this.audit = audit;
        this.access = access;
        this.clock = clock;
    }

    /** The surveys that the actor's bodies are asked to answer now, each with how far it is; a participants' survey also for each division that has begun. */
    @AllowedTo({Role.APPLICANT_OFFICER, Role.APPLICANT_APPROVER})
    public List<SurveyTask> mine() {
        Set<String> bodies = access.actor().capacities().stream().filter(c -> c.role() == Role.APPLICANT_OFFICER || c.role() == Role.APPLICANT_APPROVER).map(Capacity::officeId).collect(Collectors.toCollection(TreeSet::new));
        List<SurveyDefinition> open = surveys.inForce().stream().filter(s -> s.stateAt(tokyo()) == SurveyState.OPEN).toList();
        Map<String, OrganisationView> names = organisations.findAll(bodies);
        Map<String, List<SurveyReply>> replies = store.repliesOf(bodies).stream().collect(Collectors.groupingBy(r -> SurveyReply.id(r.surveyId, r.bodyId)));
        List<SurveyTask> tasks = new ArrayList<>();
        for (SurveyDefinition s : open) {
            bodies.stream().map(names::get).filter(b -> isAsked(s, b)).forEach(b -> {
                List<SurveyReply> own = replies.getOrDefault(SurveyReply.id(s.id(), b.id()), List.of());
                if (own.stream().noneMatch(r -> r.division.isEmpty())) {
                    tasks.add(task(s, b, "", null));
                }
                own.forEach(r -> tasks.add(task(s, b, r.division, r)));
            });
        }
        return tasks;
    }

    /**
     * What the body or its division typed; also after the survey has closed. Empty for a body that is not the actor's or is not asked.
     *
     * @param division empty for the body itself; only a participants' survey is answered by divisions
     */
    @AllowedTo({Role.APPLICANT_OFFICER, Role.APPLICANT_APPROVER})
    public Optional<SurveySheet> sheet(String surveyId, String bodyId, String division) {
        String of = named(division);
        Optional<SurveyDefinition> survey = surveys.inForce(surveyId).filter(SurveyDefinition::isAnsweredHere).filter(s -> s.stateAt(tokyo()) != SurveyState.WAITING);
        if (survey.isEmpty() || capacity(bodyId).or(() -> access.actor().as(Role.APPLICANT_APPROVER, bodyId)).isEmpty() || againstDivision(survey.get(), of).isPresent()) {
            return Optional.empty();
        }
        return organisations.find(bodyId).filter(b -> isAsked(survey.get(), b)).map(b -> sheet(survey.get(), b, of, store.reply(surveyId, bodyId, of).orElse(null)));
    }

    /** Keeps what was typed, whatever it is; nothing is sent yet. A field that somebody else changed since the page was opened stays and comes back as a conflict. */
    @AllowedTo(Role.APPLICANT_OFFICER)
    public Outcome<SurveyKept> save(SurveyAnswer answer) {
        return kept(answer, false);
    }

    /**
     * Keeps and submits it. It may be submitted anew until the survey closes; the last one counts. Refused, but kept, where a field is stored otherwise
     * than the page shows it: nobody submits what they have not seen.
     */
    @AllowedTo(Role.APPLICANT_OFFICER)
    public Outcome<SurveyKept> submit(SurveyAnswer answer) {
        return kept(answer, true);
    }

    private Outcome<SurveyKept> kept(SurveyAnswer answer, boolean submit) {
        Optional<SurveyDefinition> found = surveys.inForce(answer.surveyId()).filter(SurveyDefinition::isAnsweredHere);
        if (found.isEmpty()) {
            return refused("survey.unknown", "survey", "この調査は、ここでは受け付けていません。一覧を開き直してください。", "This survey is not answered here. Open the list again.");
        }
        SurveyDefinition survey = found.get();
        String division = named(answer.division());
        Optional<Violation> against = against(survey, answer).or(() -> againstDivision(survey, division));
        if (against.isPresent()) {
            return Outcome.refused(List.of(against.get()));
        }
        FormDefinition form = forms.get(survey.form());
        Answers typed = new Answers(answer.answers());
        List<Violation> foreign = typed.values().keySet().stream().filter(f -> form.field(f).isEmpty()).sorted().map(f -> Violation.of("survey.not-asked", f,
                new Text("「" + f + "」は、この調査の設問にありません。別の調査の回答ではないか確かめてください。", f + " is no question of this survey. Check whether it belongs to another."))).toList();
        if (!foreign.isEmpty()) {
            return Outcome.refused(foreign);
        }
        Optional<Field> tooLong = form.fields().stream().filter(f -> typed.get(f.id()).length() > LONGEST).findFirst();
        if (tooLong.isPresent()) {
            return refused("field.too-long", tooLong.get().id(), tooLong.get().label().ja() + "は" + LONGEST + "字以内にしてください。", tooLong.get().label().en() + " must be at most " + LONGEST + " characters.");
        }
        SurveyReply reply = store.locked(survey.id(), answer.bodyId(), division);
        Merged merged = Merged.of(reply.typed(), answer.seen(), typed.values(), f -> true);
        Predicate<Field> unseen = submit ? f -> f.isShown(typed) && !merged.answers().get(f.id()).equals(typed.get(f.id())) : f -> merged.conflicts().contains(f.id());
        List<Violation> conflicts = form.fields().stream().filter(unseen).map(f -> conflict(f, reply)).toList();
        if (!merged.answers().equals(reply.typed())) {
            reply.type(merged.answers(), access.actor().name(), clock.now());
        }
        List<Violation> wrong = !submit ? List.of() : conflicts.isEmpty() ? FormCheck.check(form, typed, Set.of(), new FiscalYear(survey.fiscalYear())) : conflicts;
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        if (submit) {
            submitted(survey, form, reply);
        }
        return Outcome.done(new SurveyKept(sheet(survey, organisations.find(answer.bodyId()).orElseThrow(), reply.division, reply), conflicts));
    }

    /** The questions that did not apply are not submitted, whatever was typed there before. The same submitted twice is one submission. */
    private void submitted(SurveyDefinition survey, FormDefinition form, SurveyReply reply) {
        if (reply.isSubmitted() && !reply.isChanged()) {
            return;
        }
        Actor actor = access.actor();
        Answers typed = reply.typed();
        reply.submitted = typed.without(form.fields().stream().filter(f -> !f.isShown(typed)).map(Field::id).collect(Collectors.toSet())).canonicalJson();
        reply.contentHash = Sha256.hex(reply.submitted);
        reply.submittedAt = clock.now();
        reply.submittedBy = actor.userId();
        reply.submittedRevision = reply.revision;
        String from = reply.submissions++ == 0 ? null : "submitted";
        audit.append(new EventDraft("survey/" + survey.id(), "submit-survey", actor, capacity(reply.bodyId).orElseThrow(), from, "submitted", reply.id, reply.contentHash,
                reply.division.isEmpty() ? null : new Answers(Map.of("division", reply.division)).toJson()));
    }

    private static Violation conflict(Field field, SurveyReply reply) {
        Answers stored = reply.typed();
        return Violation.of(MEANWHILE, field.id(), new Text(
                "「" + field.label().ja() + "」は、開いている間に " + reply.savedName + " さんが「" + field.shown(stored, Locale.JAPANESE) + "」に変えました。残す内容を入れ直して、もう一度保存か提出をしてください。",
                reply.savedName + " changed \"" + field.label().en() + "\" to \"" + field.shown(stored, Locale.ENGLISH) + "\" meanwhile. Enter what shall stand and save or submit again."));
    }

    private Optional<Violation> against(SurveyDefinition survey, SurveyAnswer answer) {
        if (capacity(answer.bodyId()).isEmpty()) {
            return violation("survey.other-body", "body", "回答できるのは、自分の団体の分だけです。", "You can only answer for your own body.");
        }
        if (organisations.find(answer.bodyId()).filter(b -> isAsked(survey, b)).isEmpty()) {
            return violation("survey.body-not-asked", "body", "この調査は地方公共団体にお願いするもので、貴団体は対象ではありません。", "This survey is for local governments; your body is not asked.");
        }
        if (answer.fiscalYear() != survey.fiscalYear()) {
            return violation("survey.other-year", "fiscalYear", "この調査は" + new FiscalYear(survey.fiscalYear()).ja() + "のものです。" + new FiscalYear(answer.fiscalYear()).ja() + "の回答は受け付けません。",
                    "This survey is of " + new FiscalYear(survey.fiscalYear()).en() + "; an answer of " + new FiscalYear(answer.fiscalYear()).en() + " is not taken.");
        }
        return switch (survey.stateAt(tokyo())) {
            case OPEN -> Optional.empty();
            case WAITING -> violation("survey.not-open", "survey", "受付は" + survey.opens().format(TIME) + "に始まります。", "It opens on " + survey.opens().format(TIME) + ".");
            case CLOSED, PUBLISHED -> violation("survey.closed", "survey", "受付は" + survey.closes().format(TIME) + "に終わりました。回答の追加や訂正は、総合通信局に相談してください。",
                    "It closed on " + survey.closes().format(TIME) + ". Ask your bureau about late answers.");
        };
    }

    private static Optional<Violation> againstDivision(SurveyDefinition survey, String division) {
        if (!division.isEmpty() && !survey.isOfParticipants()) {
            return violation("survey.no-divisions", "division", "この調査は、団体として一つの回答をお願いするものです。部局ごとの回答は受け付けません。", "A body answers this survey once; divisions do not answer for themselves.");
        }
        return division.length() <= LONGEST_DIVISION ? Optional.empty()
                : violation("survey.division-too-long", "division", "部局の名前は" + LONGEST_DIVISION + "字以内にしてください。", "The name of a division must be at most " + LONGEST_DIVISION + " characters.");
    }

    private static String named(String division) {
        return JapaneseText.carried(division).strip();
    }

    /** A made-up body is asked in a made-up survey alone. */
    private static boolean isAsked(SurveyDefinition survey, OrganisationView body) {
        return body != null && body.isLocalGovernment() && body.isValidOn(survey.askedOn()) && (survey.fictional() || !body.fictional());
    }

    private SurveySheet sheet(SurveyDefinition survey, OrganisationView body, String division, SurveyReply reply) {
        return new SurveySheet(task(survey, body, reply == null ? division : reply.division, reply), reply == null ? Map.of() : reply.typed().values(), reply == null ? null : reply.savedAt,
                survey.stateAt(tokyo()) == SurveyState.OPEN && capacity(body.id()).isPresent());
    }

    private static SurveyTask task(SurveyDefinition survey, OrganisationView body, String division, SurveyReply reply) {
        return new SurveyTask(survey, body.id(), body.name(), division, reply != null && reply.isBegun(), reply == null ? null : reply.submittedAt, reply != null && reply.isChanged());
    }

    private Optional<Capacity> capacity(String bodyId) {
        return bodyId == null ? Optional.empty() : access.actor().as(Role.APPLICANT_OFFICER, bodyId);
    }

    private LocalDateTime tokyo() {
        return LocalDateTime.ofInstant(clock.now(), Clock.TOKYO);
    }

    private static Optional<Violation> violation(String code, String place, String ja, String en) {
        return Optional.of(Violation.of(code, place, new Text(ja, en)));
    }

    private static <T> Outcome<T> refused(String code, String place, String ja, String en) {
        return Outcome.refused(List.of(Violation.of(code, place, new Text(ja, en))));
    }
}
