package jp.michishirube.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import jp.michishirube.definition.DefinitionShelf;
import jp.michishirube.definition.OwnDefinitions;
import jp.michishirube.kernel.Text;

/** The forms that are in use. */
@ApplicationScoped
public class FormDefinitions extends DefinitionShelf<FormDefinition> {
    private static final List<String> SHIPPED = List.of("form/award-entry-1.yaml", "form/chiiki-iot-proposal-1.yaml", "form/chiiki-iot-proposal-2017-1.yaml", "form/commission-change-1.yaml",
            "form/commission-contract-1.yaml", "form/commission-decision-1.yaml", "form/commission-final-1.yaml",
            "form/commission-inspection-1.yaml", "form/commission-payment-1.yaml", "form/commission-report-1.yaml", "form/commission-status-1.yaml",
            "form/dispatch-report-1.yaml", "form/dispatch-request-1.yaml", "form/dispatch-survey-1.yaml",
            "form/furusato-telework-proposal-1.yaml", "form/grant-abandonment-1.yaml", "form/grant-application-1.yaml",
            "form/grant-application-single-1.yaml", "form/grant-carry-over-1.yaml", "form/grant-change-1.yaml", "form/grant-circumstances-1.yaml", "form/grant-decision-1.yaml",
            "form/grant-delay-1.yaml", "form/grant-final-1.yaml", "form/grant-inspection-1.yaml", "form/grant-payment-1.yaml",
            "form/grant-payment-check-1.yaml", "form/grant-performance-1.yaml", "form/grant-status-1.yaml", "form/grant-tax-credit-1.yaml",
            "form/grant-withdrawal-1.yaml", "form/grant-year-end-1.yaml", "form/iot-manabi-proposal-1.yaml", "form/iot-service-proposal-1.yaml",
            "form/keikaku-sakutei-request-1.yaml", "form/smartcity-proposal-1.yaml", "form/survey-jisso-1.yaml",
            "form/survey-sanka-1.yaml", "form/survey-sanka-2.yaml");

    /** Those that are shipped; for the container's proxy too. */
    public FormDefinitions() {
        this(null);
    }

    @Inject
    public FormDefinitions(OwnDefinitions own) {
        super("form", new Text("様式", "Form"), SHIPPED,
                f -> FormDefinition.parse(f.name(), f.yaml()), FormDefinition::id, own);
    }
}
