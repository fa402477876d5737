package jp.michishirube.programme;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.michishirube.kernel.AllowedTo;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Text;
import jp.michishirube.organisation.OrganisationService;
import jp.michishirube.organisation.api.OrganisationView;
import jp.michishirube.programme.api.BureauChoice;
import jp.michishirube.programme.api.CallFit;
import jp.michishirube.programme.api.CallPurpose;
import jp.michishirube.programme.api.CallView;
import jp.michishirube.programme.api.Estimate;
import jp.michishirube.programme.api.EstimateRequest;
import jp.michishirube.programme.api.Guideline;
import jp.michishirube.programme.api.ProgrammeDetail;
import jp.michishirube.programme.api.ProgrammeView;
import jp.michishirube.programme.rule.Applicant;
import jp.michishirube.programme.rule.JurisdictionRule;

/** What may be applied for, by whom, and how much it pays. Everything here is public. */
@Stateless
public class ProgrammeService {
    private final ProgrammeLibrary library;
    private final OrganisationService organisations;
    private final Clock clock;

    public ProgrammeService() {
        this(null, null, null);
    }

    @Inject
    public ProgrammeService(ProgrammeLibrary library, OrganisationService organisations, Clock clock) {
        this.library = library;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** Every measure of the register, in its order. */
    @AllowedTo(everyone = true)
    public List<ProgrammeView> programmes() {
        return library.programmes();
    }

    @AllowedTo(everyone = true)
    public Optional<ProgrammeDetail> programme(String key) {
        return library.programme(key).map(p -> new ProgrammeDetail(p,
                library.versions(key).stream().map(GuidelineVersion::view).toList(),
                library.calls().stream().map(Call::view).filter(c -> c.programmeKey().equals(key)).toList()));
    }

    /** The calls of the day's fiscal year that could be known on the day: closed, open and upcoming, in the order of opening. */
    @AllowedTo(everyone = true)
    public List<CallView> calls(LocalDate on) {
        return library.callsOn(on).stream().map(Call::view).toList();
    }

    /** Every call with the year's number, whatever the day. */
    @AllowedTo(everyone = true)
    public List<CallView> callsOfYear(int fiscalYear) {
        return library.calls().stream().map(Call::view).filter(c -> c.fiscalYear() == fiscalYear).toList();
    }

    @AllowedTo(everyone = true)
    public Optional<CallView> call(String id) {
        return library.call(id).map(Call::view);
    }

    /**
     * Each call for proposals that is open on the day, with the reasons why it fits the organisation or not; those run here first, then by closing time.
     * Empty for an organisation that is no applicant.
     */
    @AllowedTo(everyone = true)
    public List<CallFit> callsFor(String organisationId, LocalDate on) {
        Outcome<Applicant> applicant = new Applicants(organisations).find(organisationId, on);
        if (!applicant.isDone()) {
            return List.of();
        }
        return library.callsOn(on).stream().filter(c -> c.openOn(on) && c.view().purpose() == CallPurpose.PROPOSALS)
                .sorted(Comparator.comparing((Call c) -> !c.view().runHere()).thenComparing(c -> c.view().closes()))
                .map(c -> fit(c, applicant.value())).toList();
    }

    private CallFit fit(Call call, Applicant applicant) {
        return call.view().runHere()
                ? CallFits.byRules(call, library.versionOfCall(call.view().id()).orElseThrow().rules(), applicant)
                : CallFits.byDescription(call, library.programme(call.view().programmeKey()).orElseThrow());
    }

    /** What an application would get, by the guideline version of the day. No open call is needed. */
    @AllowedTo(everyone = true)
    public Outcome<Estimate> estimate(EstimateRequest request) {
        return estimate(request, Optional.empty());
    }

    /** What a proposal under the call would get, by the guideline version that the call goes by, whatever was published after it. */
    @AllowedTo(everyone = true)
    public Outcome<Estimate> estimateOfCall(String callId, EstimateRequest request) {
        return estimate(request, library.versionOfCall(callId));
    }

    private Outcome<Estimate> estimate(EstimateRequest request, Optional<GuidelineVersion> pinned) {
        LocalDate on = request.on() == null ? clock.today() : request.on();
        return new EstimateQuestion(library, new Applicants(organisations)).ask(request, on, pinned);
    }

    /** The guideline version that rules the call; empty when the call is only described here, or unknown. */
    @AllowedTo(everyone = true)
    public Optional<Guideline> guideline(String callId) {
        return library.call(callId).filter(c -> c.view().runHere()).flatMap(c -> library.versionOfCall(callId))
                .map(GuidelineVersion::view);
    }

    /** The field model's name as the call's guideline writes it; empty when it is none of them. */
    @AllowedTo(everyone = true)
    public Optional<String> fieldModel(String callId, String written) {
        return library.versionOfCall(callId).flatMap(v -> v.rules().fieldModel(written));
    }

    /**
     * The bureau that a proposal under the call goes to; before the site is known, that of the seat for the time being.
     *
     * @param organisationId     the lead applicant
     * @param sitePrefectureCode two digits, where the guideline goes by the site; null or empty: not known yet
     */
    @AllowedTo(everyone = true)
    public Outcome<BureauChoice> bureau(String callId, String organisationId, String sitePrefectureCode) {
        Optional<JurisdictionRule> rule = library.versionOfCall(callId).map(v -> v.rules().jurisdiction());
        Optional<OrganisationView> lead = organisations.find(organisationId);
        if (rule.isEmpty() || lead.isEmpty()) {
            return Violations.refused("bureau.unknown", "", "公募又は申請者が登録されていません。", "The call or the applicant is not known.");
        }
        boolean bySite = rule.get().by() == JurisdictionRule.By.SITE;
        boolean siteKnown = bySite && sitePrefectureCode != null && !sitePrefectureCode.isBlank();
        Optional<OrganisationView> bureau = (siteKnown ? organisations.bureauOfPrefecture(sitePrefectureCode)
                : Optional.ofNullable(lead.get().bureauKey())).flatMap(organisations::find);
        return bureau.map(b -> Outcome.done(new BureauChoice(b.id(), reason(bySite, siteKnown, lead.get(), b), rule.get().basis().text(), bySite && !siteKnown)))
                .orElseGet(() -> Violations.refused("bureau.unknown", "", "管轄する総合通信局が決まりません。所在地を登録してください。",
                        "The bureau does not follow. Register the seat first."));
    }

    /** Ids of the calls that go by this form, workflow or guideline version, such as "chiiki-iot-proposal/1". */
    @AllowedTo(everyone = true)
    public List<String> callsUsing(String definitionId) {
        return library.calls().stream().map(Call::view).filter(c -> definitionId.equals(c.formId()) || definitionId.equals(c.workflowId())
                || definitionId.equals(c.selectionWorkflowId()) || definitionId.equals(c.guidelineId())).map(CallView::id).toList();
    }

    private static Text reason(boolean bySite, boolean siteKnown, OrganisationView lead, OrganisationView bureau) {
        if (bySite && !siteKnown) {
            return new Text("実施場所を管轄する総合通信局（提出のときに、書かれた都道府県から決まります）", "The bureau of the site; it follows from the prefecture when the proposal is submitted.");
        }
        return bySite ? new Text(bureau.name() + "（実施場所を管轄するため）", "The site lies in its territory.")
                : new Text(bureau.name() + "（" + lead.name() + "の所在地を管轄するため）", "The seat of " + lead.name() + " lies in its territory.");
    }
}
