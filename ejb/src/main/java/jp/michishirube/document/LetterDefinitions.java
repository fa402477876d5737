package jp.michishirube.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import jp.michishirube.definition.DefinitionShelf;
import jp.michishirube.definition.OwnDefinitions;
import jp.michishirube.kernel.Text;

/** The letters that are in use. */
@ApplicationScoped
public class LetterDefinitions extends DefinitionShelf<LetterDefinition> {
    /** Those that are shipped; for the container's proxy too. */
    public LetterDefinitions() {
        this(null);
    }

    @Inject
    public LetterDefinitions(OwnDefinitions own) {
        super("letter", new Text("通知書", "Letter"), List.of("letter/advisor-appointment-1.yaml", "letter/award-certificate-1.yaml", "letter/commission-change-1.yaml", "letter/commission-contract-1.yaml", "letter/commission-final-1.yaml",
                "letter/commission-refusal-1.yaml", "letter/dispatch-decision-1.yaml", "letter/dispatch-employer-1.yaml", "letter/dispatch-refusal-1.yaml",
                "letter/grant-abandonment-1.yaml", "letter/grant-carry-over-1.yaml",
                "letter/grant-change-1.yaml", "letter/grant-circumstances-1.yaml", "letter/grant-decision-1.yaml", "letter/grant-declined-1.yaml", "letter/grant-final-1.yaml",
                "letter/grant-refusal-1.yaml", "letter/notice-adopted-1.yaml", "letter/notice-chosen-1.yaml",
                "letter/notice-commission-adopted-1.yaml", "letter/notice-commission-not-adopted-1.yaml", "letter/notice-not-adopted-1.yaml",
                "letter/notice-not-chosen-1.yaml"),
                f -> LetterDefinition.parse(f.name(), f.yaml()), LetterDefinition::id, own);
    }
}
