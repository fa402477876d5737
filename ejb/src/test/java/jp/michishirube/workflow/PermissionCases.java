package jp.michishirube.workflow;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import jp.michishirube.Story;
import jp.michishirube.TestDatabase;
import jp.michishirube.casework.CaseService;
import jp.michishirube.casework.PaperEntryService;
import jp.michishirube.casework.api.ActCommand;
import jp.michishirube.casework.api.ArrivalMode;
import jp.michishirube.casework.api.PaperArrival;
import jp.michishirube.document.SampleFiles;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.Authority;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Role;
import jp.michishirube.organisation.TestRegisters;
import jp.michishirube.security.NotAllowedException;
import jp.michishirube.security.TestUsers;
import jp.michishirube.subsidy.PaperProposalService;
import jp.michishirube.subsidy.SelectionService;
import jp.michishirube.subsidy.api.Decision;
import jp.michishirube.subsidy.api.ListItem;

/** Real cases of 湯沢市, one in every state and step, made by the acts that lead there; and people of every role here and elsewhere. */
final class PermissionCases implements AutoCloseable {
    private static final Set<String> NOTHING = Set.of("case.unknown", "action.unknown", "action.not-yours", "draft.closed");
    private static final LocalDateTime DUE = LocalDateTime.of(2018, 6, 11, 17, 0);

    private final Story story;
    private final List<Asker> askers = new ArrayList<>();
    private final List<Case> proposals = new ArrayList<>();
    private final List<Case> lists = new ArrayList<>();

    /** @param step of the route in which it is */
    record Case(String id, String workflow, String state, int step, long revision, String attachment, int submissions) {
        @Override
        public String toString() {
            return state + "#" + step;
        }
    }

    /** @param own whether the case is of the asker's own body or bureau; the Ministry's people have no other, the secretariat arranges none of these, and reviewers have none */
    record Asker(Role role, String office, boolean own, Actor actor) {
        @Override
        public String toString() {
            return role.key() + " of " + office;
        }
    }

    /** Undoes what a call has done. */
    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    PermissionCases(TestDatabase database) {
        story = new Story(database);
        for (Role role : Role.values()) {
            List<String> offices = switch (role.officeKind()) {
                case APPLICANT -> List.of(Story.YUZAWA, "052035", "082015");
                case BUREAU -> List.of("tohoku", "kanto");
                case MINISTRY -> List.of("mic");
                case SECRETARIAT -> List.of("secretariat");
                case REVIEW -> List.of("reviewers");
            };
            for (String office : role == Role.SYSTEM ? List.<String>of() : offices) {
                askers.add(new Asker(role, office, role.officeKind() != Role.OfficeKind.SECRETARIAT && role.officeKind() != Role.OfficeKind.REVIEW && office.equals(offices.get(0)), person(role, office)));
            }
        }
        proposals();
        for (int acts = 0; acts <= 4; acts++) {
            lists.add(list(acts));
        }
    }

    private Actor person(Role role, String office) {
        TestDatabase database = story.application.database();
        String login = role.key() + "-" + office;
        long user = TestUsers.person(database, login, login);
        long post = database.inTransaction(() -> TestRegisters.postRegister(database).registerPost(office, role, login, null, null));
        database.inTransaction(() -> TestRegisters.postRegister(database).appoint(post, user, Authority.OWN, null, null));
        return story.application.actor(user);
    }

    List<Asker> askers() {
        return askers;
    }

    List<Case> proposals() {
        if (proposals.isEmpty()) {
            // before any list is drafted
            proposals.add(found(story.bureauOfficer, onPaper()));
            add(correctedOnPaper());
            add(story.filledDraft());
            add(acted(story.filledDraft(), story.officer, "discard"));
            add(acted(story.filledDraft(), story.officer, "request-signoff"));
            add(story.submitted());
            add(acted(story.submitted(), story.approver, "withdraw"));
            add(returned());
            add(acted(returned(), story.officer, "request-signoff"));
            add(acted(acted(corrected(), story.officer, "request-signoff"), story.approver, "resubmit"));
            add(drafted());
            add(acted(drafted(), story.bureauDirector, "approve"));
            add(story.forwarded());
            add(acted(story.forwarded(), story.ministryOfficer, "start-evaluation"));
            add(evaluated());
            add(decided(Decision.ADOPT));
            add(decided(Decision.NOT_ADOPT));
        }
        return proposals;
    }

    List<Case> lists() {
        return lists;
    }

    private void add(String id) {
        proposals.add(found(story.officer, id));
    }

