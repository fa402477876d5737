package jp.michishirube.casework;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.util.List;
import jp.michishirube.audit.AuditTrail;
import jp.michishirube.audit.api.EventDraft;
import jp.michishirube.form.Answers;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.JapaneseText;
import jp.michishirube.security.UserRegister;
import jp.michishirube.security.api.UserView;

/** When the day of a hand-over has come, the drafts that name the predecessor as contact name the successor. Workers never hold the same one. */
@Stateless
public class HandOverWorker {
    static final String CONTACT_NAME = "contactName";
    static final String CONTACT_EMAIL = "contactEmail";
    private static final int MOST_A_ROUND = 500;

    private HandOverStore store;
    private HandOverReading reading;
    private CaseStore cases;
    private UserRegister users;
    private AuditTrail audit;
    private Clock clock;

    public HandOverWorker() {
    }

    @Inject
    public HandOverWorker(HandOverStore store, HandOverReading reading, CaseStore cases, UserRegister users, AuditTrail audit, Clock clock) {
        this.store = store;
        this.reading = reading;
        this.cases = cases;
        this.users = users;
        this.audit = audit;
        this.clock = clock;
    }

    /** The hand-overs whose day has come and whose contacts were not moved yet, the longest due first; at most 500. */
    public List<String> due() {
        return store.due(clock.today(), MOST_A_ROUND);
    }

    /** Moves the contacts of a hand-over that is due; false when they are moved or another worker is at it. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean move(String id) {
        HandOver due = store.claim(id, clock.today()).orElse(null);
        if (due == null) {
            return false;
        }
        UserView from = user(due.fromUser());
        UserView to = user(due.toUser());
        List<CaseFile> moved = reading.contacts(due.officeId(), from);
        for (CaseFile file : moved) {
            CaseDraft draft = cases.lockDraft(file.id()).orElseThrow();
            if (names(draft.answers(), from)) {
                draft.save(Contacts.to(draft.answers(), to), to.id(), to.name(), clock.now());
                audit.append(new EventDraft("case/" + file.id(), "hand-over-contact", Actor.SYSTEM, Actor.SYSTEM.capacities().get(0), null, null, file.id(),
                        null, Json.createObjectBuilder().add("from", from.id()).add("to", to.id()).build().toString()));
            }
        }
        due.contactsMoved(clock.now());
        return true;
    }

    /** Whether the contact of these answers is this person, by mail address or by name without regard to spaces. */
    static boolean names(Answers answers, UserView person) {
        String email = answers.get(CONTACT_EMAIL).strip();
        return !email.isEmpty() && email.equalsIgnoreCase(person.email())
                || JapaneseText.searchKey(answers.get(CONTACT_NAME)).equals(JapaneseText.searchKey(person.name()));
    }

    private UserView user(long id) {
        return users.users(List.of(id)).get(0);
    }
}
