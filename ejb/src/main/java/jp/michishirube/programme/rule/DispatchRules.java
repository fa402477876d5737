package jp.michishirube.programme.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.michishirube.kernel.Yen;

/**
 * What a year's guideline says of the dispatch of advisors (地域情報化アドバイザー派遣): its limits, its terms and its papers.
 *
 * @param onSiteDays     most days of a dispatch on site, 総日数
 * @param hoursPerDay    most hours of a day on site
 * @param splitDays      whether parts of the days may lie elsewhere as a meeting beforehand or a follow-up (分割): these take no day, but count in the hours
 * @param onlineHours    most hours of a dispatch that is online only; empty where the year has none
 * @param lastDay        派遣期限: no visit after this day
 * @param budget         of the year; once it is bound, nothing is taken any more
 * @param dayCost        what a day on site is planned with
 * @param onlineHourCost what an hour online is planned with
 * @param answerDays     within how many days an advisor answers
 * @param reportDays     within how many days after the last visit the body reports
 * @param opinion        whether the bureau gives an opinion (意見) on every request
 * @param briefing       whether the body must have attended the briefing (説明会) or seen its film
 * @param fields         分野, as this year's statistics list them
 * @param priorityFields 重点分野, preferred where not everything can be dispatched
 * @param secretariat    id of the office that arranges
 * @param basis          what the limits rest on
 */
public record DispatchRules(int onSiteDays, int hoursPerDay, boolean splitDays, Optional<Integer> onlineHours, LocalDate lastDay, Yen budget, Yen dayCost,
                            Yen onlineHourCost, int answerDays, int reportDays, boolean opinion, boolean briefing, List<String> fields,
                            Set<String> priorityFields, String secretariat, Letters letters, Basis basis) {
    public DispatchRules {
        fields = List.copyOf(fields);
        priorityFields = Set.copyOf(priorityFields);
    }

    /**
     * The papers (文書) of a dispatch.
     *
     * @param symbol      文書記号
     * @param sender      who signs
     * @param decision    派遣決定通知 to the body
     * @param refusal     to the body that nobody is dispatched to
     * @param employer    派遣依頼 to the advisor's employer (所属長あて)
     * @param appointment 委嘱状 to the advisor
     */
    public record Letters(String symbol, String sender, String decision, String refusal, String employer, String appointment) {
    }
}
