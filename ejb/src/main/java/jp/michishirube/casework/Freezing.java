package jp.michishirube.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.michishirube.casework.api.CaseContext;
import jp.michishirube.casework.api.CaseKind;
import jp.michishirube.casework.api.Frozen;
import jp.michishirube.casework.api.SubmissionView;
import jp.michishirube.casework.api.SubmissionView.FrozenFile;
import jp.michishirube.document.api.AttachmentView;
import jp.michishirube.form.Answers;
import jp.michishirube.kernel.Clock;

/** Makes a submission: the canonical text of everything that was sent, and its hash. Format "submission/1", keys in fixed order. */
@ApplicationScoped
class Freezing {
    private final CaseStore store;

    /** For the container's proxy. */
    protected Freezing() {
        this(null);
    }

    @Inject
    Freezing(CaseStore store) {
        this.store = store;
    }

    /** @param paper what was typed from paper: its arrival is that of the submission */
    Submission freeze(CaseFile file, CaseKind kind, CaseContext context, CaseAct act, Optional<SoleSignature> alone, Optional<PaperEntry> paper) {
        Frozen frozen = kind.freeze(context);
        int no = file.firstReceivedAt() == null && context.latestHash().isEmpty() && !file.kind().equals("selection") ? 1
                : store.latest(file.id()).map(Submission::no).orElse(0) + 1;
        JsonArrayBuilder files = Json.createArrayBuilder();
        // the scan of a decision on paper only with the words that say which decision it is
        context.attachments().stream().filter(a -> PaperRecord.isGiven(context.command()) || !PaperRecord.isScan(a))
                .sorted(Comparator.comparing(AttachmentView::slot).thenComparing(AttachmentView::id))
                .forEach(a -> files.add(Json.createObjectBuilder().add("id", a.id()).add("slot", a.slot()).add("name", a.fileName())
                        .add("size", a.size()).add("sha256", a.sha256())));
        JsonObjectBuilder content = Json.createObjectBuilder()
                .add("format", "submission/1").add("case", file.number()).add("no", no).add("call", file.callId())
                .add("applicant", file.applicantId()).add("applicantName", file.applicantName()).add("workflow", file.workflow())
                .add("answers", Json.createReader(new StringReader(context.answers().canonicalJson())).readObject())
                .add("files", files).add(file.kind(), frozen.content());
        alone.map(s -> s.view(file.applicantName())).ifPresent(s -> content.add(Acting.SOLE_SIGNATURE, Json.createObjectBuilder().add("id", s.id())
                .add("bureau", s.bureauKey()).add("reason", s.reason()).add("until", s.untilDay().toString())));
        PaperRecord.json(context).filter(p -> !file.kind().equals("selection")).ifPresent(p -> content.add("paperDecision", p));
        paper.ifPresent(p -> content.add("paperArrival", p.json()));
        String submitter = act.officeName() + " " + act.postTitle();
        Submission made = new Submission(file.id(), no, file.number() + "-" + no, paper.map(PaperEntry::arrivedAt).orElse(context.now()), context.actor().userId(), submitter,
                content.build().toString(), frozen.amountYen());
        store.add(made);
        if (no > 1) {
            store.removeParties(file.id());
        }
        parties(file, context).forEach(store::add);
        file.froze(frozen);
        return made;
    }

    /** The partners and the site as the submission names them; the lead applicant stands on the case itself. */
    private static List<CaseParty> parties(CaseFile file, CaseContext context) {
        List<CaseParty> parties = new java.util.ArrayList<>();
        context.answers().get("partners").lines().map(String::strip).filter(n -> !n.isEmpty()).limit(50)
                .forEach(n -> parties.add(new CaseParty(file.id(), CaseParty.PARTNER, null, shortened(n))));
        String site = context.answers().get("site").strip();
        if (!site.isEmpty()) {
            parties.add(new CaseParty(file.id(), CaseParty.SITE, null, shortened(site)));
        }
        return parties;
    }

    private static String shortened(String name) {
        return name.length() > 200 ? name.substring(0, 200) : name;
    }

    static SubmissionView view(Submission s) {
        JsonObject content;
        try (JsonReader reader = Json.createReader(new StringReader(s.content()))) {
            content = reader.readObject();
        }
        List<FrozenFile> files = content.getJsonArray("files").getValuesAs(JsonObject.class).stream()
                .map(f -> new FrozenFile(f.getString("id"), f.getString("slot"), f.getString("name"), f.getJsonNumber("size").longValue(),
                        f.getString("sha256"))).toList();
        return new SubmissionView(s.caseId(), s.no(), s.receiptNumber(), s.submittedAt(), s.submitter(), s.sha256(),
                Answers.ofJson(content.getJsonObject("answers").toString()), files, s.amountYen(), content);
    }

    /** The submission that an act made, or null. */
    static Submission madeBy(CaseAct act, List<Submission> submissions) {
        int no = madeBy(act);
        return submissions.stream().filter(s -> s.no() == no).findFirst().orElse(null);
    }

    /** The number of the submission that an act made, or 0. */
    static int madeBy(CaseAct act) {
        if (act.inputs() == null) {
            return 0;
        }
        try (JsonReader reader = Json.createReader(new StringReader(act.inputs()))) {
            return reader.readObject().getInt("submission", 0);
        }
    }

    static Instant instant(LocalDateTime tokyo) {
        return tokyo == null ? null : tokyo.atZone(Clock.TOKYO).toInstant();
    }
}
