package jp.michishirube.administration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import jp.michishirube.audit.AuditTrail;
import jp.michishirube.audit.api.EventDraft;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.Capacity;

/** Writes the events of administration. Names and addresses go into the erasable part. */
@Dependent
class Chronicle {
    private final AuditTrail audit;

    @Inject
    Chronicle(AuditTrail audit) {
        this.audit = audit;
    }

    static String person(long userId) {
        return "person/" + userId;
    }

    static String office(String officeId) {
        return "office/" + officeId;
    }

    static String signUp(String id) {
        return "sign-up/" + id;
    }

    /**
     * @param chain the thing that changes: a person, an office, a sign-up
     * @param as    null for an act that needs no post
     * @param said  free text and personal data
     */
    void write(String chain, String action, Actor actor, Capacity as, String subject, Map<String, String> said) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        new java.util.TreeMap<>(said).forEach(json::add);
        audit.append(new EventDraft(chain, action, actor, as, null, null, subject, null, said.isEmpty() ? null : json.build().toString()));
    }
}
