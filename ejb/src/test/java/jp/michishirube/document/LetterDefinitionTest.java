package jp.michishirube.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.michishirube.definition.DefinitionException;
import jp.michishirube.reports.Certificate;
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
            "notes: | remarks: | unknown key: remarks", "version: 1 | version: 1\\nlayout: poster | layout", "version: 1 | version: 1\\nlayout: certificate | unknown key: items"})
    @DisplayName("a letter that could not be filled is refused with its place and reason")
    void refused(String good, String bad, String reason) {
        DefinitionException refused = assertThrows(DefinitionException.class, () -> LetterDefinition.parse("letter/a.yaml", GOOD.replace(good, bad.replace("\\n", "\n"))));
        assertTrue(refused.getMessage().contains(reason), refused.getMessage());
    }

    @Test
    @DisplayName("a certificate takes prize, work, recipients and sender from the words, in lines where it has room and joined in its paragraphs")
    void certificate() {
        LetterDefinition letter = new LetterDefinitions().get("award-certificate/1");
        Certificate made = letter.certificate(Map.of("prize", "総務大臣賞", "work", "架空の取組", "recipient", "架空市　殿\n\n架空大学　殿\n", "sender", "総務大臣\n架空　太郎"), "総情地第1号",
                LocalDate.of(2018, 3, 9), "架空");
        assertEquals(LetterDefinition.Layout.CERTIFICATE, letter.layout());
        assertEquals(List.of("表彰状", "総情地第1号", "総務大臣賞", "架空の取組", "平成30年3月9日", "架空"),
                List.of(made.heading(), made.number(), made.prize(), made.work(), made.date(), made.mark()));
        assertEquals(List.of(List.of("架空市　殿", "架空大学　殿"), List.of("総務大臣", "架空　太郎")), List.of(made.recipients(), made.sender()));
        assertEquals("よって、その功績をたたえ、ここに総務大臣賞を贈り、表彰します。", made.paragraphs().get(1));
        String yaml = GOOD.substring(0, GOOD.indexOf("items:")).replace("version: 1", "version: 1\nlayout: certificate").replace("{applied}", "{recipient}");
        assertEquals("甲、乙付けの申請については、下記のとおり通知する。", LetterDefinition.parse("letter/a.yaml", yaml)
                .certificate(Map.of("recipient", "甲\n乙"), "", LocalDate.EPOCH, "").paragraphs().get(0));
    }

    @Test
    @DisplayName("every shipped letter can be read")
    void shipped() {
        assertEquals(23, new LetterDefinitions().all().size());
    }
}
