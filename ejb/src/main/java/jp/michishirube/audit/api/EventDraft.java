package jp.michishirube.audit.api;

import java.util.Objects;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.Capacity;

/**
 * An act about to be recorded. The time is set when it is appended.
 *
 * @param chain       "case/…" for a case's events, otherwise the thing that changes: "office/clock", "call/…"
 * @param action      what was done, such as "submit"
 * @param actor       the person, or {@link Actor#SYSTEM}
 * @param as          the post from which it was done; null for an act that needs none, such as signing in
 * @param fromState   null where no state changes
 * @param toState     null where no state changes
 * @param subject     what it concerns, such as a case's id; events are looked up by it
 * @param contentHash SHA-256 of the content that was acted on; null where there is none
 * @param payloadJson free text and personal data, erasable later without breaking the chain; null where there is none
 */
public record EventDraft(String chain, String action, Actor actor, Capacity as, String fromState, String toState,
                         String subject, String contentHash, String payloadJson) {
    public EventDraft {
        Objects.requireNonNull(chain, "chain");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(subject, "subject");
    }
}
