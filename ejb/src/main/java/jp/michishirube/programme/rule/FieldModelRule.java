package jp.michishirube.programme.rule;

import java.util.List;
import java.util.Optional;
import jp.michishirube.kernel.JapaneseText;
import jp.michishirube.kernel.Text;
import jp.michishirube.programme.api.Finding;
import jp.michishirube.programme.api.FindingOutcome;

/**
 * Which field models (分野別モデル) may be applied for. A name is understood in any width of letters, with モデル at its end or without.
 *
 * @param models the names as the guideline writes them, in its order
 */
public record FieldModelRule(String id, List<String> models, Text statement, Basis basis) implements EligibilityRule {
    private static final String SUFFIX = JapaneseText.searchKey("モデル");

    public FieldModelRule {
        models = List.copyOf(models);
    }

    /** The model's name as the guideline writes it. */
    public Optional<String> find(String name) {
        String key = key(name);
        return models.stream().filter(model -> key(model).equals(key)).findFirst();
    }

    /** The same for two names that mean the same model. */
    public static String key(String name) {
        String key = JapaneseText.searchKey(name);
        return key.endsWith(SUFFIX) ? key.substring(0, key.length() - SUFFIX.length()) : key;
    }

    @Override
    public List<String> asks() {
        return List.of("fieldModel");
    }

    @Override
    public Finding evaluate(Facts facts) {
        if (facts.fieldModel().isEmpty()) {
            return finding(FindingOutcome.NEEDS_PERSON, "分野別モデルがまだ選ばれていません。" + statement.ja(),
                    "No field model is chosen yet. " + statement.en());
        }
        String written = facts.fieldModel().get();
        return find(written)
                .map(model -> finding(FindingOutcome.PASS, "「" + model + "」は対象の分野別モデルです。", model + " is a field model of this call."))
                .orElseGet(() -> finding(FindingOutcome.FAIL, "「" + written + "」は対象の分野別モデルではありません。" + statement.ja(),
                        written + " is no field model of this call. " + statement.en()));
    }
}
