package jp.michishirube.publication.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.Authority;
import jp.michishirube.kernel.Capacity;
import jp.michishirube.kernel.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("How much a reader sees of a step of 湯沢市 in 東北")
class SightTest {
    private static final Set<String> CODES = Set.of("052078", "052001");

    private static Sight of(BodyStage stage, boolean announced, String... posts) {
        List<Capacity> held = Stream.of(posts).filter(p -> !p.isEmpty()).map(p -> p.split("@")).map(p -> new Capacity(1, Role.valueOf(p[0]), p[1], "", "", Authority.OWN)).toList();
        boolean akita = held.stream().anyMatch(c -> c.officeId().equals("050008") && c.role().worksOnCases());
        return Sight.of(new Actor(1, "x", "x", held), akita ? Set.of("秋田県") : Set.of(), CODES, "秋田県", stage, "tohoku", announced);
    }

    @ParameterizedTest(name = "{0} of {1}: before it is announced {2}, after it {3}")
    @CsvSource({
        "'',                             PROPOSAL,  NOTHING, ANNOUNCED",
        "APPLICANT_OFFICER@052078,       PROPOSAL,  OWN,     OWN",
        "APPLICANT_APPROVER@052001,      SURVEY,    OWN,     OWN",
        "APPLICANT_OFFICER@052035,       PROPOSAL,  NOTHING, ANNOUNCED",
        "APPLICANT_ADMINISTRATOR@052078, PROPOSAL,  NOTHING, ANNOUNCED",
        "APPLICANT_OFFICER@050008,       PROPOSAL,  STATE,   STATE",
        "APPLICANT_OFFICER@050008,       REPORT,    STATE,   STATE",
        "APPLICANT_OFFICER@050008,       SURVEY,    NOTHING, ANNOUNCED",
        "APPLICANT_OFFICER@050008,       EVENT,     NOTHING, ANNOUNCED",
        "APPLICANT_OFFICER@050008,       INDICATOR, NOTHING, ANNOUNCED",
        "APPLICANT_ADMINISTRATOR@050008, PROPOSAL,  NOTHING, ANNOUNCED",
        "BUREAU_OFFICER@tohoku,          SURVEY,    STAFF,   STAFF",
        "BUREAU_CONSULTED@tohoku,        PROPOSAL,  STAFF,   STAFF",
        "BUREAU_OFFICER@kanto,           PROPOSAL,  NOTHING, ANNOUNCED",
        "BUREAU_ADMINISTRATOR@tohoku,    PROPOSAL,  NOTHING, ANNOUNCED",
        "MINISTRY_OFFICER@mic,           SURVEY,    STAFF,   STAFF",
        "AUDITOR@mic,                    PROPOSAL,  STAFF,   STAFF",
        "SYSTEM_ADMINISTRATOR@mic,       PROPOSAL,  NOTHING, ANNOUNCED",
        "SECRETARIAT_OFFICER@secretariat, ADVISOR,  NOTHING, ANNOUNCED",
        "REVIEWER@review,                PROPOSAL,  NOTHING, ANNOUNCED"})
    void alone(String post, BodyStage stage, Sight before, Sight after) {
        assertEquals(before + " " + after, of(stage, false, post == null ? "" : post) + " " + of(stage, true, post == null ? "" : post));
    }

    @ParameterizedTest
    @EnumSource(BodyStage.class)
    void who_holds_two_posts_sees_by_the_one_that_sees_more(BodyStage stage) {
        assertEquals(Sight.STAFF, of(stage, false, "APPLICANT_OFFICER@050008", "MINISTRY_OFFICER@mic"));
        assertEquals(Sight.OWN, of(stage, false, "APPLICANT_OFFICER@050008", "APPLICANT_OFFICER@052078"));
    }
}
