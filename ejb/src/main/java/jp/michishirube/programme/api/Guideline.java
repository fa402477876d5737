package jp.michishirube.programme.api;

import java.time.LocalDate;
import java.util.List;
import jp.michishirube.kernel.Rate;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Yen;

/**
 * A guideline version (実施要領) as people read it.
 *
 * @param id            such as "chiiki_iot_jisso-2018/1"
 * @param version       within programme and year, from 1
 * @param applicableFrom first day on which it applies
 * @param rules         every rule in words, in order
 * @param fieldModels   names of the field models that may be applied for, as the guideline writes them
 * @param options       funding options, in order of preference; none where nothing is paid to the applicant
 * @param roundingUnit  in yen; amounts below it are dropped
 * @param note          what the version does not know
 */
public record Guideline(String id, String programmeKey, int fiscalYear, int version, Text title, LocalDate applicableFrom,
                        String source, Text note, List<RuleText> rules, List<String> fieldModels, List<Option> options,
                        long roundingUnit) {
    public Guideline {
        rules = List.copyOf(rules);
        fieldModels = List.copyOf(fieldModels);
        options = List.copyOf(options);
    }

    /** A rule in words, with what it rests on. */
    public record RuleText(String id, Text statement, String basis) {
    }

    /** A funding option; its cap is null where the guideline names none. */
    public record Option(String id, Text label, boolean disadvantagedOnly, Rate rate, Yen cap, Text said) {
    }
}
