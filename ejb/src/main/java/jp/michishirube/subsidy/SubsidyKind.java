package jp.michishirube.subsidy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.michishirube.casework.api.CaseContext;
import jp.michishirube.casework.api.CaseFiles;
import jp.michishirube.casework.api.CaseKind;
import jp.michishirube.casework.api.Frozen;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import jp.michishirube.programme.ProgrammeService;
import jp.michishirube.programme.api.CallView;
import jp.michishirube.programme.api.Estimate;
import jp.michishirube.programme.api.Finding;
import jp.michishirube.programme.api.FindingOutcome;
import jp.michishirube.programme.rule.JurisdictionRule;

/**
 * A proposal (提案) for a subsidy: what it freezes is the estimate with its findings and explanation; what follows from a decision
 * is a numbered notice. A finding never stops a proposal: the bureau forwards, the Ministry decides.
 */
@ApplicationScoped
class SubsidyKind implements CaseKind {
    static final String KEY = "subsidy";

    private final ProgrammeService programmes;
    private final SelectionStore store;
    private final Notices notices;
    private final CaseFiles files;

    /** For the container's proxy. */
    protected SubsidyKind() {
        this(null, null, null, null);
    }

    @Inject
    SubsidyKind(ProgrammeService programmes, SelectionStore store, Notices notices, CaseFiles files) {
        this.programmes = programmes;
        this.store = store;
        this.notices = notices;
        this.files = files;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Frozen freeze(CaseContext c) {
        CallView call = programmes.call(c.callId()).orElseThrow();
        Outcome<Estimate> estimated = programmes.estimateOfCall(c.callId(), Checks.request(call.programmeKey(), c));
        JsonObjectBuilder content = Json.createObjectBuilder().add("guideline", call.guidelineId());
        String finding = FindingOutcome.FAIL.name();
        Long amount = 0L;
        if (estimated.isDone()) {
            Estimate e = estimated.value();
            content.add("estimate", EstimateJson.write(e));
            finding = worst(e).name();
            amount = e.isCalculated() ? Long.valueOf(e.subsidyYen()) : null;
        }
        return new Frozen(content.build(), c.answers().get("projectTitle"), category(call, c), Checks.yen(c.answers().get("eligibleCost")), amount, finding, place(c));
    }

    /** The field model; where the guideline knows none, the programme, so that lists and statistics tell them apart. */
    private String category(CallView call, CaseContext c) {
        return programmes.guideline(call.id()).filter(g -> g.fieldModels().isEmpty()).flatMap(g -> programmes.programme(call.programmeKey())).map(p -> p.programme().name().ja())
                .orElse(c.answers().get("fieldModel"));
    }

    /** Where a guideline goes by the site, what is submitted goes to the bureau of the prefecture that it names. */
    private Optional<Frozen.Place> place(CaseContext c) {
        String site = c.answers().get(JurisdictionRule.SITE_FIELD);
        return site.isEmpty() ? Optional.empty() : Optional.of(programmes.bureau(c.callId(), c.applicantId(), site)).filter(Outcome::isDone)
                .map(b -> new Frozen.Place(b.value().bureauKey(), b.value().reason().ja()));
    }

    @Override
    public Optional<Violation> check(String guard, CaseContext c) {
        return switch (guard) {
            case "evaluation-recorded" -> store.evaluation(c.caseId()).isPresent() ? Optional.empty()
                    : Optional.of(Violation.of("evaluation.missing", new Text("外部評価の結果がまだ登録されていません。公募の机から評価結果を取り込んでください。",
                            "The result of the external evaluation is not there yet. Upload it on the call's desk.")));
            case "before-selection" -> beforeSelection(c.callId());
            default -> throw new IllegalArgumentException("unknown guard " + guard);
        };
    }

    /** What came on paper is registered only until the Ministry drafts the call's list, which would not name it. */
    Optional<Violation> beforeSelection(String callId) {
        return files.factsOfCall(callId, List.of("draft", "ministry-route", "approved")).stream().noneMatch(f -> f.kind().equals(SelectionKind.KEY))
                ? Optional.empty() : Optional.of(Violation.of("call.selected", "call", new Text(
                        "この公募は採否の一覧が起案されているため、紙の提案を入力できません。本省の担当課に連絡してください。",
                        "The call's selection list has been drafted; nothing on paper can be entered any more. Ask the Ministry's division.")));
    }

    @Override
    public void apply(String effect, CaseContext c) {
        switch (effect) {
            case "notice-adopted", "notice-not-adopted" -> notices.issue(effect, c);
            default -> throw new IllegalArgumentException("unknown effect " + effect);
        }
    }

    static FindingOutcome worst(Estimate e) {
        return e.findings().stream().map(Finding::outcome).max(Comparator.comparing(SubsidyKind::weight)).orElse(FindingOutcome.PASS);
    }

    private static int weight(FindingOutcome outcome) {
        return switch (outcome) {
            case PASS -> 0;
            case NEEDS_PERSON -> 1;
            case FAIL -> 2;
        };
    }
}
