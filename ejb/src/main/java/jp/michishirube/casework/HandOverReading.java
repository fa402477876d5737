package jp.michishirube.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.michishirube.casework.api.HandOverPreview;
import jp.michishirube.casework.api.HandOverPreview.Standing;
import jp.michishirube.kernel.Authority;
import jp.michishirube.kernel.Role;
import jp.michishirube.kernel.Role.OfficeKind;
import jp.michishirube.organisation.PostRegister;
import jp.michishirube.organisation.api.HoldingView;
import jp.michishirube.organisation.api.OrganisationView;
import jp.michishirube.organisation.api.PostView;
import jp.michishirube.security.api.UserView;
import jp.michishirube.workflow.State;
import jp.michishirube.workflow.WorkflowDefinition;
import jp.michishirube.workflow.WorkflowDefinitions;

/** Works out what a hand-over moves, and what it would leave without a holder. */
@ApplicationScoped
class HandOverReading {
    private final HandOverStore store;
    private final CaseStore cases;
    private final CaseDossier dossier;
    private final WorkflowDefinitions workflows;
    private final PostRegister posts;

    /** For the container's proxy. */
    protected HandOverReading() {
        this(null, null, null, null, null);
    }

    @Inject
    HandOverReading(HandOverStore store, CaseStore cases, CaseDossier dossier, WorkflowDefinitions workflows, PostRegister posts) {
        this.store = store;
        this.cases = cases;
        this.dossier = dossier;
        this.workflows = workflows;
        this.posts = posts;
    }

    HandOverPreview preview(OrganisationView office, UserView from, UserView to, List<HoldingView> moves, LocalDate day) {
        Set<Long> moved = moves.stream().map(HoldingView::id).collect(Collectors.toSet());
        Set<Long> held = posts.holdings(office.id()).stream().filter(h -> standsIn(h) && h.isValidOn(day) && !moved.contains(h.id()))
                .map(HoldingView::postId).collect(Collectors.toSet());
        moves.stream().filter(HandOverReading::standsIn).map(HoldingView::postId).forEach(held::add);
        List<PostView> there = posts.posts(office.id(), day);
        Set<Role> heldRoles = roles(there.stream().filter(p -> held.contains(p.id())).map(PostView::role));
        List<Object[]> standing = store.standing(casesOf(office), office.id(), ended());
        return new HandOverPreview(office.name(), from.name(), to.name(), moves,
                store.draftedBy(from.id(), casesOf(office), office.id(), ended()).stream().map(CaseFile::number).toList(),
                waiting(standing, roles(moves.stream().map(HoldingView::role)), kind(office)),
                contacts(office.id(), from).stream().map(CaseFile::number).toList(),
                cases.openReviews(moves.stream().filter(HandOverReading::standsIn).map(HoldingView::postId).toList(), Integer.MAX_VALUE).size(),
                there.stream().filter(p -> !held.contains(p.id())).toList(), waiting(standing, without(heldRoles, kind(office)), kind(office)));
    }

    /** The body's drafts that may be edited and whose contact is this person. */
    List<CaseFile> contacts(String officeId, UserView person) {
        return store.ofBody(officeId, ended()).stream().filter(f -> dossier.applicantHolds(f) && dossier.openFields(f).contains(HandOverWorker.CONTACT_NAME)
                && cases.draft(f.id()).filter(d -> HandOverWorker.names(d.answers(), person)).isPresent()).toList();
    }

    /** A deputy stands in for somebody; the post itself is held by its own or acting holder. */
    private static boolean standsIn(HoldingView h) {
        return h.authority() == Authority.OWN || h.authority() == Authority.ACTING;
    }

    private List<Standing> waiting(List<Object[]> standing, Set<Role> asked, OfficeKind kind) {
        List<Standing> waiting = new ArrayList<>();
        for (Object[] row : standing) {
            WorkflowDefinition workflow = workflows.get((String) row[0]);
            State state = workflow.state((String) row[1]);
            Set<Role> roles = Waiting.rolesIn(state, (Integer) row[2], workflow);
            Role role = roles.stream().filter(r -> r.officeKind() == kind && asked.contains(r)).findFirst().orElse(null);
            if (role != null) {
                waiting.add(new Standing(kind == OfficeKind.APPLICANT ? state.publicLabel() : state.staffLabel(), role.label(), (Long) row[3]));
            }
        }
        return waiting;
    }

    private List<String> ended() {
        return workflows.all().stream().flatMap(w -> w.states().stream()).filter(State::finalState).map(State::id).distinct().toList();
    }

    private static Set<Role> without(Set<Role> held, OfficeKind kind) {
        return roles(Stream.of(Role.values()).filter(r -> r.officeKind() == kind && r.worksOnCases() && !held.contains(r)));
    }

    private static Set<Role> roles(Stream<Role> roles) {
        return roles.collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    private static OfficeKind kind(OrganisationView office) {
        return office.isBureau() ? OfficeKind.BUREAU : office.isSecretariat() ? OfficeKind.SECRETARIAT : office.isReview() ? OfficeKind.REVIEW : office.id().equals(CaseScope.MINISTRY) ? OfficeKind.MINISTRY : OfficeKind.APPLICANT;
    }

    /** Which cases an office works on. */
    private static String casesOf(OrganisationView office) {
        return switch (kind(office)) {
            case APPLICANT -> "f.applicantId = :o";
            case BUREAU -> "f.bureauKey = :o and f.firstReceivedAt is not null";
            case SECRETARIAT -> "f.arrangerId = :o and f.firstReceivedAt is not null";
            case REVIEW -> "f.id is null and f.applicantId = :o";
            case MINISTRY -> "(f.applicantId = :o or f.firstReceivedAt is not null or f.byOffice = true)";
        };
    }
}
