package jp.michishirube.review.rule;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.michishirube.kernel.JapaneseText;

/**
 * The name of an organisation as it stands in a line that people typed, and the keys under which it is compared.
 *
 * @param written the words of the line, without their number
 */
record BodyName(String written, Set<String> keys) {
    private static final int SHORTEST = 2;
    private static final String UNIVERSITY = "大学";

    /** Numbers in circles and the like, and marks that part one name from the next. */
    private static final Pattern BETWEEN = Pattern.compile("[\\u2460-\\u249B\\u24EA-\\u24FF\\u2776-\\u2793\\u3251-\\u325F\\u32B1-\\u32BF、，,；;：:／/|｜\\r\\n\\t]+|及び|並びに");
    private static final Pattern NUMBER = Pattern.compile("^[\\s　・･\\-－*＊●○◯◎■□◆◇※]*([(（]?[0-9０-９]{1,2}[)）.．]\\s*)?");
    private static final Pattern ASIDE = Pattern.compile("[(（][^()（）]*[)）]");
    private static final Pattern SPACE = Pattern.compile("[\\s　]+");
    private static final Pattern DOT = Pattern.compile("[・･]");

    private static final Pattern FORMS = Pattern.compile(Stream.of("株式会社", "有限会社", "合同会社", "合資会社", "合名会社", "相互会社", "特定非営利活動法人", "認定特定非営利活動法人",
            "NPO法人", "認定NPO法人", "一般社団法人", "一般財団法人", "公益社団法人", "公益財団法人", "社団法人", "財団法人", "国立大学法人", "公立大学法人", "学校法人", "国立研究開発法人",
            "独立行政法人", "地方独立行政法人", "大学共同利用機関法人", "社会福祉法人", "医療法人社団", "医療法人財団", "医療法人", "社会医療法人", "宗教法人", "農事組合法人", "(株)", "(有)",
            "(同)", "(資)", "(名)", "(特非)", "(NPO)", "(一社)", "(一財)", "(公社)", "(公財)", "(社)", "(財)", "(国)", "(大)", "(学)", "(独)", "(福)", "(医)")
            .map(JapaneseText::searchKey).sorted(Comparator.comparing(String::length).reversed()).map(Pattern::quote).collect(Collectors.joining("|")));
    private static final Pattern OFFICE = Pattern.compile("(?<=[市区])役所$|(?<=[町村])役場$|(?<=[都道府県])庁$");
    private static final Pattern EDGE = Pattern.compile("^[・.]+|[・.]+$");

    /** The names in a line, such as 「①福岡県福岡市　②ＬＩＮＥ株式会社」. */
    static List<BodyName> in(String line) {
        return BETWEEN.splitAsStream(JapaneseText.carried(line)).map(p -> NUMBER.matcher(p).replaceFirst("").strip()).filter(p -> !p.isEmpty())
                .map(p -> new BodyName(p, keys(p))).toList();
    }

    /** The whole, without what is in brackets, the part before a space (「岡山県 特命参与」), and what a dot parts. */
    private static Set<String> keys(String written) {
        String bare = ASIDE.matcher(written).replaceAll("").strip();
        String head = key(SPACE.split(bare, 2)[0]);
        boolean telling = head.codePoints().anyMatch(Character::isIdeographic); // 「ＮＴＴ ドコモ」 is not ＮＴＴ
        return Stream.concat(Stream.concat(Stream.of(written, bare), Arrays.stream(DOT.split(bare))).map(BodyName::key), Stream.of(telling ? head : ""))
                .filter(k -> k.codePointCount(0, k.length()) >= SHORTEST).collect(Collectors.toUnmodifiableSet());
    }

    /** Width, case, variants and the marks of a form of company or body are no difference. */
    private static String key(String name) {
        String bare = FORMS.matcher(JapaneseText.searchKey(name)).replaceAll("");
        return EDGE.matcher(OFFICE.matcher(bare).replaceAll("")).replaceAll("");
    }

    boolean same(BodyName other) {
        return keys.stream().anyMatch(a -> other.keys.stream().anyMatch(b -> within(a, b) || within(b, a)));
    }

    /** Equal; or a part of a university beside the university; or a town with its prefecture beside the town. */
    private static boolean within(String whole, String part) {
        return whole.equals(part) || part.endsWith(UNIVERSITY) && part.length() > UNIVERSITY.length() + 1 && whole.startsWith(part)
                || whole.endsWith(part) && PlaceName.isMunicipality(part) && PlaceName.isPrefecture(whole.substring(0, whole.length() - part.length()));
    }
}
