package jp.michishirube.installation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import jp.michishirube.casework.CaseService;
import jp.michishirube.casework.api.ActCommand;
import jp.michishirube.casework.api.CaseFiles;
import jp.michishirube.casework.api.CaseFiles.NewCase;
import jp.michishirube.clock.DemonstrationClock;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.Authority;
import jp.michishirube.kernel.Capacity;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Role;
import jp.michishirube.organisation.OrganisationService;
import jp.michishirube.organisation.api.OrganisationView;
import jp.michishirube.programme.ProgrammeService;
import jp.michishirube.programme.api.BureauChoice;
import jp.michishirube.programme.api.CallView;
import jp.michishirube.security.SecurityAccess;

/** Acts of made-up people at past times, through the same services, checks and events as real ones. */
@ApplicationScoped
class DemonstrationActs {
    private static final long OFFICER = -1;
    private static final long APPROVER = -2;

    private final CaseService cases;
    private final CaseFiles files;
    private final ProgrammeService programmes;
    private final OrganisationService organisations;
    private final SecurityAccess access;
    private final DemonstrationClock clock;

    /** For the container's proxy. */
    protected DemonstrationActs() {
        this(null, null, null, null, null, null);
    }

    @Inject
    DemonstrationActs(CaseService cases, CaseFiles files, ProgrammeService programmes, OrganisationService organisations, SecurityAccess access,
                      DemonstrationClock clock) {
        this.cases = cases;
        this.files = files;
        this.programmes = programmes;
        this.organisations = organisations;
        this.access = access;
        this.clock = clock;
    }

    <T> T as(Actor actor, LocalDateTime at, Supplier<T> work) {
        return clock.at(at, () -> access.actingAs(actor, work));
    }

    /** A draft with its answers and a small file in each of the slots. */
    String draft(String callId, String bodyId, Map<String, String> answers, List<String> slots, LocalDateTime at) {
        CallView call = programmes.call(callId).orElseThrow();
        Actor officer = applicant(bodyId, Role.APPLICANT_OFFICER);
        return as(officer, at, () -> {
            BureauChoice bureau = programmes.bureau(callId, bodyId, null).value();
            String id = files.open(new NewCase("subsidy", answers.get("projectTitle"), call.fiscalYear(), call.programmeKey(), callId, bodyId,
                    bureau.bureauKey(), bureau.reason().ja(), call.workflowId(), true));
            done(cases.saveDraft(id, Map.of(), answers));
            for (String slot : slots) {
                String text = "区分,内容\r\n架空," + answers.get("projectTitle").replace(",", "、") + "\r\n";
                done(cases.attach(id, slot, slot.equals("proposalFile") ? "提案書（架空）.csv" : slot.equals("estimateFile") ? "見積書（架空）.csv" : "資料（架空）.csv",
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
            }
            return id;
        });
    }

    /** Takes a draft through its body's own sign-off to the bureau. */
    void submit(String caseId, String bodyId, LocalDateTime at) {
        act(applicant(bodyId, Role.APPLICANT_OFFICER), at.minusHours(2), caseId, "request-signoff");
        act(applicant(bodyId, Role.APPLICANT_APPROVER), at, caseId, "submit");
    }

    void forward(String caseId, Map<String, Actor> actors, String opinion, String why, LocalDateTime at) {
        String bureau = bureauOf(caseId);
        act(actors.get(bureau + "-officer"), at, command(caseId, "forward", why).with("opinion", opinion));
        act(actors.get(bureau + "-director"), at.plusHours(5), caseId, "approve");
        act(actors.get(bureau + "-general"), at.plusHours(26), caseId, "approve");
    }

    String bureauOf(String caseId) {
        return files.facts(caseId).orElseThrow().bureauKey();
    }

    void act(Actor actor, LocalDateTime at, String caseId, String action) {
        act(actor, at, command(caseId, action, ""));
    }

    void act(Actor actor, LocalDateTime at, ActCommand command) {
        as(actor, at, () -> done(cases.act(command)));
    }

    ActCommand command(String caseId, String action, String note) {
        return ActCommand.of(caseId, action, note, files.facts(caseId).orElseThrow().revision());
    }

    /** Somebody of a body, who has no account. */
    Actor applicant(String bodyId, Role role) {
        OrganisationView body = organisations.find(bodyId).orElseThrow();
        boolean officer = role == Role.APPLICANT_OFFICER;
        return new Actor(officer ? OFFICER : APPROVER, "", officer ? "（架空）担当者" : "（架空）決裁者",
                List.of(new Capacity(0, role, bodyId, body.name(), officer ? "担当者" : "課長", Authority.OWN)));
    }

    static <T> T done(Outcome<T> outcome) {
        if (!outcome.isDone()) {
            throw new IllegalStateException("the demonstration data does not pass: " + outcome.violations());
        }
        return outcome.value();
    }
}
