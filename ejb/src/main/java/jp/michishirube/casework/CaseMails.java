package jp.michishirube.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.Role;
import jp.michishirube.notification.Outbox;
import jp.michishirube.organisation.PostRegister;
import jp.michishirube.organisation.api.HolderView;
import jp.michishirube.security.UserRegister;
import jp.michishirube.security.api.UserView;
import jp.michishirube.workflow.State;
import jp.michishirube.workflow.Step;
import jp.michishirube.workflow.WorkflowDefinition;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells people by mail that something arrived or waits for them: a number and a link, no personal data. Written in the act's transaction. */
@ApplicationScoped
class CaseMails {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("jp.michishirube.casework.mails", Locale.ROOT);

    private final Outbox outbox;
    private final PostRegister posts;
    private final UserRegister users;
    private final Clock clock;
    private final String baseUrl;

    /** For the container's proxy. */
    protected CaseMails() {
        this(null, null, null, null, null);
    }

    @Inject
    CaseMails(Outbox outbox, PostRegister posts, UserRegister users, Clock clock,
              @ConfigProperty(name = "michishirube.base-url") String baseUrl) {
        this.outbox = outbox;
        this.posts = posts;
        this.users = users;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    void receipt(CaseFile file, Submission made, Optional<PaperEntry> paper) {
        String at = CaseGuards.ja(LocalDateTime.ofInstant(made.submittedAt(), Clock.TOKYO));
        send(file, file.applicantId(), EnumSet.of(Role.APPLICANT_OFFICER, Role.APPLICANT_APPROVER), paper.isPresent() ? "receipt-paper" : "receipt",
                made.receiptNumber(), file.title(), at, made.sha256(), link("/app/receipt.xhtml?id=" + file.id() + "&no=" + made.no()),
                paper.map(p -> p.view().mode().label().ja()).orElse(""));
    }

    void forwarded(CaseFile file) {
        send(file, CaseScope.MINISTRY, EnumSet.of(Role.MINISTRY_OFFICER), "forwarded", file.number(), file.title(), file.applicantName(),
                link("/app/case.xhtml?id=" + file.id()));
    }

    /** To the people of a body whose proposal is not submitted yet. */
    void deadlineMoved(CaseFile file, String callTitle, LocalDateTime was, LocalDateTime is, String reason) {
        send(file, file.applicantId(), EnumSet.of(Role.APPLICANT_OFFICER, Role.APPLICANT_APPROVER), is.isAfter(was) ? "extended" : "closed",
                file.number(), callTitle, CaseGuards.ja(was), CaseGuards.ja(is), reason, link("/app/case.xhtml?id=" + file.id()));
    }

    /** An issued paper to the people of the body. */
    void paper(CaseFile file, String paperId) {
        send(file, file.applicantId(), EnumSet.of(Role.APPLICANT_OFFICER, Role.APPLICANT_APPROVER), paperId, "paper",
                new Object[] {file.number(), file.title(), link("/app/case.xhtml?id=" + file.id())});
    }

    /** Anything else that a kind has to say to the people of the body. */
    void tell(CaseFile file, String subject, String body) {
        post(file, file.applicantId(), EnumSet.of(Role.APPLICANT_OFFICER, Role.APPLICANT_APPROVER), null, subject, body + "\n" + link("/app/case.xhtml?id=" + file.id()));
    }

    /** To those whose turn it is now, deputies with them: who may take the case further from this state, or stamps next. */
    void moved(CaseFile file, Step step, State target, WorkflowDefinition workflow) {
        Set<Role> waiting = Waiting.rolesIn(target, step.to().step(), workflow);
        if (step.routeFinished() && step.transition().effects().contains("forwarded") || waiting.isEmpty() || waiting.contains(Role.SYSTEM)) {
            return;
        }
        Role any = waiting.iterator().next();
        String office = switch (any.officeKind()) {
            case APPLICANT -> file.applicantId();
            case BUREAU -> file.bureauKey();
            case MINISTRY -> CaseScope.MINISTRY;
            case SECRETARIAT -> file.arrangerId();
            case REVIEW -> "";
        };
        boolean inside = any.officeKind() != Role.OfficeKind.APPLICANT;
        send(file, office, waiting, "waits", file.number(), file.title(), (inside ? target.staffLabel() : target.publicLabel()).ja(),
                link("/app/case.xhtml?id=" + file.id()));
    }

    private void send(CaseFile file, String office, Set<Role> roles, String text, Object... arguments) {
        send(file, office, roles, null, text, arguments);
    }

    private void send(CaseFile file, String office, Set<Role> roles, String paperId, String text, Object[] arguments) {
        String subject = MessageFormat.format(TEXTS.getString(text + ".subject"), arguments);
        post(file, office, roles, paperId, subject, MessageFormat.format(TEXTS.getString(text + ".body"), arguments));
    }

    private void post(CaseFile file, String office, Set<Role> roles, String paperId, String subject, String words) {
        String body = words + "\n" + TEXTS.getString("footer");
        List<Long> holders = posts.holders(office, roles, clock.today()).stream().map(HolderView::userId).distinct().toList();
        users.users(holders).stream().filter(UserView::enabled).forEach(u -> outbox.mail(u.email(), subject, body, CaseDossier.owner(file.id()), paperId));
    }

    private String link(String path) {
        return baseUrl + path;
    }
}
