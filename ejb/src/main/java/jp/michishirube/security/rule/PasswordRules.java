package jp.michishirube.security.rule;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import jp.michishirube.kernel.JapaneseText;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;

/**
 * What a new password must be: long enough, and nothing that everybody tries first. Any character is welcome and none is asked for; the
 * password itself is never changed, only compared in a folded form.
 */
public final class PasswordRules {
    public static final int SHORTEST = 12;
    public static final int SHORTEST_OF_STAFF = 15;
    public static final int LONGEST = 128;
    /** This much must be left when common words, the account's own words and runs are taken out. */
    private static final int OWN_LETTERS = 4;
    private static final int SHORTEST_WORD = 3;
    private static final int RUN = 4;
    private static final int FEWEST_DIFFERENT = 5;
    private static final String ROWS = "0123456789 9876543210 1234567890 0987654321 abcdefghijklmnopqrstuvwxyz zyxwvutsrqponmlkjihgfedcba"
            + " qwertyuiop asdfghjkl zxcvbnm 1qaz2wsx3edc4rfv5tgb6yhn7ujm poiuytrewq lkjhgfdsa mnbvcxz";
    /** What people try here. What they try everywhere, the library knows: 30,000 passwords, names, words, dates and keyboards. */
    private static final List<String> COMMON = words("""
            password pass word pwd login user guest admin administrator root system office network payara glassfish
            hanako taro tarou tanaka suzuki sato satou takahashi yamada watanabe ito itou nakamura kobayashi kato katou sakura
            japan nippon nihon tokyo osaka kyoto nagoya fukuoka sapporo sendai hiroshima yokohama fuji fujisan aishiteru daisuki
            arigatou konnichiwa ohayou sayonara heisei showa reiwa taisho meiji pasuwado pasuwaado himitsu anshou kaisha shiyakusho yakuba kencho kenchou
            shicho machi soumu somu soumusho soumusyo michishirube michi shirube chiiki joho jouhou tiiki hojokin award advisor iot ict
            みちしるべ 総務省 総合通信局 地域情報化 地域 補助金 市役所 町役場 村役場 県庁 パスワード ぱすわーど 暗証 秘密 管理者 大賞 アワード アドバイザー
            """);

    /** Fewer guesses than ten to the power of this find it: the 3,000 most frequent passwords need four or five, also with a year behind. */
    private static final int EASY = 10;
    private static final Zxcvbn GUESSING = new Zxcvbn();

    private PasswordRules() {
    }

    /**
     * Why the text cannot be a password; empty when it can.
     *
     * @param staff   of a bureau or the Ministry
     * @param context the account's own words: id, name, address, office
     */
    public static List<Violation> check(String typed, boolean staff, Collection<String> context) {
        String password = typed == null ? "" : typed;
        int shortest = staff ? SHORTEST_OF_STAFF : SHORTEST;
        long length = password.codePoints().count();
        if (length < shortest || length > LONGEST) {
            return refused("password.length", "パスワードは" + shortest + "文字以上" + LONGEST + "文字以内にしてください。文字の種類は問いません。長い文でもかまいません。",
                    "Use " + shortest + " to " + LONGEST + " characters of any kind. A long sentence is fine.");
        }
        if (!JapaneseText.carried(password).equals(password) || password.chars().anyMatch(c -> c == '\n' || c == '\r')) {
            return refused("password.characters", "パスワードに改行や制御文字は使えません。", "A password cannot have line breaks or control characters.");
        }
        String folded = folded(password);
        List<String> words = words(context);
        if (folded.codePoints().distinct().count() < FEWEST_DIFFERENT || without(without(folded, runs(folded)), words).length() < OWN_LETTERS
                || GUESSING.measure(JapaneseText.halfWidth(password), words).getGuessesLog10() < EASY) {
            return refused("password.common", "よくある言葉、ID・氏名・団体名、続き番号や同じ文字の繰り返しだけでできたパスワードは使えません。関係のない言葉をいくつかつないでください。",
                    "This is made of common words, your own names, or runs of letters only. Join some unrelated words.");
        }
        return List.of();
    }

    private static List<Violation> refused(String code, String ja, String en) {
        return List.of(Violation.of(code, "password", new Text(ja, en)));
    }

    /** Width, case and the usual stand-ins for letters folded; for comparison only. */
    private static String folded(String text) {
        return JapaneseText.halfWidth(text).toLowerCase(Locale.ROOT).replace('@', 'a').replace('$', 's').replace('!', 'i').replaceAll("\\s+", "");
    }

    private static List<String> words(Collection<String> context) {
        List<String> words = new ArrayList<>(COMMON);
        for (String text : context) {
            for (String word : text.split("[\\s\\u3000@._-]+")) {
                words.add(folded(word));
            }
            words.add(folded(text));
        }
        return words;
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }

    /** Parts of keyboard rows and of the alphabet, and the same letter again and again. */
    private static List<String> runs(String text) {
        List<String> runs = new ArrayList<>();
        for (int from = 0; from + RUN <= text.length(); from++) {
            String part = text.substring(from, from + RUN);
            if (ROWS.contains(part) || part.chars().distinct().count() == 1) {
                runs.add(part);
            }
        }
        return runs;
    }

    /** What is left of the letters without these words, digits and signs; zero stands for an o, as people write it. */
    private static String without(String text, List<String> words) {
        String left = text;
        for (String word : words.stream().filter(w -> w.length() >= (w.codePoints().allMatch(c -> c < 128) ? SHORTEST_WORD : 2))
                .sorted(Comparator.comparingInt(String::length).reversed()).toList()) {
            left = left.replace(word, " ").replace(word.replace('o', '0').replace('i', '1').replace('e', '3'), " ");
        }
        return left.replaceAll("[0-9\\p{Punct}\\s]", "");
    }
}
