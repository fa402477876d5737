package jp.michishirube.casework;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.michishirube.audit.AuditTrail;
import jp.michishirube.audit.api.EventDraft;
import jp.michishirube.casework.api.SoleSignatureView;
import jp.michishirube.kernel.Access;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.AllowedTo;
import jp.michishirube.kernel.Capacity;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.JapaneseText;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Role;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import jp.michishirube.organisation.OrganisationService;
import jp.michishirube.organisation.api.OrganisationView;

/** A bureau allows the only officer of a body of its territory to sign the own draft, with a reason and until a day; or ends that. */
@Stateless
@AllowedTo({Role.BUREAU_OFFICER, Role.BUREAU_DIRECTOR, Role.BUREAU_DIRECTOR_GENERAL})
public class SoleSignatureService {
    private static final int LONGEST_REASON = 1000;
    /** The exception is for a while: no longer than to the end of the fiscal year after this one. */
    private static final int MOST_YEARS = 2;

    private CaseStore store;
    private SoleSigning signing;
    private OrganisationService organisations;
    private AuditTrail audit;
    private Access access;
    private Clock clock;

    public SoleSignatureService() {
    }

    @Inject
    public SoleSignatureService(CaseStore store, SoleSigning signing, OrganisationService organisations, AuditTrail audit, Access access, Clock clock) {
        this.store = store;
        this.signing = signing;
        this.organisations = organisations;
        this.audit = audit;
        this.access = access;
        this.clock = clock;
    }

    /** The exceptions of my bureau, the newest first, those that have ended with them. */
    public List<SoleSignatureView> list() {
        List<SoleSignature> all = store.soleSignatures(access.actor().capacities().stream().filter(SoleSignatureService::bureaus).map(Capacity::officeId)
                .distinct().toList());
        Map<String, OrganisationView> bodies = organisations.findAll(all.stream().map(SoleSignature::bodyId).distinct().toList());
        return all.stream().map(s -> s.view(bodies.get(s.bodyId()).name())).toList();
    }

    /** Allows it from now to the end of the day. An exception that is in force already is ended by the new one. */
    public Outcome<SoleSignatureView> allow(String bodyId, String reason, LocalDate untilDay) {
        String because = JapaneseText.carried(reason).strip();
        LocalDate today = clock.today();
        OrganisationView body = organisations.find(JapaneseText.halfWidth(JapaneseText.carried(bodyId)).strip()).orElse(null);
        Capacity as = body == null ? null : keeper(body.bureauKey()).orElse(null);
        if (as == null) {
            return Outcome.refused(List.of(Violation.of("body.not-mine", "body", new Text("管轄の団体の番号（団体コード6桁又は法人番号13桁）を入れてください。",
                    "Enter the number of a body of your territory (6-digit code or 13-digit corporate number)."))));
        }
        List<Violation> problems = new ArrayList<>();
        if (because.isEmpty() || because.length() > LONGEST_REASON) {
            problems.add(Violation.of("reason.missing", "reason", new Text("理由を1,000字以内で書いてください。", "Give the reason within 1,000 characters.")));
        }
        if (untilDay.isBefore(today) || untilDay.isAfter(today.plusYears(MOST_YEARS))) {
            problems.add(Violation.of("until.range", "until", new Text("今日から2年以内の最後の日を入れてください。", "The last day must lie between today and two years from now.")));
        }
        if (signing.officers(body.id(), today) > 1) {
            problems.add(Violation.of("body.two-officers", "body", new Text("この団体には担当者・決裁者が二人以上います。別の人が決裁できるため、特例は要りません。",
                    "This body has more than one officer; another person can sign, so that no exception is needed.")));
        }
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        store.soleSignature(body.id(), today).ifPresent(s -> s.end(clock.now()));
        SoleSignature made = new SoleSignature(body.id(), as.officeId(), because, untilDay, access.actor(), clock.now());
        store.add(made);
        record(made, "allow-sole-signature", as, because);
        return Outcome.done(made.view(body.name()));
    }

    /** Ends an exception at once. Ended twice, the first time stays. */
    public Outcome<Boolean> end(String id) {
        SoleSignature signature = store.lockSoleSignature(id).orElse(null);
        Capacity as = signature == null ? null : keeper(signature.bureauKey()).orElse(null);
        if (as == null) {
            return Outcome.refused("exception.unknown", new Text("該当する特例がありません。", "There is no such exception."));
        }
        if (!signature.ended()) {
            signature.end(clock.now());
            record(signature, "end-sole-signature", as, "");
        }
        return Outcome.done(true);
    }

    private void record(SoleSignature s, String action, Capacity as, String reason) {
        audit.append(new EventDraft("body/" + s.bodyId(), action, access.actor(), as, null, null, s.bodyId(), null, Json.createObjectBuilder()
                .add("id", s.id()).add("until", s.untilDay().toString()).add("reason", reason).build().toString()));
    }

    private Optional<Capacity> keeper(String bureauKey) {
        Actor actor = access.actor();
        return actor.capacities().stream().filter(c -> bureaus(c) && c.officeId().equals(bureauKey)).findFirst();
    }

    private static boolean bureaus(Capacity c) {
        return c.role() == Role.BUREAU_OFFICER || c.role() == Role.BUREAU_DIRECTOR || c.role() == Role.BUREAU_DIRECTOR_GENERAL;
    }
}
