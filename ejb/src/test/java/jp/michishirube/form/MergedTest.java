package jp.michishirube.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A page's words taken over into what is stored")
class MergedTest {
    private static final Answers STORED = new Answers(Map.of("title", "甲", "cost", "100"));

    private static Merged of(Map<String, String> seen, Map<String, String> typed) {
        return Merged.of(STORED, seen, typed, Set.of("title", "cost", "note")::contains);
    }

    @Test
    @DisplayName("change what was typed and leave the rest")
    void changed() {
        Merged merged = of(Map.of("title", "甲", "cost", "100"), Map.of("title", "乙", "cost", "100", "note", "備考"));
        assertEquals(Map.of("title", "乙", "cost", "100", "note", "備考"), merged.answers().values());
        assertEquals(List.of(), merged.conflicts());
    }

    @Test
    @DisplayName("never overwrite what somebody else changed meanwhile, and say which field that is")
    void conflict() {
        Merged merged = of(Map.of("title", "元の題", "cost", "50"), Map.of("title", "乙", "cost", "50"));
        assertEquals(STORED, merged.answers(), "the field that was not touched here keeps the other's words without a word");
        assertEquals(List.of("title"), merged.conflicts());
    }

    @Test
    @DisplayName("are no conflict where both typed the same, and change no field that is not open")
    void same() {
        Merged merged = of(Map.of("title", "元の題"), Map.of("title", "甲", "secret", "他"));
        assertEquals(STORED, merged.answers());
        assertEquals(List.of(), merged.conflicts());
    }
}
