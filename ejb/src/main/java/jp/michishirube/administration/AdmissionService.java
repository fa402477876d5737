package jp.michishirube.administration;

import static jp.michishirube.kernel.Role.BUREAU_ADMINISTRATOR;
import static jp.michishirube.kernel.Role.SYSTEM_ADMINISTRATOR;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.michishirube.administration.api.Contact;
import jp.michishirube.administration.api.NewBody;
import jp.michishirube.administration.api.SignUpStatus;
import jp.michishirube.administration.api.SignUpView;
import jp.michishirube.kernel.AllowedTo;
import jp.michishirube.kernel.Capacity;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.CorporateNumber;
import jp.michishirube.kernel.JapaneseText;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Role;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import jp.michishirube.organisation.OrganisationRegister;
import jp.michishirube.organisation.OrganisationService;
import jp.michishirube.organisation.PostRegister;
import jp.michishirube.organisation.RegisteredAddresses;
import jp.michishirube.organisation.api.OrganisationView;

/** The bureau's side of first sign-ups: the queue, approval or refusal, and the registered addresses of its bodies. */
@Stateless
public class AdmissionService {
    private static final int MOST_REASON = 1000;

    private final AdministrationStore store;
    private final SignUps signUps;
    private final Invitations invitations;
    private final Administrators administrators;
    private final OrganisationService organisations;
    private final OrganisationRegister register;
    private final RegisteredAddresses addresses;
    private final PostRegister posts;
    private final AdministrationMails mails;
    private final Chronicle chronicle;
    private final Offices offices;
    private final Clock clock;

