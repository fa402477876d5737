package jp.michishirube.kernel;

import java.util.HashMap;
import java.util.Map;

/**
 * 異体字, 旧字体 and look-alikes that NFKC leaves apart; used for search keys and import only, never for what is shown.
 * Katakana become hiragana, every dash and the long-vowel mark become "-".
 */
final class SearchFolding {
    /** Pairs "from to": radicals drawn like whole characters (PDF text), old and variant forms in names of places and people. */
    private static final String PAIRS = """
            ⺠民 ⺟母 ⻑長 ⻄西 ⻘青 ⻝食 ⻩黄 ⻫斉 ⻭歯 ⻯竜 ⻲亀 ⻨麦 ⻤鬼 ⻣骨 ⻁虎 ⻆角 ⻗雨 ⻡首 ⺬示 ⺩王 ⺧牛 ⻥魚 ⻦鳥 ⼾戸 戶戸 檮梼 鰺鯵 髙高
            﨑崎 嵜崎 碕崎 濵浜 濱浜 邊辺 邉辺 齋斎 齊斉 齎斎 澤沢 龍竜 櫻桜 廣広 國国 縣県 嶋島 嶌島 嶽岳 應応 圓円 鹽塩 壽寿 榮栄 眞真 德徳 惠恵 實実
            瀧滝 瀨瀬 學学 會会 圖図 豐豊 藏蔵 來来 佛仏 條条 曾曽 禮礼 萬万 冨富 峯峰 槇槙 蘆芦 鐵鉄 鄕郷 鄉郷 靑青 黑黒 橫横 增増 穗穂 彌弥 與与 餘余
            關関 舊旧 靜静 灣湾 燈灯 鷗鴎 壺壷 礪砺 彥彦 檜桧 籠篭 驛駅 驒騨 邨村 淺浅 對対 亞亜 區区 縱縦 號号 辯弁 攝摂 總総 證証 讀読 變変 發発 經経
            賣売 鬪闘 團団 獨独 勳勲 緖緒 緣縁 聲声 覺覚 觀観 譽誉 豫予 釋釈 鎭鎮 隱隠 靈霊 顯顕 鷄鶏 點点 齡齢 𠮷吉 龜亀 爲為 瘦痩 繩縄 渕淵 渊淵 桒桑
            舘館 籔薮 藪薮 頚頸 〜~ ～~
            """;
    private static final String DASHES = "-‐‑‒–—―−－ー─━";
    private static final Map<Integer, Integer> MAP = map();

    private SearchFolding() {
    }

    private static Map<Integer, Integer> map() {
        Map<Integer, Integer> map = new HashMap<>();
        for (String pair : PAIRS.split("\\s+")) {
            int from = pair.codePointAt(0);
            int to = pair.codePointBefore(pair.length());
            if (from != to) {
                map.put(from, to);
            }
        }
        DASHES.codePoints().forEach(dash -> map.put(dash, (int) '-'));
        for (int katakana = 'ァ'; katakana <= 'ヶ'; katakana++) {
            map.put(katakana, katakana - 'ァ' + 'ぁ');
        }
        map.put((int) 'ヵ', (int) 'か');
        map.put((int) 'ヶ', (int) 'け');
        map.put((int) 'ヴ', (int) 'ゔ');
        return Map.copyOf(map);
    }

    /** Expects NFKC text; invisible format characters, private-use characters and variation selectors are dropped. */
    static String fold(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT && Character.getType(c) != Character.PRIVATE_USE
                        && Character.getType(c) != Character.SURROGATE && !(c >= 0xFE00 && c <= 0xFE0F) && !(c >= 0xE0100 && c <= 0xE01EF))
                .forEach(c -> out.appendCodePoint(MAP.getOrDefault(c, c)));
        return out.toString();
    }
}
