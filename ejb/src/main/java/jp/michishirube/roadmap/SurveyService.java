package jp.michishirube.roadmap;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.michishirube.audit.AuditTrail;
import jp.michishirube.audit.api.EventDraft;
import jp.michishirube.form.Answers;
import jp.michishirube.form.Field;
import jp.michishirube.form.FormCheck;
import jp.michishirube.form.FormDefinition;
import jp.michishirube.form.FormDefinitions;
import jp.michishirube.kernel.Access;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.AllowedTo;
import jp.michishirube.kernel.Capacity;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.FiscalYear;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Role;
import jp.michishirube.kernel.Sha256;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import jp.michishirube.organisation.OrganisationService;
import jp.michishirube.organisation.api.OrganisationView;
import jp.michishirube.roadmap.api.SurveyAnswer;
import jp.michishirube.roadmap.api.SurveyDefinition;
import jp.michishirube.roadmap.api.SurveySheet;
import jp.michishirube.roadmap.api.SurveyState;
import jp.michishirube.roadmap.api.SurveyTask;

/** How a local government answers a survey: typed, kept, submitted, and changed until the survey closes. */
@Stateless
public class SurveyService {
    private static final int LONGEST = 20_000;
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

    /** The surveys that the actor's bodies are asked to answer now, each with how far it is. */
    @AllowedTo({Role.APPLICANT_OFFICER, Role.APPLICANT_APPROVER})
    public List<SurveyTask> mine() {
        Set<String> bodies = access.actor().capacities().stream().filter(c -> c.role() == Role.APPLICANT_OFFICER || c.role() == Role.APPLICANT_APPROVER).map(Capacity::officeId).collect(Collectors.toCollection(java.util.TreeSet::new));
        List<SurveyDefinition> open = surveys.inForce().stream().filter(s -> s.stateAt(tokyo()) == SurveyState.OPEN).toList();
        Map<String, OrganisationView> names = organisations.findAll(bodies);
        Map<String, SurveyReply> replies = store.repliesOf(bodies).stream().collect(Collectors.toMap(r -> r.id, Function.identity()));
        List<SurveyTask> tasks = new ArrayList<>();
        for (SurveyDefinition s : open) {
            bodies.stream().map(names::get).filter(b -> isAsked(s, b)).forEach(b -> tasks.add(task(s, b, replies.get(SurveyReply.id(s.id(), b.id())))));
        }
        return tasks;
    }

    /** What the body typed; also after the survey has closed. Empty for a body that is not the actor's or is not asked. */
    @AllowedTo({Role.APPLICANT_OFFICER, Role.APPLICANT_APPROVER})
    public Optional<SurveySheet> sheet(String surveyId, String bodyId) {
        Optional<SurveyDefinition> survey = surveys.inForce(surveyId).filter(SurveyDefinition::isAnsweredHere).filter(s -> s.stateAt(tokyo()) != SurveyState.WAITING);
        if (survey.isEmpty() || bodyId == null || capacity(bodyId).or(() -> access.actor().as(Role.APPLICANT_APPROVER, bodyId)).isEmpty()) {
            return Optional.empty();
        }
        return organisations.find(bodyId).filter(b -> isAsked(survey.get(), b)).map(b -> {
            SurveyReply reply = store.reply(surveyId, bodyId).orElse(null);
            return new SurveySheet(task(survey.get(), b, reply), reply == null ? Map.of() : typed(reply).values(), reply == null ? 0 : reply.revision);
        });
    }

    /** Keeps what was typed, whatever it is; nothing is sent yet. */
    @AllowedTo(Role.APPLICANT_OFFICER)
    public Outcome<SurveySheet> save(SurveyAnswer answer) {
        return kept(answer, false);
    }

    /** Keeps and submits it. It may be submitted anew until the survey closes; the last one counts. */
    @AllowedTo(Role.APPLICANT_OFFICER)
    public Outcome<SurveySheet> submit(SurveyAnswer answer) {
        return kept(answer, true);
    }

