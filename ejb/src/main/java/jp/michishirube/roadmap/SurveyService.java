package jp.michishirube.roadmap;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
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

    private SurveyDefinitions surveys;
    private SurveyScope scope;
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
    public SurveyService(SurveyDefinitions surveys, SurveyScope scope, SurveyStore store, FormDefinitions forms, OrganisationService organisations, AuditTrail audit, Access access, Clock clock) {
        this.surveys = surveys;
        this.scope = scope;
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
        List<SurveyDefinition> open = surveys.inForce().stream().filter(s -> scope.state(s) == SurveyState.OPEN).toList();
        Map<String, OrganisationView> names = organisations.findAll(bodies);
        Map<String, List<SurveyReply>> replies = store.repliesOf(bodies).stream().collect(Collectors.groupingBy(r -> SurveyReply.id(r.surveyId, r.bodyId)));
        List<SurveyTask> tasks = new ArrayList<>();
        for (SurveyDefinition s : open) {
            bodies.stream().map(names::get).filter(b -> scope.isAsked(s, b)).forEach(b -> {
                List<SurveyReply> own = replies.getOrDefault(SurveyReply.id(s.id(), b.id()), List.of());
                if (own.stream().noneMatch(r -> r.division.isEmpty())) {
                    tasks.add(task(s, b, "", null));
                }
                own.stream().filter(r -> r.division.isEmpty() || r.draft != null || r.submitted != null).forEach(r -> tasks.add(task(s, b, r.division, r)));
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
        Optional<SurveyDefinition> survey = surveys.inForce(surveyId).filter(SurveyDefinition::isAnsweredHere).filter(s -> scope.state(s) != SurveyState.WAITING);
        if (survey.isEmpty() || scope.capacity(bodyId).or(() -> access.actor().as(Role.APPLICANT_APPROVER, bodyId)).isEmpty() || scope.againstDivision(survey.get(), of).isPresent()) {
            return Optional.empty();
        }
        return organisations.find(bodyId).filter(b -> scope.isAsked(survey.get(), b)).map(b -> sheet(survey.get(), b, of, store.reply(surveyId, bodyId, of).orElse(null)));
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

    /** Takes a participant's answers out, submitted or not: a division that was named by mistake counts no more. */
    @AllowedTo(Role.APPLICANT_OFFICER)
    public Outcome<Boolean> withdraw(String surveyId, String bodyId, String division) {
        Optional<SurveyDefinition> found = surveys.inForce(surveyId).filter(SurveyDefinition::isAnsweredHere).filter(SurveyDefinition::isOfParticipants);
        if (found.isEmpty()) {
            return refused("survey.unknown", "survey", "取り下げられるのは、参加者へのアンケートの回答だけです。", "Only answers to a participants' survey can be taken out.");
        }
        SurveyDefinition survey = found.get();
        Optional<Violation> against = scope.against(survey, bodyId, survey.fiscalYear()).or(() -> scope.againstDivision(survey, named(division)));
        if (against.isPresent()) {
            return Outcome.refused(List.of(against.get()));
        }
        SurveyReply reply = store.locked(surveyId, bodyId, named(division));
        if (reply.isSubmitted()) {
            logged(reply, "withdraw-survey", "submitted", "withdrawn");
        }
        store.remove(reply);
        return Outcome.done(true);
    }

    private Outcome<SurveyKept> kept(SurveyAnswer answer, boolean submit) {
        Optional<SurveyDefinition> found = surveys.inForce(answer.surveyId()).filter(SurveyDefinition::isAnsweredHere);
        if (found.isEmpty()) {
            return refused("survey.unknown", "survey", "この調査は、ここでは受け付けていません。一覧を開き直してください。", "This survey is not answered here. Open the list again.");
        }
        SurveyDefinition survey = found.get();
        String division = named(answer.division());
        Optional<Violation> against = scope.against(survey, answer.bodyId(), answer.fiscalYear()).or(() -> scope.againstDivision(survey, division));
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
            submitted(form, reply);
        }
        return Outcome.done(new SurveyKept(sheet(survey, organisations.find(answer.bodyId()).orElseThrow(), reply.division, reply), conflicts));
    }

    /** The questions that did not apply are not submitted, whatever was typed there before. The same submitted twice is one submission. */
    private void submitted(FormDefinition form, SurveyReply reply) {
        if (reply.isSubmitted() && !reply.isChanged()) {
            return;
        }
        Answers typed = reply.typed();
        reply.submitted = typed.without(form.fields().stream().filter(f -> !f.isShown(typed)).map(Field::id).collect(Collectors.toSet())).canonicalJson();
        reply.contentHash = Sha256.hex(reply.submitted);
        reply.submittedAt = clock.now();
        reply.submittedBy = access.actor().userId();
        reply.submittedRevision = reply.revision;
        logged(reply, "submit-survey", reply.submissions++ == 0 ? null : "submitted", "submitted");
    }

    private void logged(SurveyReply reply, String action, String from, String to) {
        audit.append(new EventDraft("survey/" + reply.surveyId, action, access.actor(), scope.capacity(reply.bodyId).orElseThrow(), from, to, reply.id, reply.contentHash,
                reply.division.isEmpty() ? null : new Answers(Map.of("division", reply.division)).toJson()));
    }

    private static Violation conflict(Field field, SurveyReply reply) {
        Answers stored = reply.typed();
        String ja = reply.savedName == null ? "ほかの人" : reply.savedName + " さん";
        String en = reply.savedName == null ? "Somebody" : reply.savedName;
        return Violation.of(MEANWHILE, field.id(), new Text(
                "「" + field.label().ja() + "」は、開いている間に " + ja + "が「" + field.shown(stored, Locale.JAPANESE) + "」に変えました。残す内容を入れ直して、もう一度保存か提出をしてください。",
                en + " changed \"" + field.label().en() + "\" to \"" + field.shown(stored, Locale.ENGLISH) + "\" meanwhile. Enter what shall stand and save or submit again."));
    }

    private static String named(String division) {
        return JapaneseText.carried(division).strip();
    }

    private SurveySheet sheet(SurveyDefinition survey, OrganisationView body, String division, SurveyReply reply) {
        return new SurveySheet(task(survey, body, reply == null ? division : reply.division, reply), reply == null ? Map.of() : reply.typed().values(), reply == null ? null : reply.savedAt,
                scope.state(survey) == SurveyState.OPEN && scope.capacity(body.id()).isPresent());
    }

    private static SurveyTask task(SurveyDefinition survey, OrganisationView body, String division, SurveyReply reply) {
        return new SurveyTask(survey, body.id(), body.name(), division, reply != null && reply.isBegun(), reply == null ? null : reply.submittedAt, reply != null && reply.isChanged());
    }

    private static <T> Outcome<T> refused(String code, String place, String ja, String en) {
        return Outcome.refused(List.of(Violation.of(code, place, new Text(ja, en))));
    }
}
