package jp.michishirube.review.rule;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.michishirube.kernel.JapaneseText;

/** Whether a place is named in words such as 「神奈川県鎌倉市他・秋田県湯沢市他」. */
final class PlaceName {
    private static final int SHORTEST = 2;
    private static final Pattern PREFECTURE = Pattern.compile("北海道|東京都|京都府|大阪府|[^県]{2,3}県");
    private static final String PREFECTURE_ENDS = "都道府県";
    private static final String ENDS = "郡市区町村";
    private static final String AND = "とやのび";

    private PlaceName() {
    }

    /** 「津市」 does not stand in 「大津市」: a name begins where the words begin, or another name or a mark ends. */
    static boolean stands(String place, String words) {
        String name = JapaneseText.searchKey(place);
        String key = JapaneseText.searchKey(words);
        Matcher prefecture = PREFECTURE.matcher(name);
        // who names the prefecture too finds the town where the case does not name any: but 広島県府中市 is not 東京都府中市
        return stands(name, key, true) || prefecture.lookingAt() && stands(name.substring(prefecture.end()), key, false);
    }

    private static boolean stands(String name, String key, boolean behindPrefecture) {
        if (name.codePointCount(0, name.length()) < SHORTEST) {
            return false;
        }
        for (int at = key.indexOf(name); at >= 0; at = key.indexOf(name, at + 1)) {
            if (at == 0 || begins(key.codePointBefore(at), behindPrefecture)) {
                return true;
            }
        }
        return false;
    }

    private static boolean begins(int before, boolean behindPrefecture) {
        return !Character.isLetter(before) || ENDS.indexOf(before) >= 0 || AND.indexOf(before) >= 0 || behindPrefecture && PREFECTURE_ENDS.indexOf(before) >= 0;
    }

    static boolean isPrefecture(String key) {
        return PREFECTURE.matcher(key).matches();
    }

    static boolean isMunicipality(String key) {
        return key.length() >= SHORTEST && "市区町村".indexOf(key.charAt(key.length() - 1)) >= 0;
    }
}
