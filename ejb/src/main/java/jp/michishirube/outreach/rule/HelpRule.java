package jp.michishirube.outreach.rule;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.michishirube.kernel.Text;

/**
 * From the walls that a body names, its field and what it is to the kinds of help, each with the reason in words. What would help but is not for
 * such a body or field is told too, with why, so that nobody looks for it in vain.
 */
public final class HelpRule {
    private static final Map<Wall, Set<HelpKind>> AGAINST = against();

    private HelpRule() {
    }

    private static Map<Wall, Set<HelpKind>> against() {
        Map<Wall, Set<HelpKind>> a = new EnumMap<>(Wall.class);
        a.put(Wall.BUDGET, EnumSet.of(HelpKind.SUBSIDY, HelpKind.COMMISSION, HelpKind.EVENT, HelpKind.CASES));
        a.put(Wall.PEOPLE, EnumSet.of(HelpKind.ADVISOR, HelpKind.TRAINING, HelpKind.EVENT));
        a.put(Wall.INFORMATION, EnumSet.of(HelpKind.ADVISOR, HelpKind.EVENT, HelpKind.CASES, HelpKind.GUIDE));
        a.put(Wall.STRUCTURE, EnumSet.of(HelpKind.PLANNING, HelpKind.ADVISOR, HelpKind.CASES, HelpKind.GUIDE));
        return a;
    }

    /** The help against the walls, in the order of its kinds; no walls, no help. */
    public static List<Help> help(Set<Wall> walls, HelpField field, BodyType body, boolean disadvantaged) {
        List<Help> helps = new ArrayList<>();
        for (HelpKind kind : HelpKind.values()) {
            List<Wall> named = walls.stream().sorted().filter(w -> AGAINST.get(w).contains(kind)).toList();
            if (!named.isEmpty()) {
                Text obstacle = obstacle(kind, field, body);
                helps.add(new Help(kind, obstacle == null, obstacle == null ? joined(named, reason(kind, field, body, disadvantaged)) : obstacle));
            }
        }
        return List.copyOf(helps);
    }

    /** Why this kind is nothing for such a body or field; null when nothing stands against it. */
    private static Text obstacle(HelpKind kind, HelpField field, BodyType body) {
        boolean moneyForModels = kind == HelpKind.SUBSIDY || kind == HelpKind.COMMISSION;
        if (moneyForModels && !field.model() && !field.name().ja().equals("その他")) {
            return new Text("「" + field.name().ja() + "」は補助・委託の対象になる分野にありません。アドバイザーの派遣は、この分野でも利用できます。",
                    field.name().en() + " is not among the fields of subsidies and commissioned projects. Advisors come for it too.");
        }
        if (kind == HelpKind.ADVISOR && body == BodyType.COMPANY) {
            return new Text("アドバイザーの派遣は、地方公共団体と、地方公共団体の推薦を受けた団体が対象です。民間事業者は、取組を共にする地方公共団体から依頼してもらってください。",
                    "Advisors are sent to local governments and to bodies that one recommends. A company asks through the local government it works with.");
        }
        if ((kind == HelpKind.PLANNING || kind == HelpKind.GUIDE) && (body == BodyType.COMPANY || body == BodyType.OTHER)) {
            return new Text(kind.label().ja() + "は、地方公共団体が対象です。", kind.label().en() + " are for local governments.");
        }
        return null;
    }

    private static Text reason(HelpKind kind, HelpField field, BodyType body, boolean disadvantaged) {
        return switch (kind) {
            case SUBSIDY -> subsidy(body, disadvantaged);
            case COMMISSION -> new Text("まだどこにもないモデルを作る取組は、委託・実証の対象です。地方公共団体、大学、データを扱う企業等のコンソーシアムで提案します。",
                    "What no town has yet is for commissioned projects: a consortium of local governments, universities and companies proposes.");
            case PLANNING -> new Text("計画の策定と推進体制づくりを、研修会兼相談会とコンサルティングで支えます。費用は国が負担します。",
                    "Planning and structure are supported by workshops and consulting; the State pays.");
            case ADVISOR -> body == BodyType.OTHER
                    ? new Text("地方公共団体の推薦を受けると、「" + field.name().ja() + "」に詳しい人を呼べます。旅費と謝金は国が負担します。",
                            "With the recommendation of a local government, somebody who knows " + field.name().en() + " comes; the State pays travel and fee.")
                    : new Text("「" + field.name().ja() + "」に詳しい人を呼べます。旅費と謝金は国が負担します。", "Somebody who knows " + field.name().en() + " comes; the State pays travel and fee.");
            case TRAINING -> new Text("職員や地域の人を育てる研修があります。", "There is training for officers and for people of the region.");
            case EVENT -> new Text("公募や先行事例を、説明会とセミナーで直接聞けます。", "Calls and cases are explained in person at briefings and seminars.");
            case CASES -> new Text("「" + field.name().ja() + "」の先行事例から、費用、体制、効果の見当が付きます。", "Cases in " + field.name().en() + " give an idea of cost, structure and effect.");
            case GUIDE -> new Text("官民データ活用推進計画の手引などが、順を追った進め方を示しています。市町村では、この計画の策定が平成30年度からの補助の申請の条件です。",
                    "Guides, such as the one for the plan on using data, show the way step by step. For municipalities the plan is a condition of the subsidy.");
        };
    }

    private static Text subsidy(BodyType body, boolean disadvantaged) {
        return switch (body) {
            case PREFECTURE, DESIGNATED_CITY -> new Text(body.label().ja() + "は地域IoT実装推進事業の対象に入りませんが、地方公共団体一般を対象とする補助が分野によってあります。",
                    "A " + body.label().en() + " may not apply for the implementation subsidy, but there are subsidies for local governments in general in some fields.");
            case MUNICIPALITY -> disadvantaged
                    ? new Text("成功モデルを取り入れる費用に補助があります。条件不利地域に当たるため、定額と2分の1のどちらかを選べます。",
                            "There is money for bringing in a model that works. As a disadvantaged area the body chooses between the whole cost up to a cap and one half.")
                    : new Text("成功モデルを取り入れる費用の2分の1に補助があります。", "One half of the cost of bringing in a model that works is subsidised.");
            case COMPANY -> new Text("費用の2分の1などの補助があります。", "One half of the cost, or another share, is subsidised.");
            case OTHER -> new Text("「民間事業者等」に当たるかどうかを、総合通信局に確かめてください。", "Ask the bureau whether the body counts as a company or the like.");
        };
    }

    private static Text joined(List<Wall> walls, Text reason) {
        String ja = String.join("・", walls.stream().map(w -> w.label().ja()).toList());
        String en = String.join(", ", walls.stream().map(w -> w.label().en().toLowerCase(java.util.Locale.ROOT)).toList());
        return new Text(ja + "の壁に：" + reason.ja(), "Against the lack of " + en + ": " + reason.en());
    }
}
