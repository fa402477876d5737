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

    /**
     * @param label year in the source's words, such as "H30案"
     * @param yen   null where the source names no figure
     */
    public record Budget(String label, Long yen) {
    }
}
