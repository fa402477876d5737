package jp.michishirube.administration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import jp.michishirube.administration.api.OfficeChoice;
import jp.michishirube.kernel.Access;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.Capacity;
import jp.michishirube.kernel.Role;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import jp.michishirube.organisation.OrganisationService;
import jp.michishirube.organisation.api.OrganisationView;

/** Which offices the actor administers: the system's administrator all, every other administrator the own one. */
@Dependent
class Offices {
    static final String MINISTRY = "mic";
    static final Violation UNKNOWN = Violation.of("office.unknown", new Text("見つからないか、あなたの職では扱えません。管理の一覧から選び直してください。",
            "Not found, or not yours to administer. Please choose again from the list."));

    private final OrganisationService organisations;
    private final Access access;

    @Inject
    Offices(OrganisationService organisations, Access access) {
        this.organisations = organisations;
        this.access = access;
    }

    Actor actor() {
        return access.actor();
    }

    Optional<Capacity> system() {
        return actor().as(Role.SYSTEM_ADMINISTRATOR, MINISTRY);
    }

    /** The capacity by which the actor administers an office; empty when it is not theirs. */
    Optional<Capacity> capacity(String officeId) {
        return system().or(() -> own().stream().filter(c -> c.officeId().equals(officeId)).findFirst());
    }

    /** The office if it is there and the actor's to administer. */
    Optional<OfficeChoice> find(String officeId) {
        return officeId == null || capacity(officeId).isEmpty() ? Optional.empty() : organisations.find(officeId).map(Offices::choice);
    }

    /** The own offices; for the system's administrator the Ministry, the bureaus, the secretariat and the reviewers, every other body by its code. */
    List<OfficeChoice> choices() {
        if (system().isPresent()) {
            return java.util.stream.Stream.of(organisations.find(MINISTRY).stream(), organisations.bureaus().stream(), organisations.find("secretariat").stream(),
                    organisations.find("reviewers").stream()).flatMap(bodies -> bodies).map(Offices::choice).toList();
        }
        return own().stream().map(c -> new OfficeChoice(c.officeId(), c.officeName())).distinct().toList();
    }

    String name(String officeId) {
        return organisations.find(officeId).map(OrganisationView::name).orElse(officeId);
    }

    private List<Capacity> own() {
        return actor().capacities().stream().filter(c -> c.role() == Role.BUREAU_ADMINISTRATOR || c.role() == Role.APPLICANT_ADMINISTRATOR).toList();
    }

    private static OfficeChoice choice(OrganisationView body) {
        return new OfficeChoice(body.id(), body.name());
    }
}
