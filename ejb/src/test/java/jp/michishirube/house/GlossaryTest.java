package jp.michishirube.house;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jp.michishirube.administration.api.InvitationStatus;
import jp.michishirube.administration.api.SignUpStatus;
import jp.michishirube.casework.api.CaseRow;
import jp.michishirube.casework.api.Opinion;
import jp.michishirube.casework.api.StepOutcome;
import jp.michishirube.form.SectionStatus;
import jp.michishirube.kernel.Authority;
import jp.michishirube.kernel.Role;
import jp.michishirube.notification.api.MailStatus;
import jp.michishirube.programme.api.CallFit;
import jp.michishirube.programme.api.CallStatus;
import jp.michishirube.programme.api.FindingOutcome;
import jp.michishirube.publication.api.Measure;
import jp.michishirube.security.LinkPurpose;
import jp.michishirube.subsidy.api.Decision;
import jp.michishirube.workflow.Editable;
import jp.michishirube.workflow.NoteRule;
import jp.michishirube.workflow.Turn;
import jp.michishirube.workflow.WorkflowDefinitions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The glossary is the table of names: what the code calls something stands there with its Japanese. */
class GlossaryTest {
    private static final Path GLOSSARY = Path.of("..", "docs", "glossary.md");

    @TestFactory
    @DisplayName("every constant that users meet has its line")
    Stream<DynamicTest> constants() throws IOException {
        String glossary = Files.readString(GLOSSARY);
        return List.<Class<? extends Enum<?>>>of(Role.class, Authority.class, Turn.class, Editable.class, NoteRule.class, Opinion.class, Decision.class,
                FindingOutcome.class, CallStatus.class, CallFit.Fit.class, CaseRow.Urgency.class, SectionStatus.class, MailStatus.class, Measure.class, jp.michishirube.definition.api.DefinitionStatus.class, jp.michishirube.programme.api.CallAction.class,
                InvitationStatus.class, SignUpStatus.class, LinkPurpose.class,
                StepOutcome.class, jp.michishirube.review.api.StageState.class, jp.michishirube.review.api.SheetStatus.class,
                jp.michishirube.review.rule.ConflictKind.class, jp.michishirube.programme.api.CallPurpose.class, jp.michishirube.award.api.Edition.Known.class, jp.michishirube.award.api.Announced.class,
                jp.michishirube.programme.api.BudgetStage.class, jp.michishirube.outreach.rule.Wall.class, jp.michishirube.outreach.rule.HelpKind.class, jp.michishirube.outreach.rule.BodyType.class,
                jp.michishirube.outreach.api.EventKind.class, jp.michishirube.outreach.api.EventState.class, jp.michishirube.outreach.api.BookingStatus.class, jp.michishirube.outreach.api.Duty.class, jp.michishirube.outreach.api.Duty.Side.class,
                jp.michishirube.roadmap.rule.TargetKind.class, jp.michishirube.roadmap.rule.Status.class, jp.michishirube.roadmap.api.SourceKind.class, jp.michishirube.roadmap.api.MeasurementState.class,
                jp.michishirube.roadmap.api.Roadmap.Relation.class, jp.michishirube.roadmap.api.Roadmap.Certainty.class)
                .stream().flatMap(type -> Stream.of(type.getEnumConstants())).map(c -> DynamicTest.dynamicTest(c.getClass().getSimpleName() + "." + c.name(),
                        () -> assertTrue(glossary.contains("`" + c.name() + "`"), c.name() + " has no line")));
    }

    @Test
    @DisplayName("words that nobody can tell apart are not used in definitions")
    void bannedWords() {
        new WorkflowDefinitions().all().forEach(w -> w.states().forEach(s -> s.transitions().forEach(t ->
                assertTrue(!t.action().matches(".*(reject|cancel).*"), t.action()))));
    }
}
