package jp.michishirube.roadmap;

import static jp.michishirube.kernel.Role.AUDITOR;
import static jp.michishirube.kernel.Role.BUREAU_CONSULTED;
import static jp.michishirube.kernel.Role.BUREAU_DIRECTOR;
import static jp.michishirube.kernel.Role.BUREAU_DIRECTOR_GENERAL;
import static jp.michishirube.kernel.Role.BUREAU_OFFICER;
import static jp.michishirube.kernel.Role.MINISTRY_CONSULTED;
import static jp.michishirube.kernel.Role.MINISTRY_DIRECTOR;
import static jp.michishirube.kernel.Role.MINISTRY_DIRECTOR_GENERAL;
import static jp.michishirube.kernel.Role.MINISTRY_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.michishirube.audit.AuditTrail;
import jp.michishirube.audit.api.EventDraft;
import jp.michishirube.kernel.Access;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.AllowedTo;
import jp.michishirube.kernel.Capacity;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Role;
import jp.michishirube.kernel.Sha256;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import jp.michishirube.roadmap.api.CaseBehind;
import jp.michishirube.roadmap.api.CountedBodies;
import jp.michishirube.roadmap.api.MeasurementForm;
import jp.michishirube.roadmap.api.MeasurementState;
import jp.michishirube.roadmap.api.MeasurementView;
import jp.michishirube.roadmap.api.Roadmap;
import jp.michishirube.roadmap.api.SourceKind;
import jp.michishirube.roadmap.rule.Fraction;

/**
 * Measurements are entered, approved by somebody else, and revised with a reason. A bureau keeps those of its territory and its director approves them;
 * the Ministry keeps those of the whole country and its director approves them. Every act is an event of the chain "roadmap/" and the indicator.
 */
@Stateless
public class MeasurementService {
    private static final String MINISTRY = "mic";
    private static final int MOST_NOTE = 1000;

    private Roadmaps roadmaps;
    private RoadmapStore store;
    private SourcedMeasurements sources;
    private AuditTrail audit;
    private Access access;
    private Clock clock;

    public MeasurementService() {
        // for the container
    }

    @Inject
    public MeasurementService(Roadmaps roadmaps, RoadmapStore store, SourcedMeasurements sources, AuditTrail audit, Access access, Clock clock) {
        this.roadmaps = roadmaps;
        this.store = store;
        this.sources = sources;
        this.audit = audit;
        this.access = access;
        this.clock = clock;
    }

    /** The id of the measurement, which now waits for approval. */
    @AllowedTo({BUREAU_OFFICER, BUREAU_DIRECTOR, MINISTRY_OFFICER, MINISTRY_DIRECTOR})
    public Outcome<String> enter(MeasurementForm form) {
        return add(form, null, "");
    }

    /**
     * Puts another value in the place of an approved one once it is approved itself; the old one is kept with the reason of the form.
     *
     * @param id of an approved measurement, or of one that a source tells
     */
    @AllowedTo({BUREAU_OFFICER, BUREAU_DIRECTOR, MINISTRY_OFFICER, MINISTRY_DIRECTOR})
    public Outcome<String> revise(String id, MeasurementForm form) {
        MeasurementView old = store.locked(id).map(m -> m.view(true)).or(() -> sources.all().stream().filter(m -> m.id().equals(id)).findFirst()).orElse(null);
        if (old == null || keeper(old.region()).isEmpty()) {
            return unknown();
        }
        String reason = MeasurementReading.clean(form.reason());
        List<Violation> wrong = new ArrayList<>();
        if (reason.isEmpty() || reason.length() > MOST_NOTE) {
            wrong.add(violation("reason", "reason", "訂正の理由を1,000字以内で書いてください。", "Give the reason of the revision in up to 1,000 characters."));
        }
        if (!old.indicatorId().equals(form.indicatorId()) || !old.region().equals(form.region()) || !old.edition().equals(form.edition())) {
            wrong.add(violation("other", "indicatorId", "訂正では、指標・地域・版を変えられません。新しい測定として入力してください。", "A revision keeps the indicator, the region and the version. Enter a new measurement instead."));
        }
        if (old.state() != MeasurementState.APPROVED || store.isRevised(id)) {
            wrong.add(violation("being-revised", "", "この値はすでに訂正されたか、訂正の承認を待っています。", "This value was revised already, or a revision of it waits for approval."));
        }
        return wrong.isEmpty() ? add(form, old, reason) : Outcome.refused(wrong);
    }

