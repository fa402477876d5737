package jp.michishirube.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a body sends, as a paper")
class FormPaperTest {
    private static final Set<String> NO_PAPERS = Set.of("grant-decision/1", "grant-inspection/1", "grant-final/1", "grant-payment-check/1", "grant-circumstances/1",
            "commission-decision/1", "commission-inspection/1", "commission-final/1", "survey-jisso/1", "survey-sanka/1", "survey-sanka/2");

    @Test
    @DisplayName("is addressed to the Minister, of commissioned work to the contracting officer; what an office fills in for itself, or a survey asks, is addressed to nobody")
    void addressed() {
        for (FormDefinition form : new FormDefinitions().all()) {
            assertEquals(NO_PAPERS.contains(form.id()), form.paper().isEmpty(), form.id());
            form.paper().ifPresent(p -> assertEquals(form.id().startsWith("commission-") ? "支出負担行為担当官　殿" : "総務大臣　殿", p.addressee(), form.id()));
        }
    }

    @Test
    @DisplayName("cites the article it is sent by, and none of the grants act where work is commissioned")
    void articles() {
        var words = new FormDefinitions().all().stream().filter(f -> f.paper().isPresent()).collect(Collectors.toMap(FormDefinition::id, f -> f.paper().get().words()));
        assertTrue(words.get("grant-application/1").contains("適正化に関する法律第5条"));
        assertTrue(words.get("grant-withdrawal/1").contains("第9条第1項"));
        assertTrue(words.get("grant-performance/1").contains("第14条"));
        words.forEach((id, text) -> assertFalse(id.startsWith("commission-") && (text.contains("適正化") || text.contains("補助")), id));
    }
}
