package jp.michishirube.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LinesTest {

    private static List<String> lines(String text, int characters) {
        return Lines.of(text, 10, false, characters * 10).stream()
                .map(l -> l.glyphs().stream().map(g -> Character.toString(g.character())).collect(Collectors.joining())).toList();
    }

    @Test
    @DisplayName("no line begins with a closing mark or small kana, none ends with an opening bracket")
    void kinsoku() {
        assertEquals(List.of("あいう", "え。お"), lines("あいうえ。お", 4));
        assertEquals(List.of("あいう", "「えお」"), lines("あいう「えお」", 4));
        assertEquals(List.of("あい", "ちょう"), lines("あいちょう", 3));
        assertEquals(List.of("あい", "……う"), lines("あい……う", 3));
    }

    @Test
    @DisplayName("a word or a figure with its unit stays whole, unless it is longer than a line")
    void words() {
        assertEquals(List.of("補助額は", "12,345円です"), lines("補助額は12,345円です", 7));
        assertEquals(List.of("the", "word"), lines("the word", 3));
        assertEquals(90, lines("w".repeat(90), 5).stream().mapToInt(String::length).sum());
    }

    @Test
    @DisplayName("no line is wider than its column, and nothing is lost")
    void nothingLost() {
        for (String hard : Samples.HARD) {
            String want = Drawn.characters(hard).filter(c -> c != '\n').mapToObj(c -> Character.toString(Fonts.glyph(c, false).character()))
                    .collect(Collectors.joining());
            assertEquals(want.stripTrailing(), String.join("", lines(hard, 7)).stripTrailing(), hard);
            assertTrue(Lines.of(hard, 10, true, 70).stream().allMatch(l -> l.width() <= 70.02f || l.glyphs().size() == 1), hard);
        }
    }

    @Test
    @DisplayName("names keep the shape they are written in; composed kana, no selectors; what no font has becomes 〓")
    void shapes() {
        assertEquals(List.of("神祥福靖都"), lines("神祥福靖都", 20));
        assertEquals(List.of("がぎ"), lines("か\u3099き\u3099", 20));
        assertEquals(List.of("葛城"), lines("葛\uDB40\uDD00城", 20));
        assertEquals(List.of("𠮷野髙﨑①㈱"), lines("𠮷野髙﨑①㈱", 20));
        assertEquals(List.of("〓外字", "〓〓"), lines("\uE000外字\n😀\uD83D", 20));
        assertEquals(List.of("一高"), lines("⼀⾼", 20));
    }
}
