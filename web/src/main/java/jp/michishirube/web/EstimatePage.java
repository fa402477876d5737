package jp.michishirube.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.michishirube.clock.ClockService;
import jp.michishirube.kernel.AmountText;
import jp.michishirube.kernel.FiscalYear;
import jp.michishirube.kernel.JapaneseText;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import jp.michishirube.kernel.Yen;
import jp.michishirube.organisation.OrganisationService;
import jp.michishirube.organisation.api.OrganisationEntry;
import jp.michishirube.organisation.api.OrganisationQuery;
import jp.michishirube.programme.ProgrammeService;
import jp.michishirube.programme.api.Estimate;
import jp.michishirube.programme.api.EstimateRequest;
import jp.michishirube.programme.api.Guideline;

/** 補助額の試算: the same question and the same answer as the public API's. */
@Named
@RequestScoped
public class EstimatePage {
    private static final String PROGRAMME = "chiiki_iot_jisso";

    private String body = "";
    private boolean company;
    private String fieldModel = "";
    private String eligibleCost = "";
    private String deductions = "";
    private String plan = "";
    private String option = "BEST";
    private Estimate estimate;
    private List<OrganisationEntry> candidates = List.of();

    @Inject
    private ProgrammeService programmes;
    @Inject
    private OrganisationService organisations;
    @Inject
    private ClockService clocks;
    @Inject
    private Screen screen;

    public void ask() {
        List<Violation> problems = new ArrayList<>();
        Long cost = yen("eligibleCost", eligibleCost, problems);
        Long income = deductions.isBlank() ? Long.valueOf(0) : yen("deductions", deductions, problems);
        String code = company ? null : code(problems);
        if (fieldModel.isBlank()) {
            problems.add(Violation.of("fieldModel.missing", "fieldModel", new Text("分野別モデルを選んでください。", "Choose a field model.")));
        }
        if (!problems.isEmpty()) {
            screen.refused(problems);
            return;
        }
        Outcome<Estimate> answer = programmes.estimate(new EstimateRequest(PROGRAMME, year(), null, code, company ? "PRIVATE_COMPANY" : null,
                fieldModel, cost, income, plan.isEmpty() ? null : plan.equals("YES"), option));
        if (answer.isDone()) {
            estimate = answer.value();
        } else {
            screen.refused(answer.violations());
        }
    }

    private String code(List<Violation> problems) {
        String typed = JapaneseText.halfWidth(body).strip();
        if (typed.matches("[0-9]{6}")) {
            return typed;
        }
        List<OrganisationEntry> found = typed.isEmpty() ? List.of() : organisations.localGovernments(new OrganisationQuery(
                clocks.view().now().toLocalDate(), null, null, null, body, 20, 0)).items();
        if (found.size() == 1) {
            return found.get(0).organisation().id();
        }
        candidates = found;
        problems.add(found.isEmpty() ? Violation.of("body.unknown", "body", new Text("団体が見つかりません。団体名か6桁の団体コードを入れてください。",
                "No such body. Enter a name or the 6-digit code.")) : Violation.of("body.many", "body",
                new Text("同じ名前の団体が複数あります。下の一覧のコードを入れてください。", "Several bodies match. Enter the code of one of the list below.")));
        return null;
    }

    private static Long yen(String field, String text, List<Violation> problems) {
        Outcome<Yen> parsed = AmountText.parse(text);
        if (parsed.isDone()) {
            return parsed.value().amount();
        }
        parsed.violations().forEach(v -> problems.add(Violation.of(v.code(), field, v.message())));
        return null;
    }

    private int year() {
        return FiscalYear.of(clocks.view().now().toLocalDate()).year();
    }

    public List<String> getFieldModels() {
        return programmes.programme(PROGRAMME).flatMap(p -> p.versions().stream().filter(v -> v.fiscalYear() == year()).findFirst())
                .map(Guideline::fieldModels).orElse(List.of());
    }

    public int getYear() {
        return year();
    }

    public Estimate getEstimate() {
        return estimate;
    }

    public List<OrganisationEntry> getCandidates() {
        return candidates;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public boolean isCompany() {
        return company;
    }

    public void setCompany(boolean company) {
        this.company = company;
    }

    public String getFieldModel() {
        return fieldModel;
    }

    public void setFieldModel(String fieldModel) {
        this.fieldModel = Objects.requireNonNullElse(fieldModel, "");
    }

    public String getEligibleCost() {
        return eligibleCost;
    }

    public void setEligibleCost(String eligibleCost) {
        this.eligibleCost = eligibleCost;
    }

    public String getDeductions() {
        return deductions;
    }

    public void setDeductions(String deductions) {
        this.deductions = deductions;
    }

    public String getPlan() {
        return plan;
    }

    public void setPlan(String plan) {
        this.plan = Objects.requireNonNullElse(plan, "");
    }

    public String getOption() {
        return option;
    }

    public void setOption(String option) {
        this.option = option;
    }
}
