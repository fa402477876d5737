package jp.michishirube.programme.rule;

import java.util.List;
import java.util.stream.Collectors;
import jp.michishirube.kernel.Text;
import jp.michishirube.programme.api.Finding;
import jp.michishirube.programme.api.FindingOutcome;

/**
 * What a guideline calls a disadvantaged area (条件不利地域), and what our list lacks.
 *
 * @param id         id of the findings made here
 * @param categories the categories that count
 * @param caveat     what must be said beside every finding that rests on the list
 */
public record DisadvantagedAreas(String id, List<String> categories, Text caveat, Basis basis) {
    public DisadvantagedAreas {
        categories = List.copyOf(categories);
    }

    /** The designations of the applicant that this guideline counts. */
    Applicant counted(Applicant applicant) {
        return new Applicant(applicant.name(), applicant.type(), applicant.bureauKey(),
                applicant.designations().stream().filter(d -> categories.contains(d.category())).toList());
    }

    /**
     * Whether a local government counts as disadvantaged.
     *
     * @param matters whether another answer could change the result: the list is incomplete, so a body that is not on it is then
     *                for a person to check
     */
    Finding evaluate(Applicant applicant, boolean matters) {
        String ja = applicant.name().ja();
        String en = applicant.name().en();
        if (applicant.disadvantaged()) {
            return finding(FindingOutcome.PASS, ja + "は条件不利地域に該当します：" + said(applicant, true) + "。",
                    en + " counts as a disadvantaged area: " + said(applicant, false) + ".");
        }
        if (applicant.onlyPartlyDesignated()) {
            return finding(FindingOutcome.NEEDS_PERSON,
                    ja + "の指定は区域の全部に及びません：" + said(applicant, true) + "。条件不利地域に該当しないものとして計算し、担当者が確認します。",
                    en + " is not designated as a whole: " + said(applicant, false)
                            + ". It is treated as not disadvantaged, and a person checks it.");
        }
        return matters
                ? finding(FindingOutcome.NEEDS_PERSON, ja + "の指定は一覧にありません。条件不利地域に該当しないものとして計算し、他の区分の指定がないか担当者が確認します。",
                        en + " is not on the list. It is treated as not disadvantaged, and a person checks the other categories.")
                : finding(FindingOutcome.PASS, ja + "の指定は一覧にありません。選ばれた補助の方法は条件不利地域かどうかを問いません。",
                        en + " is not on the list. The chosen option is open to every area.");
    }

    private static String said(Applicant applicant, boolean ja) {
        return applicant.designations().stream().map(Designation::said).map(t -> ja ? t.ja() : t.en())
                .collect(Collectors.joining(ja ? "、" : ", "));
    }

    private Finding finding(FindingOutcome outcome, String ja, String en) {
        return new Finding(id, outcome, new Text(ja + caveat.ja(), en + " " + caveat.en()), basis.text());
    }
}
