package jp.michishirube.form;

import java.util.List;
import java.util.Set;
import jp.michishirube.kernel.FiscalYear;
import jp.michishirube.kernel.Violation;

/** The shipped form and a proposal that can be submitted. */
final class FormFixture {
    static final FormDefinition FORM = new FormDefinitions().get("chiiki-iot-proposal/1");
    static final Set<String> FILES = Set.of("proposalFile", "estimateFile");
    static final FiscalYear YEAR = new FiscalYear(2018);

    private FormFixture() {
    }

    static Answers complete() {
        return Answers.EMPTY.with("projectTitle", "センサーによる水田の水管理").with("fieldModel", "スマート農業・林業・漁業モデル").with("summary", "水位を遠くから見る。")
                .with("site", "湯沢市").with("issue", "見回りに時間がかかる。").with("effect", "見回りが半分になる。").with("targetIndicator", "見回りの時間を1日2時間から1時間に")
                .with("planAdopted", "YES").with("planUrl", "https://www.city.example.lg.jp/keikaku").with("totalCost", "15,000千円")
                .with("eligibleCost", "12,345,678").with("deductions", "").with("option", "BEST").with("ownFunding", "なし")
                .with("startDate", "平成30年9月1日").with("endDate", "H31.2.28").with("contactDivision", "企画課").with("contactName", "湯沢 一郎（架空）")
                .with("contactPhone", "0183-00-0000").with("contactEmail", "kikaku@example.lg.jp");
    }

    static List<Violation> check(Answers answers) {
        return FormCheck.check(FORM, answers, FILES, YEAR);
    }

    static List<String> reasons(Answers answers) {
        return check(answers).stream().map(v -> v.field() + " " + v.code()).toList();
    }
}
