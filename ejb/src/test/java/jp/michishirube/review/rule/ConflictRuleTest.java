package jp.michishirube.review.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import jp.michishirube.review.rule.ConflictRule.Found;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A judge is tied to a case")
class ConflictRuleTest {
    private static final CaseTies IKOMA = new CaseTies("292095", "生駒市", List.of("①奈良県生駒市", "②株式会社ＮＴＴドコモ"), List.of("292095", "奈良県生駒市", "生駒市他5自治体"),
            List.of("架空データ合同会社／富士見システム（株）"));

    private static JudgeTies organisation(String... names) {
        return new JudgeTies(Set.of(), Set.of(names), Set.of(), Set.of());
    }

    private static JudgeTies place(String... places) {
        return new JudgeTies(Set.of(), Set.of(), Set.of(places), Set.of());
    }

    private static JudgeTies vendor(String... vendors) {
        return new JudgeTies(Set.of(), Set.of(), Set.of(), Set.of(vendors));
    }

    private static CaseTies partner(String line) {
        return new CaseTies("", "", List.of(line), List.of(), List.of());
    }

    private static CaseTies site(String place) {
        return new CaseTies("", "", List.of(), List.of(place), List.of());
    }

    private static List<Found> found(ConflictKind kind, String... what) {
        return Stream.of(what).map(w -> new Found(kind, w)).toList();
    }

    @Test
    @DisplayName("whose organisation applies, known by its code whatever the width of the digits")
    void applicant() {
        assertEquals(found(ConflictKind.SAME_ORGANISATION, "生駒市"), ConflictRule.detect(new JudgeTies(Set.of("２９２０９５"), Set.of(), Set.of(), Set.of()), IKOMA));
        assertEquals(found(ConflictKind.SAME_ORGANISATION, "生駒市", "奈良県生駒市"), ConflictRule.detect(organisation("生駒市役所"), IKOMA));
        assertEquals(List.of(), ConflictRule.detect(new JudgeTies(Set.of("292061", ""), Set.of(""), Set.of(" "), Set.of("")), IKOMA));
        assertEquals(List.of(), ConflictRule.detect(new JudgeTies(Set.of(""), Set.of(), Set.of(""), Set.of()), new CaseTies("", "", List.of(""), List.of(""), List.of())), "nothing is tied to nothing");
    }

    @Test
    @DisplayName("whose organisation is a partner: 「②株式会社ＮＴＴドコモ」 is NTTドコモ, shown without its number")
    void partnerLine() {
        assertEquals(found(ConflictKind.SAME_ORGANISATION, "株式会社ＮＴＴドコモ"), ConflictRule.detect(organisation("NTTドコモ"), IKOMA));
    }

    @ParameterizedTest(name = "{0} is in 「{1}」")
    @CsvSource({"NTTドコモ,②株式会社ＮＴＴドコモ", "㈱NTTドコモ,ＮＴＴドコモ（株）", "ｴﾇﾃｨﾃｨﾄﾞｺﾓ,株式会社エヌティティドコモ", "株式会社 NTT ドコモ,(2) ＮＴＴドコモ　株式会社", "LINE株式会社,①福岡県福岡市|②LINE株式会社|③電通アイソバー株式会社",
            "電通アイソバー,①福岡県福岡市②LINE株式会社③電通アイソバー株式会社", "筑波大学,国立大学法人筑波大學", "國立大學法人筑波大学,筑波大学", "筑波大学システム情報系 教授,筑波大学", "福井大学,①福井大学医学部附属病院",
            "Loco共感編集部,合同会社・Ｌｏｃｏ共感編集部", "架空のまちづくり,特定非営利活動法人　架空のまちづくり", "ＮＰＯ法人架空のまちづくり,架空のまちづくり（NPO）", "一般社団法人架空協会,（一社）架空協会", "公益財団法人架空財団,架空財団",
            "架空学園,学校法人 架空学園", "岡山県,岡山県 情報政策課", "岡山県庁,岡山県", "澤田システム,有限会社沢田システム", "髙橋測量,高橋測量合名会社", "石川県,①福井県・石川県", "架空通信,代表：架空通信（株）　東京支社", "架空通信,架空市、架空通信及び架空大学"})
    void same(String judge, String line) {
        assertEquals(1, ConflictRule.detect(organisation(judge), partner(line)).size());
    }

