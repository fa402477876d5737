package jp.michishirube.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.michishirube.programme.api.BudgetStage;
import jp.michishirube.programme.api.ProgrammeView;
import jp.michishirube.programme.api.ProgrammeView.Budget;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The budgets of the 31 measures")
class BudgetStageTest {
    private static final Map<String, ProgrammeView> MEASURES = ProgrammeRegister.read(ProgrammeRegister.shipped(), k -> k.equals("chiiki_iot_jisso") ? List.of(2018) : List.of()).stream()
            .collect(Collectors.toMap(ProgrammeView::key, Function.identity()));

    private static List<String> told(String key) {
        return MEASURES.get(key).budgets().stream().map(b -> b.stage().label().ja() + (b.part() ? "・内数" : "") + (b.yen() == null ? "" : " " + b.amount().ja())).toList();
    }

    @Test
    @DisplayName("say their stage by the source's own words, and whether they are shares of a larger budget")
    void stages() {
        assertEquals(31, MEASURES.size());
        assertEquals(List.of("段階の記載なし", "段階の記載なし・内数 2.2億円", "予算案 4億円"), told("chiiki_iot_jisso"));
        assertEquals(List.of("補正 2.9億円", "補正 7億円", "当初 5.1億円", "予算案 5億円"), told("iot_service"));
        assertEquals(List.of("段階の記載なし・内数 5.1億円", "段階の記載なし・内数 2.4億円", "段階の記載なし 2.5億円", "段階の記載なし・内数 2億円"), told("smartcity"));
        assertEquals(List.of("補正 3.3億円", "調整費 0.6億円", "補正 0.6億円", "補正 2億円"), told("8k_medical"));
        assertEquals(List.of("補正 500億円"), told("it_donyu"));
        assertEquals(List.of("段階の記載なし・内数 2.5億円", "予算案・内数 2.7億円"), told("ict_jinzai"));
        assertEquals(BudgetStage.REQUEST, BudgetStage.of("H31要求"));
    }

    @Test
    @DisplayName("are written in 億円 exactly, and in English in millions")
    void amounts() {
        assertEquals("0.03210001億円", new Budget("H29", 3_210_001L, false).amount().ja());
        assertEquals("3.210001 million yen", new Budget("H29", 3_210_001L, false).amount().en());
        assertEquals("50,000 million yen", new Budget("H29", 50_000_000_000L, false).amount().en());
    }

    @Test
    @DisplayName("stand beside who may apply: by rule where a guideline is held here, by description everywhere else")
    void eligibility() {
        assertTrue(MEASURES.get("chiiki_iot_jisso").byRule());
        assertEquals(30, MEASURES.values().stream().filter(m -> !m.byRule() && !m.office().isBlank()).count());
    }
}