    /** Mends a measurement that was returned, or one's own that nobody has looked at yet; it waits for approval again. */
    @AllowedTo({BUREAU_OFFICER, BUREAU_DIRECTOR, MINISTRY_OFFICER, MINISTRY_DIRECTOR})
    public Outcome<String> mend(String id, MeasurementForm form, long seenVersion) {
        Measurement m = store.locked(id).orElse(null);
        Capacity as = m == null ? null : keeper(m.region).orElse(null);
        if (as == null) {
            return unknown();
        }
        Roadmap roadmap = roadmaps.find(m.edition).orElseThrow();
        Outcome<MeasurementReading> read = MeasurementReading.read(form, roadmap, clock.today());
        List<Violation> wrong = new ArrayList<>(read.violations());
        seen(m, seenVersion, wrong);
        if (m.state != MeasurementState.RETURNED && (m.state != MeasurementState.ENTERED || m.enteredBy != access.actor().userId())) {
            wrong.add(violation("not-open", "", "直せるのは、差し戻された測定と、自分が入力して承認を待っている測定だけです。", "Only a returned measurement, or one's own that waits, can be mended."));
        }
        if (!m.indicatorId.equals(form.indicatorId()) || !m.region.equals(form.region())) {
            wrong.add(violation("other", "indicatorId", "指標と地域は変えられません。新しい測定として入力してください。", "The indicator and the region stay. Enter a new measurement instead."));
        }
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        String from = m.state.name();
        m.state = MeasurementState.ENTERED;
        fill(m, read.value(), roadmap, as);
        store.flush();
        record(m, "mend-measurement", as, from, null);
        return Outcome.done(m.id);
    }

    /** By the director of the bureau, or of the Ministry for the whole country; never by whoever entered it. */
    @AllowedTo({BUREAU_DIRECTOR, MINISTRY_DIRECTOR})
    public Outcome<String> approve(String id, long seenVersion) {
        return decide(id, seenVersion, MeasurementState.APPROVED, "");
    }

    /** Gives it back to whoever entered it, with a word why. */
    @AllowedTo({BUREAU_DIRECTOR, MINISTRY_DIRECTOR})
    public Outcome<String> sendBack(String id, String note, long seenVersion) {
        return decide(id, seenVersion, MeasurementState.RETURNED, MeasurementReading.clean(note));
    }

    /** Those that wait for approval or were returned: a bureau's own, for the Ministry and auditors all; the longest waiting first. */
    @AllowedTo({BUREAU_OFFICER, BUREAU_DIRECTOR, BUREAU_DIRECTOR_GENERAL, BUREAU_CONSULTED, MINISTRY_OFFICER, MINISTRY_DIRECTOR, MINISTRY_DIRECTOR_GENERAL, MINISTRY_CONSULTED, AUDITOR})
    public List<MeasurementView> open() {
        boolean all = access.actor().capacities().stream().anyMatch(c -> c.role().officeKind() == Role.OfficeKind.MINISTRY && c.role().worksOnCases());
        List<String> own = access.actor().capacities().stream().filter(c -> c.role().officeKind() == Role.OfficeKind.BUREAU && c.role().worksOnCases()).map(Capacity::officeId).distinct().toList();
        return store.open(all ? null : own).stream().map(m -> m.view(true)).toList();
    }

    /** One of them, whatever its state; empty where it is another bureau's. */
    @AllowedTo({BUREAU_OFFICER, BUREAU_DIRECTOR, BUREAU_DIRECTOR_GENERAL, BUREAU_CONSULTED, MINISTRY_OFFICER, MINISTRY_DIRECTOR, MINISTRY_DIRECTOR_GENERAL, MINISTRY_CONSULTED, AUDITOR})
    public Optional<MeasurementView> measurement(String id) {
        return id == null ? Optional.empty() : store.find(id).filter(this::sees).map(m -> m.view(true)).or(() -> sources.all().stream().filter(m -> m.id().equals(id)).findFirst());
    }

    /** The cases that a value counted from cases rested on when it was entered, one line a case and body. */
    @AllowedTo({BUREAU_OFFICER, BUREAU_DIRECTOR, BUREAU_DIRECTOR_GENERAL, BUREAU_CONSULTED, MINISTRY_OFFICER, MINISTRY_DIRECTOR, MINISTRY_DIRECTOR_GENERAL, MINISTRY_CONSULTED, AUDITOR})
    public List<CaseBehind> cases(String id) {
        if (id == null || store.find(id).filter(this::sees).isEmpty()) {
            return List.of();
        }
        List<MeasurementCase> kept = store.cases(id);
        Set<String> cases = kept.stream().map(k -> k.caseId).collect(Collectors.toSet());
        return cases.isEmpty() ? List.of() : store.bodies().stream().filter(b -> cases.contains(b.caseId())).map(Counting::behind).toList();
    }

