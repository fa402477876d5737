package jp.michishirube.installation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Answers of made-up proposals: the same for the same number. */
final class DemonstrationProposals {
    private static final List<String> MODELS = List.of("プログラミング教育", "医療情報連携ネットワーク（EHR）", "子育て支援プラットフォーム", "Ｇ空間防災システム",
            "スマート農業・林業・漁業モデル", "地域ビジネス活性化モデル", "観光クラウド", "オープンデータ利活用", "ビッグデータ利活用", "シェアリングエコノミー");
    private static final List<String> ROADMAP = List.of("教育クラウド・プラットフォーム", "プログラミング教育", "医療情報連携ネットワーク（EHR）", "Ｇ空間防災システム",
            "スマート農業・林業・漁業モデル", "地域ビジネス活性化モデル", "観光クラウド", "オープンデータ利活用", "ビッグデータ利活用", "シェアリングエコノミー");

    private DemonstrationProposals() {
    }

    static String model(int n, int fiscalYear) {
        return (fiscalYear == 2017 ? ROADMAP : MODELS).get(n % 10);
    }

    /** Yen and words are invented; the title says so. */
    static Map<String, String> answers(String title, String model, String place, int n, int fiscalYear) {
        Random random = new Random(20180510L * 31 + n * 7919L + fiscalYear);
        long eligible = (4_000 + random.nextInt(32_000)) * 1_000L + random.nextInt(1_000);
        Map<String, String> a = new LinkedHashMap<>();
        a.put("projectTitle", title);
        a.put("fieldModel", model);
        a.put("summary", "（架空）" + model + "の成功モデルを" + place + "に展開し、住民の利便と職員の負担軽減を図る。");
        a.put("site", place);
        a.put("issue", "（架空）担い手の減少と高齢化により、従来の方法では続けられなくなっている。");
        a.put("effect", "（架空）作業の時間を減らし、情報を関係者が共有できるようにする。");
        a.put("targetIndicator", "（架空）利用者数を完了の翌年度末までに2倍にする。");
        a.put("planAdopted", n % 9 == 8 ? "NO" : "YES");
        a.put("totalCost", Long.toString(eligible + random.nextInt(3_000) * 1_000L));
        a.put("eligibleCost", Long.toString(eligible));
        a.put("deductions", "0");
        a.put("option", "BEST");
        a.put("ownFunding", "（架空）一般会計");
        a.put("startDate", fiscalYear + "-09-01");
        a.put("endDate", (fiscalYear + 1) + "-02-28");
        a.put("contactDivision", "（架空）情報政策担当課");
        a.put("contactName", "架空 太郎");
        a.put("contactPhone", "000-0000-0000");
        a.put("contactEmail", "office@kakuu.example");
        return a;
    }
}
