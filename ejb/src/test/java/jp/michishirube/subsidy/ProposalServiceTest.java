package jp.michishirube.subsidy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import jp.michishirube.Story;
import jp.michishirube.TestDatabase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProposalServiceTest {
    @ParameterizedTest
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("a proposal in correction is estimated by the day of its first receipt, as its resubmission will be")
    void estimateInCorrection(TestDatabase database) {
        try (Story s = new Story(database)) {
            String id = s.submitted();
            s.application.at(LocalDateTime.of(2018, 6, 4, 10, 0));
            s.returnForCorrection(id, LocalDateTime.of(2018, 6, 11, 17, 0), "ownFunding").value();
            s.run("update disadvantaged_designation set valid_to = date '2018-05-31'");
            assertEquals(12_345_000, s.application.as(s.officer, () -> s.application.get(ProposalService.class).estimateOfDraft(id)).value().subsidyYen());
        }
    }
}