    public AdmissionService() {
        this(null, null, null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    public AdmissionService(AdministrationStore store, SignUps signUps, Invitations invitations, Administrators administrators,
                            OrganisationService organisations, OrganisationRegister register, RegisteredAddresses addresses, PostRegister posts,
                            AdministrationMails mails, Chronicle chronicle, Offices offices, Clock clock) {
        this.store = store;
        this.signUps = signUps;
        this.invitations = invitations;
        this.administrators = administrators;
        this.organisations = organisations;
        this.register = register;
        this.addresses = addresses;
        this.posts = posts;
        this.mails = mails;
        this.chronicle = chronicle;
        this.offices = offices;
        this.clock = clock;
    }

    /** The sign-ups that wait, the longest first: of the own bureau; of all for the system's administrator. */
    @AllowedTo({SYSTEM_ADMINISTRATOR, BUREAU_ADMINISTRATOR})
    public List<SignUpView> waiting() {
        if (offices.system().isPresent()) {
            return store.waiting(null).stream().map(signUps::view).toList();
        }
        return offices.choices().stream().flatMap(o -> store.waiting(o.id()).stream()).map(signUps::view).toList();
    }

    /** Lets the body in: a company enters the register, the posts are made, officer and administrator are invited. */
    @AllowedTo({SYSTEM_ADMINISTRATOR, BUREAU_ADMINISTRATOR})
    public Outcome<Void> approve(String id) {
        return decide(id, (signUp, as) -> {
            if (administrators.any(signUp.bodyId, clock.today())) {
                return Outcome.refused("sign-up.taken", new Text("この団体には、もう管理者がいます。不承認にして、団体の管理者に招待を頼むよう伝えてください。",
                        "This body has an administrator already. Do not approve; tell them to ask that administrator for an invitation."));
            }
            if (store.open(signUp.bodyId).stream().anyMatch(i -> posts.term(i.postId, clock.today()).filter(p -> p.role() == Role.APPLICANT_ADMINISTRATOR).isPresent())) {
                return Outcome.refused("sign-up.invited", new Text("この団体の管理者には、もう招待を送っています。招待が受けられるのを待つか、この申込みを不承認にしてください。",
                        "An administrator of this body is invited already. Wait until the invitation is accepted, or do not approve this sign-up."));
            }
            if (organisations.find(signUp.bodyId).isEmpty()) {
                register.registerCompany(new CorporateNumber(signUp.bodyId), signUp.bodyName, null, signUp.prefectureCode, signUp.email, false);
            }
            admit(signUp.bodyId, Role.APPLICANT_OFFICER, signUp.officer());
            admit(signUp.bodyId, Role.APPLICANT_ADMINISTRATOR, signUp.administrator());
            signUp.decide(SignUpStatus.ADMITTED, null, clock.now());
            signUps.write(signUp, "approve-sign-up", offices.actor(), as, Map.of());
            mails.admitted(signUp.email, Chronicle.signUp(signUp.id), signUp.bodyName);
            return Outcome.done(null);
        });
    }

    /** Does not let the body in, for a reason that is mailed to it. It may sign up again. */
    @AllowedTo({SYSTEM_ADMINISTRATOR, BUREAU_ADMINISTRATOR})
    public Outcome<Void> turnDown(String id, String why) {
        String reason = JapaneseText.carried(why).strip();
        if (reason.isEmpty() || reason.length() > MOST_REASON) {
            return Outcome.refused(List.of(Violation.of("reason", "reason", new Text("承認しない理由を" + MOST_REASON + "文字以内で入れてください。申込者に送られます。",
                    "Enter the reason in at most " + MOST_REASON + " characters. It is sent to the applicant."))));
        }
        return decide(id, (signUp, as) -> {
            signUp.decide(SignUpStatus.TURNED_DOWN, reason, clock.now());
            signUps.write(signUp, "turn-down-sign-up", offices.actor(), as, Map.of("reason", reason));
            mails.turnedDown(signUp.email, Chronicle.signUp(signUp.id), signUp.bodyName, signUps.bureauName(signUp.bureauKey), reason);
            return Outcome.done(null);
        });
    }

    /** The body, if it lies in a territory that the asker keeps. */
    @AllowedTo({SYSTEM_ADMINISTRATOR, BUREAU_ADMINISTRATOR})
    public Optional<OrganisationView> body(String bodyId) {
        return organisations.findOn(bodyId, clock.today()).filter(OrganisationView::isLocalGovernment)
                .filter(b -> offices.capacity(b.bureauKey()).isPresent());
    }

    /** The address to which the body's first link goes; empty while there is none. */
    @AllowedTo({SYSTEM_ADMINISTRATOR, BUREAU_ADMINISTRATOR})
    public Optional<String> address(String bodyId) {
        return body(bodyId).flatMap(b -> addresses.of(b.id()));
    }

    /** Enters the body's registered address, as the bureau knows it from the body's own papers; empty = none any more. */
    @AllowedTo({SYSTEM_ADMINISTRATOR, BUREAU_ADMINISTRATOR})
    public Outcome<Void> enterAddress(String bodyId, String email) {
        Optional<OrganisationView> body = body(bodyId);
        if (body.isEmpty()) {
            return Outcome.refused(List.of(Offices.UNKNOWN));
        }
        Typed typed = new Typed();
        String address = JapaneseText.carried(email).isBlank() ? null : typed.address("address", email);
        if (!typed.problems().isEmpty()) {
            return Outcome.refused(typed.problems());
        }
        addresses.enter(bodyId, address);
        chronicle.write(Chronicle.office(bodyId), "enter-address", offices.actor(), offices.capacity(body.get().bureauKey()).orElseThrow(),
                Chronicle.office(bodyId), Map.of("address", address == null ? "" : address));
        return Outcome.done(null);
    }

    /**
     * Lets in a body that has no 法人番号, such as a council or a group of residents, as the bureau of its seat knows it: it enters the register,
     * and its officer, approver and administrator are invited. The body's id.
     */
    @AllowedTo({SYSTEM_ADMINISTRATOR, BUREAU_ADMINISTRATOR})
    public Outcome<String> enterBody(NewBody body) {
        Typed typed = new Typed();
        String name = typed.line("name", body.name(), "団体の名称", "the body's name");
        String kana = typed.line("kana", body.kana(), "ふりがな", "its reading");
        Optional<Capacity> as = body.prefectureCode() == null ? Optional.empty() : organisations.bureauOfPrefecture(body.prefectureCode()).flatMap(offices::capacity);
        if (as.isEmpty()) {
            typed.refuse("prefectureCode", "所在地の都道府県を、管内から選んでください。", "Choose the prefecture of its seat, in your territory.");
        }
        Contact officer = person("officer", body.officer(), typed);
        Contact approver = person("approver", body.approver(), typed);
        Contact administrator = person("administrator", body.administrator(), typed);
        if (!typed.problems().isEmpty()) {
            return Outcome.refused(typed.problems());
        }
        String id = "x-" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        register.registerOther(id, name, kana, body.prefectureCode(), officer.email(), false);
        admit(id, Role.APPLICANT_OFFICER, officer);
        admit(id, Role.APPLICANT_APPROVER, approver);
        admit(id, Role.APPLICANT_ADMINISTRATOR, administrator);
        chronicle.write(Chronicle.office(id), "enter-body", offices.actor(), as.get(), Chronicle.office(id), Map.of("name", name));
        return Outcome.done(id);
    }

    private static Contact person(String field, Contact typed, Typed into) {
        return new Contact(into.line(field + "Name", typed.name(), "氏名", "the name"), into.address(field + "Email", typed.email()), into.line(field + "Title", typed.title(), "役職", "the title"));
    }

    private void admit(String bodyId, Role role, Contact person) {
        long post = posts.registerPost(bodyId, role, person.title(), clock.today(), null);
        invitations.make(posts.term(post, clock.today()).orElseThrow(), person.name(), person.email());
    }

    private interface Decision {
        Outcome<Void> on(SignUp signUp, Capacity as);
    }

    private Outcome<Void> decide(String id, Decision decision) {
        Optional<SignUp> found = store.lockedSignUp(id).filter(s -> offices.capacity(s.bureauKey).isPresent());
        if (found.isEmpty()) {
            return Outcome.refused(List.of(Offices.UNKNOWN));
        }
        return found.get().status == SignUpStatus.WAITING ? decision.on(found.get(), offices.capacity(found.get().bureauKey).orElseThrow())
                : Outcome.refused("sign-up.decided", new Text("この申込みは、もう処理されています。一覧を開き直してください。",
                        "This sign-up was decided already. Please open the list again."));
    }
}
