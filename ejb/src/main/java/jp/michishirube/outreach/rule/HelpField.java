package jp.michishirube.outreach.rule;

import java.util.List;
import jp.michishirube.kernel.JapaneseText;
import jp.michishirube.kernel.Text;

/**
 * A field (分野) in which help is asked for: one of the fifteen of the dispatch.
 *
 * @param model whether the roadmap and the subsidies know it too; 自治体クラウド, セキュリティ, ネットワーク and その他 exist in the dispatch alone
 * @param words by which titles of cases, projects and events are known to belong to it
 */
public record HelpField(Text name, boolean model, List<String> words) {
    public HelpField {
        words = List.copyOf(words);
    }

    /** Whether a title, or another register's word for a field, speaks of it. */
    public boolean isIn(String text) {
        String key = JapaneseText.searchKey(text);
        return key.contains(JapaneseText.searchKey(name.ja())) || words.stream().anyMatch(w -> key.contains(JapaneseText.searchKey(w)));
    }
}