    /** What an indicator that is counted from cases would be today in a region whose values the asker keeps; empty for every other one. */
    @AllowedTo({BUREAU_OFFICER, BUREAU_DIRECTOR, MINISTRY_OFFICER, MINISTRY_DIRECTOR})
    public Optional<CountedBodies> counted(String indicatorId, String region) {
        return roadmaps.current().place(indicatorId).filter(p -> p.indicator().counted() && keeper(region).isPresent())
                .map(p -> Counting.count(Counting.in(region, Counting.of(p, store.bodies())), clock.today()));
    }

    /** The regions whose values the asker keeps: "jp" and bureau keys. */
    @AllowedTo({BUREAU_OFFICER, BUREAU_DIRECTOR, BUREAU_DIRECTOR_GENERAL, BUREAU_CONSULTED, MINISTRY_OFFICER, MINISTRY_DIRECTOR, MINISTRY_DIRECTOR_GENERAL, MINISTRY_CONSULTED, AUDITOR})
    public List<String> regions() {
        return access.actor().capacities().stream().filter(c -> List.of(BUREAU_OFFICER, BUREAU_DIRECTOR, MINISTRY_OFFICER, MINISTRY_DIRECTOR).contains(c.role()))
                .map(c -> c.officeId().equals(MINISTRY) ? MeasurementForm.WHOLE : c.officeId()).distinct().toList();
    }

    private Outcome<String> add(MeasurementForm form, MeasurementView old, String reason) {
        Capacity as = form.region() == null ? null : keeper(form.region()).orElse(null);
        if (as == null) {
            return Outcome.refused(List.of(violation("region", "region", "全国の値は本省が、管区の値はその総合通信局が入力します。", "The Ministry enters values of the whole country, a bureau those of its own territory.")));
        }
        Roadmap roadmap = roadmaps.find(form.edition() == null ? "" : form.edition()).orElse(null);
        if (roadmap == null) {
            return Outcome.refused(List.of(violation("edition", "edition", "その版はありません。", "There is no such version.")));
        }
        Outcome<MeasurementReading> read = MeasurementReading.read(form, roadmap, clock.today());
        if (!read.isDone()) {
            return Outcome.refused(read.violations());
        }
        Measurement m = new Measurement(UUID.randomUUID().toString(), form.indicatorId(), roadmap.id(), roadmap.definition(), form.region());
        m.replaces = old == null ? null : old.id();
        m.reason = reason;
        fill(m, read.value(), roadmap, as);
        store.flush();
        record(m, old == null ? "enter-measurement" : "revise-measurement", as, null, null);
        return Outcome.done(m.id);
    }

    /** Takes what was read, counts where the value is counted, and says who entered it. */
    private void fill(Measurement m, MeasurementReading read, Roadmap roadmap, Capacity as) {
        m.take(read);
        m.definition = roadmap.definition();
        Actor actor = access.actor();
        m.enteredBy = actor.userId();
        m.enteredName = actor.name();
        m.enteredAs = words(as);
        m.enteredAt = clock.now();
        List<SubsidisedBody> behind = List.of();
        if (read.sourceKind() == SourceKind.CASES) {
            behind = Counting.completed(Counting.of(roadmap.place(m.indicatorId).orElseThrow(), store.bodies()), m.region, m.asOf);
            m.value(Fraction.of(Counting.once(behind, b -> true)));
            m.fictional = m.fictional || behind.stream().anyMatch(SubsidisedBody::fictional);
        }
        store.add(m);
        store.flush();
        store.removeCases(m.id);
        behind.forEach(b -> store.add(new MeasurementCase(m.id, b.caseId(), b.organisationId())));
    }