    private Outcome<SurveySheet> kept(SurveyAnswer answer, boolean submit) {
        Optional<SurveyDefinition> found = surveys.inForce(answer.surveyId()).filter(SurveyDefinition::isAnsweredHere);
        if (found.isEmpty()) {
            return refused("survey.unknown", "survey", "この調査は、ここでは受け付けていません。一覧を開き直してください。", "This survey is not answered here. Open the list again.");
        }
        SurveyDefinition survey = found.get();
        Optional<Violation> against = against(survey, answer);
        if (against.isPresent()) {
            return Outcome.refused(List.of(against.get()));
        }
        FormDefinition form = forms.get(survey.form());
        Answers answers = new Answers(answer.answers());
        List<Violation> foreign = answers.values().keySet().stream().filter(f -> form.field(f).isEmpty()).sorted().map(f -> Violation.of("survey.not-asked", f,
                new Text("「" + f + "」は、この調査の設問にありません。別の調査の回答ではないか確かめてください。", f + " is no question of this survey. Check whether it belongs to another."))).toList();
        if (!foreign.isEmpty()) {
            return Outcome.refused(foreign);
        }
        Optional<Field> tooLong = form.fields().stream().filter(f -> answers.get(f.id()).length() > LONGEST).findFirst();
        if (tooLong.isPresent()) {
            return refused("field.too-long", tooLong.get().id(), tooLong.get().label().ja() + "は" + LONGEST + "字以内にしてください。", tooLong.get().label().en() + " must be at most " + LONGEST + " characters.");
        }
        List<Violation> wrong = submit ? FormCheck.check(form, answers, Set.of(), new FiscalYear(survey.fiscalYear())) : List.of();
        SurveyReply reply = store.locked(survey.id(), answer.bodyId());
        if (reply.revision != answer.revision()) {
            return refused("survey.meanwhile", "", "この回答は、ほかの画面でもう保存されています。画面を開き直して内容を確かめ、もう一度入力してください。",
                    "These answers were saved on another page meanwhile. Open the page again, look at them and type anew.");
        }
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        reply.draft = answers.toJson();
        reply.revision++;
        if (submit) {
            submitted(survey, form, answers, reply);
        }
        return Outcome.done(new SurveySheet(task(survey, organisations.find(answer.bodyId()).orElseThrow(), reply), answers.values(), reply.revision));
    }

    private void submitted(SurveyDefinition survey, FormDefinition form, Answers answers, SurveyReply reply) {
        Actor actor = access.actor();
        Answers asked = answers.without(form.fields().stream().filter(f -> !f.isShown(answers)).map(Field::id).collect(Collectors.toSet()));
        reply.submitted = asked.canonicalJson();
        reply.contentHash = Sha256.hex(reply.submitted);
        reply.submittedAt = clock.now();
        reply.submittedBy = actor.userId();
        reply.submittedRevision = reply.revision;
        String from = reply.submissions++ == 0 ? null : "submitted";
        audit.append(new EventDraft("survey/" + survey.id(), "submit-survey", actor, capacity(reply.bodyId).orElseThrow(), from, "submitted", reply.id, reply.contentHash, null));
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

    /** A made-up body is asked in a made-up survey alone. */
    private static boolean isAsked(SurveyDefinition survey, OrganisationView body) {
        return body != null && body.isLocalGovernment() && body.isValidOn(survey.askedOn()) && (survey.fictional() || !body.fictional());
    }

    private static SurveyTask task(SurveyDefinition survey, OrganisationView body, SurveyReply reply) {
        boolean begun = reply != null && reply.draft != null;
        return new SurveyTask(survey, body.id(), body.name(), begun, reply == null ? null : reply.submittedAt,
                begun && reply.submissions > 0 && reply.revision != reply.submittedRevision);
    }

    private static Answers typed(SurveyReply reply) {
        return reply.draft == null ? Answers.EMPTY : Answers.ofJson(reply.draft);
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
