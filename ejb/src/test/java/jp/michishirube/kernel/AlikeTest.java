package jp.michishirube.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A text finds what is like it")
class AlikeTest {
    @Test
    @DisplayName("the likest first, and nothing where nothing is alike")
    void alike() {
        List<String> among = List.of("観光アプリの企画", "オープンデータに関する講演", "オープンデータ活用の有用性に関する講演", "防災無線のデジタル化");
        assertEquals(List.of("オープンデータ活用の有用性に関する講演", "オープンデータに関する講演"), Alike.find("オープンデータ活用の講演をお願いしたい", among, x -> x, 2));
        assertEquals(List.of(), Alike.find("", among, x -> x, 5));
        assertEquals(List.of(), Alike.find("xyz", among, x -> x, 5));
    }

    @Test
    @DisplayName("a single word finds a long text that holds it, after the short ones")
    void longText() {
        String report = "高齢の町民が通院する足に困っていたので、自家用車の空席を分け合うしくみを作り、隣の市まで乗り合えるようにした。冬の除雪の情報も同じ画面で見られ、町の人は出かける前に道の様子を確かめられる。"
                + "使い方の講習を公民館で開き、役場の窓口でも電話でも受け付けるようにしたところ、半年で多くの人が登録し、病院と買物への往復が増えた。";
        assertEquals(List.of("除雪の支援", report), Alike.find("除雪", List.of(report, "除雪の支援", "観光"), x -> x, 5));
    }
}
