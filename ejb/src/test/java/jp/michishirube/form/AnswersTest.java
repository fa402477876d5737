package jp.michishirube.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.JsonException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Answers")
class AnswersTest {

    @Test
    @DisplayName("keep what was typed, as it was typed and in its order")
    void kept() {
        Answers answers = Answers.EMPTY.with("b", "１２，３４５円").with("a", " 髙橋 ").with("c", null);
        assertEquals("１２，３４５円", answers.get("b"));
        assertEquals(" 髙橋 ", answers.get("a"));
        assertEquals("", answers.get("c"));
        assertEquals("", answers.get("never"));
        assertEquals(List.of("b", "a", "c"), List.copyOf(Answers.ofJson(answers.toJson()).values().keySet()));
        assertEquals(answers, Answers.ofJson(answers.toJson()));
    }

    @Test
    @DisplayName("have one canonical form, whatever the order, the line ends and the way an accent is coded")
    void canonical() {
        Answers one = Answers.EMPTY.with("a", "ガ\r\n行").with("b", "2").with("c", "");
        Answers other = Answers.EMPTY.with("b", "2").with("a", "カ\u3099\n行");
        assertEquals("{\"a\":\"ガ\\n行\",\"b\":\"2\"}", one.canonicalJson());
        assertEquals(one.canonicalJson(), other.canonicalJson());
        assertNotEquals(one.canonicalJson(), other.with("b", "２").canonicalJson());
    }

    @Test
    @DisplayName("drop the control characters that no page and no database can carry, and nothing else")
    void controls() {
        assertEquals("a\tb\nc\r\n𠮷", Answers.EMPTY.with("x", "a\tb\u0000\nc\u0008\r\n𠮷\u001b").get("x"));
        assertEquals("ab", Answers.EMPTY.with("x", "a\ud800b").get("x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{\"a\":1}", "{\"a\":null}", "x"})
    @DisplayName("are read only from an object of texts")
    void notAnswers(String json) {
        assertThrows(JsonException.class, () -> Answers.ofJson(json));
    }
}