    private Outcome<String> decide(String id, long seenVersion, MeasurementState to, String note) {
        Measurement m = id == null ? null : store.locked(id).orElse(null);
        if (m == null || !sees(m)) {
            return unknown();
        }
        Role role = m.region.equals(MeasurementForm.WHOLE) ? MINISTRY_DIRECTOR : BUREAU_DIRECTOR;
        Capacity as = access.actor().as(role, office(m.region)).orElse(null);
        List<Violation> wrong = new ArrayList<>();
        seen(m, seenVersion, wrong);
        if (as == null) {
            wrong.add(violation("not-yours", "", "全国の値は本省の課長が、管区の値はその総合通信局の課長が承認します。", "Values of the whole country are approved by the Ministry's director, a bureau's by its own."));
        } else if (m.enteredBy == access.actor().userId()) {
            wrong.add(violation("own", "", "自分が入力した測定は承認も差戻しもできません。", "Nobody approves or returns what they entered themselves."));
        } else if (m.state != MeasurementState.ENTERED) {
            wrong.add(violation("not-waiting", "", "この測定は承認を待っていません。", "This measurement does not wait for approval."));
        }
        if (to == MeasurementState.RETURNED && (note.isEmpty() || note.length() > MOST_NOTE)) {
            wrong.add(violation("note", "note", "差戻しの理由を1,000字以内で書いてください。", "Say why it is returned in up to 1,000 characters."));
        }
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        m.state = to;
        m.note = note;
        m.decidedBy = access.actor().userId();
        m.decidedName = access.actor().name();
        m.decidedAs = words(as);
        m.decidedAt = clock.now();
        if (to == MeasurementState.APPROVED) {
            stand(m);
        }
        store.flush();
        record(m, to == MeasurementState.APPROVED ? "approve-measurement" : "return-measurement", as, MeasurementState.ENTERED.name(), note.isEmpty() ? null : note);
        return Outcome.done(m.id);
    }

    /** The old one is replaced; of each cell that is touched the latest stands. */
    private void stand(Measurement m) {
        Measurement old = m.replaces == null ? null : store.locked(m.replaces).orElse(null);
        if (old != null) {
            old.state = MeasurementState.REPLACED;
            old.newest = false;
        }
        store.flush();
        newest(m);
        if (old != null && old.fiscalYear != m.fiscalYear) {
            newest(old);
        }
    }

    private void newest(Measurement of) {
        List<Measurement> cell = store.cell(of);
        Measurement newest = cell.stream().max(Comparator.comparing((Measurement c) -> c.asOf).thenComparing(c -> c.decidedAt).thenComparing(c -> c.id)).orElse(null);
        cell.forEach(c -> c.newest = c == newest);
    }

    private boolean sees(Measurement m) {
        return access.actor().capacities().stream().anyMatch(c -> c.role().worksOnCases() && (c.role().officeKind() == Role.OfficeKind.MINISTRY || c.officeId().equals(m.region)));
    }

    /** The capacity in which the asker keeps values of the region: the officer's before the director's. */
    private Optional<Capacity> keeper(String region) {
        boolean whole = region.equals(MeasurementForm.WHOLE);
        return access.actor().as(whole ? MINISTRY_OFFICER : BUREAU_OFFICER, office(region)).or(() -> access.actor().as(whole ? MINISTRY_DIRECTOR : BUREAU_DIRECTOR, office(region)));
    }

    private static String office(String region) {
        return region.equals(MeasurementForm.WHOLE) ? MINISTRY : region;
    }

    private static void seen(Measurement m, long seenVersion, List<Violation> wrong) {
        if (m.version != seenVersion) {
            wrong.add(Violation.of("conflict", new Text("開いている間にほかの人が変更しました。最新の内容を開き直して、もう一度操作してください。入力した内容は、この画面に残っています。",
                    "Somebody else changed this while it was open. Open it again and repeat your act; what you typed stays here.")));
        }
    }

    /** What was acted on is named by its hash; free text lies in the payload. */
    private void record(Measurement m, String action, Capacity as, String from, String note) {
        String content = String.join("\n", m.indicatorId, m.definition, m.region, m.asOf.toString(), m.sourceKind.name(), m.source, m.unit, Objects.toString(m.valueOver, "") + "/" + Objects.toString(m.valueUnder, ""),
                Objects.toString(m.judged, ""), Objects.toString(m.numerator, ""), Objects.toString(m.denominator, ""), Objects.toString(m.nonResponse, ""), m.remarks, Objects.toString(m.replaces, ""), m.reason);
        String words = note != null ? note : m.reason;
        audit.append(new EventDraft("roadmap/" + m.indicatorId, action, access.actor(), as, from, m.state.name(), m.id, Sha256.hex(content),
                words.isEmpty() ? null : Json.createObjectBuilder().add("note", words).build().toString()));
    }

    private static String words(Capacity as) {
        return as.officeName() + "　" + as.title();
    }

    private static Outcome<String> unknown() {
        return Outcome.refused("measurement.unknown", new Text("該当する測定がありません。", "There is no such measurement."));
    }

    private static Violation violation(String rule, String field, String ja, String en) {
        return Violation.of("measurement." + rule, field, new Text(ja, en));
    }
}
