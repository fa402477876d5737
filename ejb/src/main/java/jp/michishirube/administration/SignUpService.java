package jp.michishirube.administration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.michishirube.administration.api.Contact;
import jp.michishirube.administration.api.SignUpStatus;
import jp.michishirube.administration.api.SignUpView;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.AllowedTo;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.CorporateNumber;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import jp.michishirube.organisation.OrganisationService;
import jp.michishirube.organisation.RegisteredAddresses;
import jp.michishirube.organisation.api.OrganisationView;
import jp.michishirube.security.LinkPurpose;
import jp.michishirube.security.OneTimeLinks;

/**
 * The first sign-up of a body, by anyone: a local government through its registered address and no other, a company through the address it
 * gives. Nothing is opened before the bureau approves.
 */
@Stateless
public class SignUpService {
    /** Within this time a second wish for the same body or address sends no second mail. */
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final AdministrationStore store;
    private final OrganisationService organisations;
    private final RegisteredAddresses addresses;
    private final Administrators administrators;
    private final SignUps signUps;
    private final OneTimeLinks links;
    private final AdministrationMails mails;
    private final Clock clock;

    public SignUpService() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    public SignUpService(AdministrationStore store, OrganisationService organisations, RegisteredAddresses addresses, Administrators administrators,
                         SignUps signUps, OneTimeLinks links, AdministrationMails mails, Clock clock) {
        this.store = store;
        this.organisations = organisations;
        this.addresses = addresses;
        this.administrators = administrators;
        this.signUps = signUps;
        this.links = links;
        this.mails = mails;
        this.clock = clock;
    }

    /** Sends the link to the body's registered address, which is not shown. */
    @AllowedTo(everyone = true)
    public Outcome<Void> ask(String bodyId) {
        Optional<OrganisationView> found = organisations.findOn(bodyId, clock.today()).filter(OrganisationView::isLocalGovernment);
        if (found.isEmpty()) {
            return refused("body", "地方公共団体を一覧から選んでください。", "Choose a local government from the list.");
        }
        OrganisationView body = found.get();
        Optional<Violation> taken = taken(body.id(), body.name());
        if (taken.isPresent()) {
            return Outcome.refused(List.of(taken.get()));
        }
        Optional<String> address = addresses.of(body.id());
        if (address.isEmpty()) {
            String bureau = signUps.bureauName(body.bureauKey());
            return refused("body", body.name() + "のメールアドレスがまだ登録されていません。" + bureau + "に、団体の代表メールアドレスの登録を頼んでください。",
                    "No mail address of " + body.name() + " is registered yet. Please ask " + bureau + " to register the official one.");
        }
        send(new SignUp(SignUp.LOCAL_GOVERNMENT, body.id(), body.name(), null, body.bureauKey(), address.get(), clock.now()));
        return Outcome.done(null);
    }

    /** Sends the link to the address that a company gives. */
    @AllowedTo(everyone = true)
    public Outcome<Void> askCompany(String number, String name, String prefectureCode, String email) {
        Typed typed = new Typed();
        Optional<CorporateNumber> corporate = CorporateNumber.parse(number);
        if (corporate.isEmpty()) {
            typed.refuse("number", "法人番号（13桁）を確かめてください。検査数字が合いません。", "Check the corporate number: 13 digits, and its check digit must fit.");
        }
        String called = typed.line("company", name, "商号・名称", "the company's name");
        String address = typed.address("email", email);
        Optional<String> bureau = organisations.bureauOfPrefecture(prefectureCode == null ? "" : prefectureCode);
        if (bureau.isEmpty()) {
            typed.refuse("prefecture", "本店の都道府県を選んでください。", "Choose the prefecture of the seat.");
        }
        corporate.flatMap(c -> taken(c.value(), called)).ifPresent(v -> typed.add(List.of(v)));
        if (!typed.problems().isEmpty()) {
            return Outcome.refused(typed.problems());
        }
        send(new SignUp(SignUp.COMPANY, corporate.get().value(), called, prefectureCode, bureau.get(), address, clock.now()));
        return Outcome.done(null);
    }

    /** The sign-up that a link is for; empty when the link is gone. */
    @AllowedTo(everyone = true)
    public Optional<SignUpView> opened(String token) {
        return links.subject(LinkPurpose.SIGN_UP, token).flatMap(store::signUp).filter(s -> s.status == SignUpStatus.ASKED).map(signUps::view);
    }

    /** Names the people of the body. From now on the sign-up waits for its bureau. */
    @AllowedTo(everyone = true)
    public Outcome<Void> complete(String token, Contact officer, Contact administrator) {
        if (opened(token).isEmpty()) {
            return Outcome.refused(List.of(OneTimeLinks.GONE));
        }
        Typed typed = new Typed();
        Contact first = contact(typed, "officer", officer, "担当者");
        Contact second = contact(typed, "administrator", administrator, "管理者");
        if (!typed.problems().isEmpty()) {
            return Outcome.refused(typed.problems());
        }
        Optional<SignUp> used = links.use(LinkPurpose.SIGN_UP, token).flatMap(store::lockedSignUp).filter(s -> s.status == SignUpStatus.ASKED);
        if (used.isEmpty()) {
            return Outcome.refused(List.of(OneTimeLinks.GONE));
        }
        if (store.waits(used.get().bodyId)) {
            return Outcome.refused(List.of(waits(used.get().bodyName)));
        }
        used.get().people(first, second, clock.now());
        signUps.write(used.get(), "send-sign-up", Actor.PUBLIC, null, Map.of("officer", first.name(), "officerEmail", first.email(), "administrator",
                second.name(), "administratorEmail", second.email()));
        signUps.tellBureau(used.get());
        return Outcome.done(null);
    }

    private Optional<Violation> taken(String bodyId, String name) {
        if (administrators.any(bodyId, clock.today())) {
            return Optional.of(Violation.of("sign-up.taken", "body", new Text(name + "は、もう利用しています。団体の管理者に、招待を頼んでください。",
                    name + " is here already. Ask its administrator for an invitation.")));
        }
        return store.waits(bodyId) ? Optional.of(waits(name)) : Optional.empty();
    }

    private static Violation waits(String name) {
        return Violation.of("sign-up.waits", "body", new Text(name + "の申込みは、総合通信局の承認を待っています。",
                "The sign-up of " + name + " waits for its bureau's approval."));
    }

    private void send(SignUp asked) {
        if (store.askedSince(asked.bodyId, asked.email, clock.now().minus(PAUSE)) || !mails.mayGet(asked.email)) {
            return;
        }
        store.add(asked);
        String token = links.issue(LinkPurpose.SIGN_UP, asked.id, OneTimeLinks.LIFE);
        mails.signUp(asked.email, Chronicle.signUp(asked.id), asked.bodyName, token, OneTimeLinks.LIFE);
        signUps.write(asked, "ask-sign-up", Actor.PUBLIC, null, Map.of("email", asked.email));
    }

    private static Contact contact(Typed typed, String field, Contact contact, String who) {
        return new Contact(typed.line(field + "Name", contact.name(), who + "の氏名", "the name"), typed.address(field + "Email", contact.email()),
                typed.line(field + "Title", contact.title(), who + "の職名", "the title"));
    }

    private static Outcome<Void> refused(String field, String ja, String en) {
        return Outcome.refused(List.of(Violation.of("sign-up." + field, field, new Text(ja, en))));
    }
}
