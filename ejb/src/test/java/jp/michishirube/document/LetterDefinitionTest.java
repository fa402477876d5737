package jp.michishirube.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import jp.michishirube.definition.DefinitionException;
import jp.michishirube.reports.Item;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Letters as data")
class LetterDefinitionTest {
    private static final String GOOD = """
            id: a-letter
            version: 1
            title: {ja: 通知書, en: Letter}
            heading: "{procedure}の通知"
            paragraphs: ["{applied}付けの申請については、下記のとおり通知する。"]
            items:
              - {label: 金額, value: "{amount}"}
              - {label: 理由, value: "{reason}"}
            notes: [※ 注]
            """;

    @Test
    @DisplayName("every place is filled; a line that nobody told anything for is not printed; braces that were typed stay as they are")
    void filled() {
        LetterDefinition letter = LetterDefinition.parse("letter/a.yaml", GOOD).filled(Map.of("procedure", "変更", "applied", "平成30年4月1日", "amount", "1円 {reason} $1"));
        assertEquals("a-letter/1", letter.id());
        assertEquals("変更の通知", letter.heading());
        assertEquals(List.of("平成30年4月1日付けの申請については、下記のとおり通知する。"), letter.paragraphs());
        assertEquals(List.of(new Item("金額", "1円 {reason} $1")), letter.items());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{amount} | {amonut} | no such word can be filled: amonut", "heading: \"{procedure}の通知\" | heading: \" \" | write a heading",
            "notes: | remarks: | unknown key: remarks"})
    @DisplayName("a letter that could not be filled is refused with its place and reason")
    void refused(String good, String bad, String reason) {
        DefinitionException refused = assertThrows(DefinitionException.class, () -> LetterDefinition.parse("letter/a.yaml", GOOD.replace(good, bad)));
        assertTrue(refused.getMessage().contains(reason), refused.getMessage());
    }

    @Test
    @DisplayName("every shipped letter can be read")
    void shipped() {
        assertEquals(22, new LetterDefinitions().all().size());
    }
}
