package jp.michishirube.kernel;

import java.util.Map;

/** 異体字 and look-alikes that NFKC leaves apart; used for search and import only. */
final class SearchFolding {
    private static final Map<Integer, Integer> MAP = Map.ofEntries(
            e('\u2EA0', '民'), e('\u2ED1', '長'), e('\u2EC4', '西'), e('\u2EEB', '斉'), e('\u6236', '戸'),
            e('ヶ', 'ケ'), e('ヵ', 'カ'), e('檮', '梼'), e('鰺', '鯵'), e('髙', '高'), e('﨑', '崎'), e('嵜', '崎'), e('濵', '浜'), e('濱', '浜'),
            e('邊', '辺'), e('邉', '辺'), e('齋', '斎'), e('齊', '斉'), e('澤', '沢'), e('龍', '竜'), e('塚', '塚'), e('櫻', '桜'),
            e('廣', '広'), e('國', '国'), e('縣', '県'), e('－', '-'), e('‐', '-'), e('−', '-'), e('〜', '~'), e('～', '~'));

    private SearchFolding() {
    }

    private static Map.Entry<Integer, Integer> e(char from, char to) {
        return Map.entry((int) from, (int) to);
    }

    static String fold(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT && Character.getType(c) != Character.PRIVATE_USE
                        && !(c >= 0xFE00 && c <= 0xFE0F) && !(c >= 0xE0100 && c <= 0xE01EF))
                .forEach(c -> out.appendCodePoint(MAP.getOrDefault(c, c)));
        return out.toString();
    }
}
