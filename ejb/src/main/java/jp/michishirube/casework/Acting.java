package jp.michishirube.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.michishirube.audit.AuditTrail;
import jp.michishirube.audit.api.EventDraft;
import jp.michishirube.casework.api.ActCommand;
import jp.michishirube.casework.api.ActResult;
import jp.michishirube.casework.api.CaseContext;
import jp.michishirube.casework.api.CaseKind;
import jp.michishirube.casework.api.FieldComment;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.Authority;
import jp.michishirube.kernel.Capacity;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Sha256;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import jp.michishirube.workflow.Asker;
import jp.michishirube.workflow.Engine;
import jp.michishirube.workflow.State;
import jp.michishirube.workflow.Step;
import jp.michishirube.workflow.Turn;
import jp.michishirube.workflow.WorkflowDefinition;

/**
 * The one place where a case moves: lock, scope, replay or conflict, engine, effects, history, event — all in the caller's
 * transaction. No event, no act.
 */
@ApplicationScoped
class Acting {
    /** The input that names the exception by which a drafter signed alone; only the engine's word puts it there. */
    static final String SOLE_SIGNATURE = "soleSignature";

    private final CaseStore store;
    private final CaseDossier dossier;
    private final Freezing freezing;
    private final CaseMails mails;
    private final AuditTrail audit;
    private final Clock clock;

    /** For the container's proxy. */
    protected Acting() {
        this(null, null, null, null, null, null);
    }

    @Inject
    Acting(CaseStore store, CaseDossier dossier, Freezing freezing, CaseMails mails, AuditTrail audit, Clock clock) {
        this.store = store;
        this.dossier = dossier;
        this.freezing = freezing;
        this.mails = mails;
        this.audit = audit;
        this.clock = clock;
    }

    Outcome<ActResult> act(ActCommand command, Actor actor) {
        CaseFile file = store.lock(command.caseId()).filter(f -> CaseScope.sees(actor, f)).orElse(null);
        if (file == null) {
            return unknown();
        }
        if (file.revision() != command.seenRevision()) {
            return replayOrConflict(file, command, actor);
        }
        Instant now = clock.now();
        WorkflowDefinition workflow = dossier.workflow(file);
        CaseKind kind = dossier.kind(file);
        CaseContext context = dossier.context(file, actor, command, now);
        Asker asker = dossier.asker(file, actor, now);
        Outcome<Step> advanced = Engine.advance(workflow, file.position(), command.action(), asker,
                dossier.guards(file, context, kind), command.note());
        if (!advanced.isDone()) {
            return dossier.refusalInFull(file, context, kind, advanced.violations());
        }
        Step step = advanced.value();
        Capacity as = CaseScope.capacity(actor, step.as(), file).orElseThrow();
        if (step.transition().fourEyes() && !contentHash(file, context, null).equals(routedHash(file))) {
            return Outcome.refused("content.changed", new Text("決裁に回した後で内容が変わっています。起案者に戻してください。",
                    "The content has changed since it was sent for approval. Send it back to the drafter."));
        }
        Optional<Violation> paper = dossier.applicantHolds(file) && step.transition().effects().contains("freeze") ? PaperRecord.problem(context)
                : Optional.empty();
        return paper.isPresent() ? Outcome.refused(List.of(paper.get())) : Outcome.done(carryOut(file, workflow, kind, context, step, as));
    }

    private ActResult carryOut(CaseFile file, WorkflowDefinition workflow, CaseKind kind, CaseContext context, Step step, Capacity as) {
        ActCommand command = asked(context.command(), step.transition().guards()).without(SOLE_SIGNATURE);
        if (step.alone()) {
            command = command.with(SOLE_SIGNATURE, dossier.soleSignature(file, context.now()).orElseThrow().id());
        }
        State target = workflow.state(step.to().state());
        CaseAct act = new CaseAct(file, command.action(), step.from(), step.to(), context.actor(), as, context.now());
        Optional<PaperEntry> paper = dossier.lockPaper(file);
        Submission made = null;
        if (step.routeFinished()) {
            for (String effect : step.transition().effects()) {
                switch (effect) {
                    case "freeze" -> {
                        made = freezing.freeze(file, kind, context.answered(dossier.applicantAnswers(file, context.answers())), act, step.alone() ? dossier.soleSignature(file, context.now()) : Optional.empty(), paper);
                        dossier.forgetScan(context);
                    }
                    case "receipt" -> {
                        file.received(made.submittedAt(), dossier.pinned(file));
                        if (paper.isPresent()) {
                            paper.get().registered(made.no(), context.actor().userId());
                        }
                        mails.receipt(file, made, paper);
                    }
                    case "open-fields" -> openFields(file, command, context, act, as);
                    case "record-opinion" -> file.judged(CaseGuards.opinion(command).orElseThrow(), command.note());
                    case "tell" -> file.received(context.now(), dossier.pinned(file));
                    case "forget-paper" -> dossier.forgetPaper(file);
                    case "forwarded" -> mails.forwarded(file);
                    default -> kind.apply(effect, context);
                }
            }
        }
        boolean shown = made != null || workflow.state(step.from().state()).turn() == Turn.APPLICANT || target.turn() == Turn.APPLICANT || target.finalState();
        boolean moved = !step.to().state().equals(step.from().state());
        file.moveTo(step.to(), moved && target.route().isPresent(), context.actor().userId(), context.now());
        if (moved || command.dueAt() != null) {
            file.due(command.dueAt() != null ? Freezing.instant(command.dueAt()) : dossier.dueOnEntry(file, target, made == null ? context.now() : made.submittedAt()));
        }
        file.counted();
        String hash = contentHash(file, context, made);
        store.add(act.said(command.note().isEmpty() ? null : command.note(), shown, inputs(command, made), Freezing.instant(command.dueAt())).on(hash));
        if (as.authority() == Authority.DEPUTY) {
            store.add(new DeputyReview(file.id(), act.seq(), as.postId()));
        }
        audit.append(new EventDraft("case/" + file.id(), command.action(), context.actor(), as, position(step.from()), position(step.to()),
                file.id(), hash, payload(workflow.id(), command, paper.filter(p -> step.transition().effects().contains("freeze")))));
        if (!step.to().equals(step.from())) {
            mails.moved(file, step, target, workflow);
        }
        return result(file.id(), step.to().state(), file.revision(), made);
    }