    private Case found(long reader, String id) {
        var view = story.view(reader, id);
        Object[] row = story.application.database().inTransaction(() -> (Object[]) story.application.database().em()
                .createNativeQuery("select state, route_step, workflow from case_file where id = ?").setParameter(1, id).getSingleResult());
        List<?> attachments = story.application.database().inTransaction(() -> story.application.database().em()
                .createNativeQuery("select id from attachment where owner like ? order by case when slot = 'paper-original' then 1 else 0 end, added_at, id").setParameter(1, "%" + id).getResultList());
        String attachment = attachments.isEmpty() ? "" : attachments.get(0).toString();
        return new Case(id, row[2].toString(), row[0].toString(), ((Number) row[1]).intValue(), view.revision(), attachment, view.submissions().size());
    }

    private String acted(String id, long user, String action) {
        story.act(user, id, action).value();
        return id;
    }

    private String returned() {
        String id = story.submitted();
        story.returnForCorrection(id, DUE, "ownFunding", "proposalFile", "estimateFile").value();
        return id;
    }

    private String corrected() {
        String id = returned();
        story.application.as(story.officer, () -> get(CaseService.class).saveDraft(id, Map.of("ownFunding", Story.answers().get("ownFunding")),
                Map.of("ownFunding", "一般会計（6月補正予算）"))).value();
        return id;
    }

    private String drafted() {
        String id = story.submitted();
        story.act(story.bureauOfficer, ActCommand.of(id, "forward", "要件を満たす。", story.revision(id)).with("opinion", "FIT")).value();
        return id;
    }

    private String onPaper() {
        story.application.at(Story.MORNING.plusHours(1));
        String id = story.application.as(story.bureauOfficer, () -> get(PaperProposalService.class).start(Story.CALL, Story.YUZAWA, arrival(30), "a.pdf", scan())).value();
        story.application.as(story.bureauOfficer, () -> get(CaseService.class).attach(id, "proposalFile", "a.csv",
                new ByteArrayInputStream("1,2\n".getBytes(StandardCharsets.UTF_8)))).value();
        return id;
    }

    private String correctedOnPaper() {
        String id = returned();
        story.application.at(Story.MORNING.plusHours(2));
        story.application.as(story.bureauOfficer, () -> get(PaperEntryService.class).tell(id, arrival(90), "a.pdf", scan())).value();
        return id;
    }

    private static PaperArrival arrival(int minutes) {
        return PaperArrival.told(ArrivalMode.BY_HAND, Story.MORNING.plusMinutes(minutes), "");
    }

    private static InputStream scan() {
        return new ByteArrayInputStream(SampleFiles.pdf());
    }

    private String evaluated() {
        String id = acted(story.forwarded(), story.ministryOfficer, "start-evaluation");
        String number = story.view(story.ministryOfficer, id).row().number();
        byte[] csv = ("番号,順位,評点,評価,意見\r\n" + number + ",1,88,A,効果が大きい\r\n").getBytes(StandardCharsets.UTF_8);
        story.application.as(story.ministryOfficer, () -> get(SelectionService.class).recordEvaluation(Story.CALL, csv)).value();
        return id;
    }

    private String decided(Decision decision) {
        String id = evaluated();
        String list = listOf(id, decision);
        acted(acted(acted(list, story.ministryOfficer, "request-approval"), story.ministryDirector, "approve"), story.ministryGeneral, "approve");
        return id;
    }

    private String listOf(String id, Decision decision) {
        List<ListItem> items = List.of(new ListItem(id, decision, "評価会の評価による。"));
        return story.application.as(story.ministryOfficer, () -> get(SelectionService.class).draftList(Story.CALL, items)).value();
    }

    /** A list so many acts after it was drafted: request, first stamp, second stamp; 4 is one that was discarded. */
    private Case list(int acts) {
        String list = listOf(evaluated(), Decision.ADOPT);
        if (acts == 4) {
            acted(list, story.ministryOfficer, "discard");
        }
        for (int i = 0; i < acts && acts < 4; i++) {
            acted(list, List.of(story.ministryOfficer, story.ministryDirector, story.ministryGeneral).get(i), i == 0 ? "request-approval" : "approve");
        }
        return found(story.ministryOfficer, list);
    }

    <T> T get(Class<T> type) {
        return story.application.get(type);
    }

    /** Whether the call gives the asker anything or lets them do something; whatever it does is undone. */
    boolean tried(Asker asker, Supplier<?> call) {
        Object[] result = new Object[1];
        try {
            story.application.as(asker.actor(), () -> {
                result[0] = call.get();
                throw new Undone();
            });
        } catch (Undone e) {
            return gives(result[0]);
        } catch (NotAllowedException e) {
            return false;
        }
        throw new IllegalStateException("neither undone nor refused");
    }

    private static boolean gives(Object result) {
        if (result instanceof Outcome<?> outcome) {
            return outcome.isDone() || outcome.violations().stream().noneMatch(v -> NOTHING.contains(v.code()));
        }
        return result instanceof Optional<?> maybe ? maybe.isPresent() : !(result instanceof Collection<?> all) || !all.isEmpty();
    }

    @Override
    public void close() {
        story.close();
    }
}
