package jp.michishirube.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import jp.michishirube.Story;
import jp.michishirube.TestDatabase;
import jp.michishirube.casework.api.CopiedAnswers;
import jp.michishirube.casework.api.FormerProposal;
import jp.michishirube.casework.api.HandOverOrder;
import jp.michishirube.kernel.Role;
import jp.michishirube.subsidy.ProposalService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Copy from last year, on both databases. */
class FormerProposalTest {
    private static final String BOTH = "jp.michishirube.TestDatabase#both";

    private static String fresh(Story s) {
        return s.application.as(s.officer, () -> s.application.get(ProposalService.class).start(Story.CALL, Story.YUZAWA)).value();
    }

    /** A proposal of fiscal 2017, whose field model this year's form does not offer. */
    private static String lastYear(Story s) {
        String id = s.submitted();
        s.run("update case_file set fiscal_year = 2017, call_id = 'chiiki_iot_jisso-2017-1' where id = '" + id + "'");
        s.run("update submission set content = replace(content, 'スマート農業・林業・漁業モデル', 'テレワーク') where case_id = '" + id + "'");
        return id;
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("empty fields take last year's answers; what is typed stays, and what could not be carried over is named with its reason")
    void copy(TestDatabase database) {
        try (Story s = new Story(database)) {
            String last = lastYear(s);
            String id = fresh(s);
            CaseService cases = s.application.get(CaseService.class);
            s.application.as(s.officer, () -> cases.saveDraft(id, Map.of(), Map.of("summary", "今年の概要"))).value();
            FormerProposalService former = s.application.get(FormerProposalService.class);
            assertEquals(List.of(last), s.application.as(s.officer, () -> former.sources(id)).stream().map(FormerProposal::caseId).toList());
            CopiedAnswers copied = s.application.as(s.officer, () -> former.copy(id, last)).value();
            var draft = s.application.as(s.officer, () -> cases.draft(id)).orElseThrow();
            assertEquals("今年の概要", draft.answers().get("summary"));
            assertEquals(Story.answers().get("issue"), draft.answers().get("issue"));
            assertEquals("", draft.answers().get("fieldModel"));
            assertEquals(Story.answers().size() - 2, copied.copied().size());
            List<String> left = copied.left().stream().map(l -> l.label().ja() + "：" + l.reason().ja()).toList();
            assertTrue(left.contains("分野別モデル：今回の様式に、この選択肢はありません。"), left::toString);
            assertTrue(left.contains("事業の概要：すでに入力があるため、そのままにしました。"), left::toString);
            assertEquals(2, left.stream().filter(l -> l.endsWith("添付し直してください。")).count(), "only the files that were there: " + left);
            assertEquals(Story.answers().get("projectTitle"), s.view(s.officer, id).row().title());
            assertTrue(s.application.as(s.officer, () -> former.copy(id, last)).value().copied().isEmpty(), "a second click changes nothing");
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("another body's proposal and one that was never submitted are no sources, and a submitted case takes nothing")
    void scope(TestDatabase database) {
        try (Story s = new Story(database)) {
            String last = lastYear(s);
            String unfinished = s.filledDraft();
            String id = fresh(s);
            FormerProposalService former = s.application.get(FormerProposalService.class);
            assertEquals("copy.unknown", s.application.as(s.officer, () -> former.copy(id, unfinished)).violations().get(0).code());
            assertEquals(List.of(), s.application.as(s.neighbour, () -> former.sources(id)));
            assertEquals("copy.unknown", s.application.as(s.neighbour, () -> former.copy(id, last)).violations().get(0).code());
            assertEquals("copy.unknown", s.application.as(s.officer, () -> former.copy(last, last)).violations().get(0).code());
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("a contact of last year who has handed over comes as the present holder, over two hand-overs too")
    void contact(TestDatabase database) {
        try (Story s = new Story(database)) {
            long administrator = s.person("yuzawa-admin", Story.YUZAWA, Role.APPLICANT_ADMINISTRATOR, "総務課");
            long between = s.person("between", Story.YUZAWA, Role.APPLICANT_ADMINISTRATOR, "主事");
            long successor = s.person("successor", Story.YUZAWA, Role.APPLICANT_ADMINISTRATOR, "主事");
            String last = lastYear(s);
            s.run("update submission set content = replace(replace(content, '" + Story.answers().get("contactName") + "', 'officer'), '"
                    + Story.answers().get("contactEmail") + "', 'officer@example.jp') where case_id = '" + last + "'");
            handOver(s, administrator, s.officer, "between", LocalDate.of(2018, 5, 15));
            s.application.at(LocalDateTime.of(2018, 5, 15, 9, 0));
            handOver(s, administrator, between, "successor", LocalDate.of(2018, 5, 16));
            s.application.at(LocalDateTime.of(2018, 5, 16, 9, 0));
            String id = s.application.as(successor, () -> s.application.get(ProposalService.class).start(Story.CALL, Story.YUZAWA)).value();
            s.application.as(successor, () -> s.application.get(FormerProposalService.class).copy(id, last)).value();
            var answers = s.application.as(successor, () -> s.application.get(CaseService.class).draft(id)).orElseThrow().answers();
            assertEquals("successor successor@example.jp", answers.get("contactName") + " " + answers.get("contactEmail"));
        }
    }

    private static void handOver(Story s, long administrator, long from, String to, LocalDate day) {
        HandOverService service = s.application.get(HandOverService.class);
        s.application.as(administrator, () -> service.handOver(new HandOverOrder(Story.YUZAWA, from, service.people(Story.YUZAWA).stream()
                .filter(p -> p.userId() == from).flatMap(p -> p.holdings().stream()).map(h -> h.id()).toList(), to, day))).value();
    }
}
