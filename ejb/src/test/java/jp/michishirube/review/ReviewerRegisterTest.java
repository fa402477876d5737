package jp.michishirube.review;

import static jp.michishirube.ReviewStory.code;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import jp.michishirube.ReviewStory;
import jp.michishirube.TestDatabase;
import jp.michishirube.audit.AuditService;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.review.api.ReviewerForm;
import jp.michishirube.review.api.ReviewerView;
import jp.michishirube.security.NotAllowedException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The register of reviewers")
class ReviewerRegisterTest {
    private static final String BOTH = "jp.michishirube.TestDatabase#both";

    private static <T> T asked(ReviewStory r, Function<ReviewerService, T> act) {
        return r.application.as(r.story.ministryOfficer, () -> act.apply(r.get(ReviewerService.class)));
    }

    private static ReviewerForm of(String name, String kana, String email, String login, List<String> fields, String lines, String terms) {
        return new ReviewerForm(null, name, kana, "架空大学 教授", email, login, fields, lines, lines, lines, terms, 0);
    }

    private static String field(Outcome<?> refused) {
        return refused.violations().stream().map(v -> v.field()).toList().toString();
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("keeps names, ties and terms as typed, with an event each; who has seen an older entry changes nothing")
    void entries(TestDatabase database) {
        try (ReviewStory r = new ReviewStory(database)) {
            String id = asked(r, s -> s.save(of(" 架空 たろう\u0000 ", "かくう たろう", "taro@kakuu.example", "", List.of("防災", " ", "観光クラウド"), " 株式会社カクウ \n\n湯沢市 ",
                    "chiiki_iot_jisso ｜ 平成30年4月1日 | 2019-03-31\nchiiki_iot_jisso | 2020-04-01 | 2021-03-31"))).value();
            ReviewerView v = asked(r, s -> s.reviewer(id)).orElseThrow();
            assertEquals(List.of("架空 たろう", "防災", "観光クラウド", "株式会社カクウ\n湯沢市"), List.of(v.name(), v.fields().get(0), v.fields().get(1), v.vendors()));
            assertEquals(List.of("chiiki_iot_jisso"), v.current());
            assertEquals("chiiki_iot_jisso | 2018-04-01 | 2019-03-31\nchiiki_iot_jisso | 2020-04-01 | 2021-03-31", v.terms());
            ReviewerForm change = new ReviewerForm(id, "架空 じろう", "かくう じろう", "", "", "", List.of(), "", "", "", "", v.version());
            asked(r, s -> s.save(change)).value();
            assertEquals("conflict", code(asked(r, s -> s.save(change))));
            assertEquals("", asked(r, s -> s.reviewer(id)).orElseThrow().terms());
            assertEquals("reviewer.unknown", code(asked(r, s -> s.save(new ReviewerForm("none", "架空", "かくう", "", "", "", List.of(), "", "", "", "", 0)))));
            assertEquals(List.of("add-reviewer", "change-reviewer"), r.application.as(r.story.auditor, () -> r.get(AuditService.class).events(id)).stream().map(e -> e.action()).toList());
            assertTrue(r.application.as(r.story.auditor, () -> r.get(AuditService.class).verify()).intact());
            r.application.at(LocalDateTime.of(2019, 4, 1, 9, 0));
            assertTrue(asked(r, s -> s.reviewers()).stream().allMatch(x -> x.current().isEmpty()), "the terms are over");
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("refuses with the field what it cannot keep or read")
    void refused(TestDatabase database) {
        try (ReviewStory r = new ReviewStory(database)) {
            String term = "chiiki_iot_jisso | 2018-04-01 | 2019-03-31";
            assertEquals("[name, kana]", field(asked(r, s -> s.save(of(" ", "\u0000", "", "", List.of(), "", term)))));
            assertEquals("[name]", field(asked(r, s -> s.save(of("あ".repeat(101), "か", "", "", List.of(), "", term)))));
            assertEquals("[email]", field(asked(r, s -> s.save(of("架空", "か", "a@b@c", "", List.of(), "", term)))));
            assertEquals("[email]", field(asked(r, s -> s.save(of("架空", "か", "a".repeat(250) + "@kakuu.example", "", List.of(), "", term)))));
            assertEquals("[fields]", field(asked(r, s -> s.save(of("架空", "か", "", "", List.of("あ".repeat(600), "い".repeat(600)), "", term)))));
            assertEquals("[organisations, places, vendors]", field(asked(r, s -> s.save(of("架空", "か", "", "", List.of(), "あ".repeat(2001), term)))));
            for (String wrong : List.of("chiiki_iot_jisso", "none | 2018-04-01 | 2019-03-31", "chiiki_iot_jisso | 2019-04-01 | 2019-03-31", "chiiki_iot_jisso | あした | 2019-03-31", "| |")) {
                assertEquals("[terms]", field(asked(r, s -> s.save(of("架空", "か", "", "", List.of(), "", wrong)))), wrong);
            }
            assertEquals("[login]", field(asked(r, s -> s.save(of("架空", "か", "", "reviewer0", List.of(), "", term)))), "somebody else's account");
            assertEquals("[login]", field(asked(r, s -> s.save(of("架空", "か", "", "officer", List.of(), "", term)))), "no reviewer's post");
            assertEquals("[login]", field(asked(r, s -> s.save(of("架空", "か", "", "nobody", List.of(), "", term)))));
            assertEquals(5, asked(r, s -> s.reviewers()).size());
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("is not for reviewers, who see neither each other nor the office's pages")
    void roles(TestDatabase database) {
        try (ReviewStory r = new ReviewStory(database)) {
            long me = r.login("架空 あい");
            assertThrows(NotAllowedException.class, () -> r.application.as(me, () -> r.get(ReviewerService.class).reviewers()));
            assertThrows(NotAllowedException.class, () -> r.application.as(me, () -> r.get(ReviewService.class).stages()));
            assertThrows(NotAllowedException.class, () -> r.application.as(me, () -> r.get(RankingService.class).ranking("any")));
            assertThrows(NotAllowedException.class, () -> r.application.as(r.story.auditor, () -> r.get(RankingService.class).conclude("any", 0)));
            assertThrows(NotAllowedException.class, () -> r.application.as(r.story.ministryOfficer, () -> r.get(ScoringService.class).mine()));
            assertEquals(List.of("chiiki_iot_jisso-2018-1"), r.office(s -> s.stages()).stream().map(h -> h.callId()).filter(c -> c.startsWith("chiiki")).toList());
            assertTrue(r.office(s -> s.stages()).stream().allMatch(h -> h.id() == null));
        }
    }
}
