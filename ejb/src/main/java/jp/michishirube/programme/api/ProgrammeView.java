package jp.michishirube.programme.api;

import java.util.List;
import jp.michishirube.kernel.Text;

/**
 * One of the Ministry's measures (施策), as the register of programmes tells it. Texts other than the name are Japanese, empty where
 * the source is silent.
 *
 * @param no                    number in the register, from 1
 * @param key                   programme key, such as "chiiki_iot_jisso"
 * @param office                who runs it
 * @param type                  補助, 委託, 派遣, …
 * @param eligible              who may apply
 * @param rate                  補助率
 * @param cap                   上限, in words and yen
 * @param budgets               by year, in the source's words
 * @param applicationsAdoptions applications and adoptions so far
 * @param source                where the row comes from
 * @param guidelineYears        fiscal years for which this system holds the guideline as data; may be empty
 */
public record ProgrammeView(int no, String key, Text name, String office, String type, String eligible, String rate, String cap,
                            String conditions, List<Budget> budgets, String applicationsAdoptions, String schedule, String source,
                            String note, String parentBudget, List<Integer> guidelineYears) {
    public ProgrammeView {
        budgets = List.copyOf(budgets);
        guidelineYears = List.copyOf(guidelineYears);
    }

    /** Whether this system judges who may apply: by the rules of a guideline that it holds. Where another office does, the description says who. */
    public boolean byRule() {
        return !guidelineYears.isEmpty();
    }

    /**
     * One figure that a source names. Figures of several years, stages and shares stand side by side and are never summed.
     *
     * @param label year in the source's words, such as "H30案"
     * @param yen   null where the source names no figure
     * @param part  a share of a larger budget (内数), or the larger budget of which the measure is a share
     */
    public record Budget(String label, Long yen, boolean part) {
        public BudgetStage stage() {
            return BudgetStage.of(label);
        }

        /** The figure as budgets are talked of: "2.2億円", "220 million yen"; null where there is none. */
        public Text amount() {
            return yen == null ? null : new Text(BudgetStage.oku(yen), BudgetStage.million(yen));
        }
    }
}
