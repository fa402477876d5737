package jp.michishirube.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JapaneseTextTest {
    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource({"湯澤市,湯沢市", "梼原町,檮原町", "鯵ケ沢町,鰺ヶ沢町", "龍ヶ崎市,龍ケ崎市", "竜ケ崎市,龍ケ崎市", "鎌ヶ谷市,鎌ケ谷市", "⼾⽥市,戸田市",
            "⻄⻑門,西長門", "⺠間事業者,民間事業者", "ｹﾞﾝﾊﾞ,ゲンバ", "プラットフォ－ム,プラットフォーム", "Ｇ空間防災システム,g空間防災システム",
            "医療情報連携ネットワーク(EHR),医療情報連携ネットワーク（ＥＨＲ）", "スマート農業･林業･漁業,スマート農業・林業・漁業", "茅ケ崎 市,茅ヶ崎市",
            "か゚,か゚", "ハ\u3099ス,バス", "葛\uDB40\uDD00城市,葛城市", "檜原村,桧原村", "ユザワシ,ゆざわし"})
    void found(String typed, String written) {
        assertEquals(JapaneseText.searchKey(written), JapaneseText.searchKey(typed));
    }

    @ParameterizedTest(name = "{0} does not find {1}")
    @CsvSource({"大崎市,大阪市", "那珂川市,那珂川町", "ハス,バス", "湯沢市,湯沢町"})
    void notFound(String typed, String written) {
        assertNotEquals(JapaneseText.searchKey(written), JapaneseText.searchKey(typed));
    }

    @Test
    @DisplayName("nothing has an empty key")
    void nothing() {
        assertEquals("", JapaneseText.searchKey(null));
        assertEquals("", JapaneseText.searchKey(" 　"));
    }

    @Property
    void foldingTwiceChangesNothingMore(@ForAll String text) {
        String key = JapaneseText.searchKey(text);
        assertEquals(key, JapaneseText.searchKey(key));
    }
}
