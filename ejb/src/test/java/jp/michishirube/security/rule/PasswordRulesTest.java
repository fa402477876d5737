package jp.michishirube.security.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A new password")
class PasswordRulesTest {
    private static final List<String> OWN = List.of("yuzawa-hanako", "架空 花子", "hanako.kakuu@yuzawa.example", "湯沢市");

    private static String code(String password, boolean staff) {
        var problems = PasswordRules.check(password, staff, OWN);
        return problems.isEmpty() ? "taken" : problems.get(0).code();
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct horse battery staple", "きょうは よい てんきですね、はれ", "ふるいけや かわずとびこむ", "xk7Qm2Lw9vRt", "田んぼの水位を毎朝はかる人", "aaaa bbbb cccc dddd kumo wani",
            "𠮷野家で牛丼を二杯たべたい人"})
    @DisplayName("is taken whatever its characters are, when it is long and its own")
    void taken(String password) {
        assertEquals("taken", code(password, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"password1234", "Password!2024", "P@ssw0rd123456", "123456789012", "qwertyuiop123", "aaaaaaaaaaaa", "abcabcabcabc", "michishirube", "Michishirube2018!",
            "みちしるべみちしるべみちしるべ", "総務省総務省総務省総務省", "yuzawa-hanako1", "hanakokakuu2018", "湯沢市湯沢市湯沢市湯沢市", "架空花子架空花子架空花子", "iloveyou12345", "sakurasakura1",
            "ｐａｓｓｗｏｒｄ１２３４", "administrator!", "adminadmin123", "1qaz2wsx3edc", "January2018!!", "letmein letmein", "        1234"})
    @DisplayName("is refused when it is made of what everybody tries first, of the account's own words, or of runs")
    void common(String password) {
        assertEquals("password.common", code(password, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unbelievable", "michaeljackson", "manchesterunited", "q1w2e3r4t5y6", "zaq12wsxcde3", "thisismypassword", "iloveyouforever", "liverpoolfc1892",
            "!qaz2wsx#edc", "mynameismichael", "rememberthetitans", "hellokitty123", "passw0rd2024!", "Yuzawa-Hanako-1985", "michaeljackson湯沢市", "ｍｉｃｈａｅｌｊａｃｋｓｏｎ"})
    @DisplayName("is refused when few guesses find it, in every width")
    void guessed(String password) {
        assertEquals("password.common", code(password, false));
    }

    @Test
    @DisplayName("is none of the 3,000 most frequent ones, as it is when it is long enough, doubled, or with the digits that people put behind")
    void topThreeThousand() throws IOException {
        List<String> all;
        try (var in = Zxcvbn.class.getResourceAsStream("/com/nulabinc/zxcvbn/matchers/dictionaries/passwords.txt")) {
            all = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
        List<String> top = all.stream().limit(3000).toList();
        assertEquals(List.of(3000, 229L), List.of(top.size(), all.stream().filter(p -> p.length() >= 12).count()));
        List<String> tried = Stream.of(all.stream(), top.stream().map(p -> p + p), top.stream().map(p -> p + "123456"), top.stream().map(p -> p + "2024!")).flatMap(s -> s)
                .filter(p -> p.length() >= PasswordRules.SHORTEST).toList();
        assertEquals(List.of(), tried.stream().filter(p -> !code(p, false).equals("password.common")).toList(), "of " + tried.size());
    }

    @ParameterizedTest
    @CsvSource({"kumo wani 11, false, taken", "kumo wani 1, false, password.length", "kumo wani 1, true, password.length", "kumo wani neko1, true, taken",
            "kumo wani neko, true, password.length"})
    @DisplayName("has at least 12 characters, 15 for staff")
    void length(String password, boolean staff, String expected) {
        assertEquals(expected, code(password, staff));
    }

    @ParameterizedTest
    @CsvSource({"128, taken", "129, password.length"})
    @DisplayName("has at most 128 characters, counted as people count them")
    void longest(int length, String expected) {
        assertEquals(expected, code("雲わにねこ".repeat(26).codePoints().limit(length - 1).collect(StringBuilder::new, StringBuilder::appendCodePoint,
                StringBuilder::append) + "𠮷", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kumo wani neko\n", "kumo wani\u0000 neko inu"})
    @DisplayName("holds no line break or other control character")
    void control(String password) {
        assertEquals("password.characters", code(password, false));
    }
}