    @ParameterizedTest(name = "{0} is not in 「{1}」")
    @CsvSource({"NTTドコモ,株式会社ＮＴＴデータ", "NTT,株式会社ＮＴＴ ドコモ", "岡山県,岡山県町村会", "町村会,岡山県町村会", "株式会社,株式会社架空", "株式会社あ,有限会社あ", "大学,筑波大学", "東京大学,東京工業大学", "福井大学,金沢大学附属病院",
            "日立,日立市", "広島県府中市,東京都府中市", "2,②株式会社架空"})
    void other(String judge, String line) {
        assertEquals(List.of(), ConflictRule.detect(organisation(judge), partner(line)));
    }

    @Test
    @DisplayName("of a place: by the city's code, which is the applicant's too, and by its name in any words")
    void places() {
        assertEquals(found(ConflictKind.PLACE, "生駒市"), ConflictRule.detect(place("292095"), IKOMA));
        assertEquals(found(ConflictKind.PLACE, "生駒市"), ConflictRule.detect(place("292095"), new CaseTies("292095", "生駒市", List.of(), List.of(), List.of())), "the applicant's code is enough");
        assertEquals(found(ConflictKind.PLACE, "生駒市", "奈良県生駒市", "生駒市他5自治体"), ConflictRule.detect(place("生駒市"), IKOMA));
        assertEquals(found(ConflictKind.PLACE, "052078"), ConflictRule.detect(place("052078"), site("052078")));
    }

    @ParameterizedTest(name = "{0} is in 「{1}」")
    @CsvSource({"生駒市,生駒市他5自治体", "奈良県生駒市,生駒市他5自治体", "湯沢市,神奈川県鎌倉市他・秋田県湯澤市他", "龍ヶ崎市,茨城県龍ケ崎市", "三重県,三重県津市", "津市,三重県津市", "津市,四日市市と津市", "北区,大阪市北区", "府中市,東京都府中市",
            "東京都府中市,府中市", "三郷町,生駒郡三郷町", "ﾆｾｺ町,ニセコ町"})
    void named(String judge, String words) {
        assertEquals(found(ConflictKind.PLACE, words), ConflictRule.detect(place(judge), site(words)));
    }

    @ParameterizedTest(name = "{0} is not in 「{1}」")
    @CsvSource({"三重県,三重町", "津市,滋賀県大津市", "津,津市", "村山市,東村山市", "郡山市,大和郡山市", "東京都府中市,広島県府中市", "湯沢市,湯沢町", "292095,292061"})
    void elsewhere(String judge, String words) {
        assertEquals(List.of(), ConflictRule.detect(place(judge), site(words)));
    }

    @Test
    @DisplayName("of a vendor, whether it is named as a vendor, as a partner or applies itself; and whose own company is the vendor")
    void vendors() {
        assertEquals(found(ConflictKind.VENDOR, "富士見システム（株）"), ConflictRule.detect(vendor("富士見ｼｽﾃﾑ"), IKOMA));
        assertEquals(found(ConflictKind.VENDOR, "株式会社ＮＴＴドコモ"), ConflictRule.detect(vendor("ＮＴＴドコモ"), IKOMA));
        assertEquals(found(ConflictKind.VENDOR, "架空データ合同会社"), ConflictRule.detect(organisation("架空データ"), IKOMA));
        assertEquals(List.of(), ConflictRule.detect(vendor("架空"), IKOMA));
    }

    @Test
    @DisplayName("in several ways at once, each told once and with a label in both languages")
    void several() {
        JudgeTies judge = new JudgeTies(Set.of("292095"), Set.of("生駒市", "NTTドコモ"), Set.of("292095"), Set.of("(株)NTTドコモ"));
        assertEquals(List.of(new Found(ConflictKind.SAME_ORGANISATION, "生駒市"), new Found(ConflictKind.SAME_ORGANISATION, "奈良県生駒市"),
                new Found(ConflictKind.SAME_ORGANISATION, "株式会社ＮＴＴドコモ"), new Found(ConflictKind.PLACE, "生駒市"), new Found(ConflictKind.VENDOR, "株式会社ＮＴＴドコモ")),
                ConflictRule.detect(judge, IKOMA));
        assertEquals("地域のつながり", ConflictKind.PLACE.label().ja());
        for (ConflictKind kind : ConflictKind.values()) {
            assertTrue(!kind.label().in(Locale.ENGLISH).equals(kind.label().ja()));
        }
    }
}