    /** All actions of a page stand in one form: a due time, remarks and an opinion go with the action that asks for them alone. */
    private static ActCommand asked(ActCommand command, List<String> guards) {
        ActCommand asked = command.only(guards.contains("due-given"), guards.contains("fields-named"));
        return guards.contains("opinion-given") ? asked : asked.without("opinion");
    }

    private void openFields(CaseFile file, ActCommand command, CaseContext context, CaseAct act, Capacity as) {
        Set<String> fields = new LinkedHashSet<>();
        int no = store.latest(file.id()).map(Submission::no).orElse(0);
        for (FieldComment comment : command.comments()) {
            fields.add(comment.field());
            store.add(new CaseComment(file.id(), no, act.seq(), comment.field(), comment.text().strip(), as.officeName(), context.now()));
        }
        file.opens(fields);
    }

    private Outcome<ActResult> replayOrConflict(CaseFile file, ActCommand command, Actor actor) {
        Optional<CaseAct> first = store.actAt(file.id(), command.seenRevision());
        if (first.isPresent() && first.get().userId() == actor.userId() && first.get().action().equals(command.action())
                && command.note().equals(first.get().note() == null ? "" : first.get().note())) {
            CaseAct done = first.get();
            Submission made = Freezing.madeBy(done, store.submissions(file.id()));
            return Outcome.done(result(file.id(), done.toState(), done.seq(), made));
        }
        CaseAct last = store.lastAct(file.id()).filter(a -> a.seq() == file.revision()).orElse(null);
        if (last == null) {
            return Outcome.refused("conflict", new Text("この案件は、開いている間にほかの人が変更しました。最新の内容を確かめてから、もう一度操作してください。",
                    "While this page was open, somebody else changed the case. Look at its newest state, then try again."));
        }
        String who = last.officeName() + " " + last.postTitle();
        String when = CaseGuards.ja(java.time.LocalDateTime.ofInstant(last.at(), Clock.TOKYO));
        return Outcome.refused("conflict", new Text("この案件は、開いている間に " + who + " が " + when
                + " に処理しました。最新の内容を確かめてから、もう一度操作してください。",
                "While this page was open, " + who + " acted on the case at " + when + ". Look at its newest state, then try again."));
    }

    /**
     * What an approval stands for: while the body holds the case, its draft and files; afterwards the newest submission together with
     * the bureau's opinion and what offices wrote into their forms.
     */
    private String contentHash(CaseFile file, CaseContext context, Submission made) {
        if (dossier.applicantHolds(file)) {
            return Sha256.hex(dossier.applicantAnswers(file, context.answers()).canonicalJson() + CaseDossier.fileDigest(context.attachments()));
        }
        String submitted = made != null ? made.sha256() : store.latest(file.id()).map(Submission::sha256).orElse("");
        String judged = file.opinion() == null ? submitted : Sha256.hex(submitted + "\n" + file.opinion() + "\n" + file.opinionNote());
        return dossier.workflow(file).forms().isEmpty() ? judged : Sha256.hex(judged + "\n" + context.answers().canonicalJson());
    }

    /** The hash that stood when the case entered the route or the sign-off it is in. */
    private String routedHash(CaseFile file) {
        return store.entry(file.id(), file.state()).map(CaseAct::contentHash)
                .orElseThrow(() -> new IllegalStateException("no act brought " + file.number() + " to " + file.state()));
    }

    static <T> Outcome<T> unknown() {
        return Outcome.refused("case.unknown", new Text("該当する案件がありません。", "There is no such case."));
    }

    private static ActResult result(String caseId, String state, long revision, Submission made) {
        return new ActResult(caseId, state, revision, made == null ? null : made.no(), made == null ? null : made.receiptNumber());
    }

    private static String position(jp.michishirube.workflow.Position p) {
        return p.step() == 0 ? p.state() : p.state() + "#" + p.step();
    }

    private static String inputs(ActCommand command, Submission made) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        command.inputs().forEach(json::add);
        if (made != null) {
            json.add("submission", made.no());
        }
        return json.build().toString();
    }

    private static String payload(String workflow, ActCommand command, Optional<PaperEntry> paper) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("workflow", workflow).add("note", command.note());
        command.inputs().forEach(json::add);
        if (command.dueAt() != null) {
            json.add("dueAt", command.dueAt().toString());
        }
        paper.ifPresent(p -> json.add("paperArrival", p.json()));
        var comments = Json.createArrayBuilder();
        command.comments().forEach(c -> comments.add(Json.createObjectBuilder().add("field", c.field()).add("text", c.text())));
        return json.add("comments", comments).build().toString();
    }
}
