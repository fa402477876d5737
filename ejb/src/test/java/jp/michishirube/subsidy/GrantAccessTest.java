package jp.michishirube.subsidy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.michishirube.GrantStory;
import jp.michishirube.Story;
import jp.michishirube.TestDatabase;
import jp.michishirube.casework.CaseService;
import jp.michishirube.security.NotAllowedException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who sees a grant, reads what is being written and writes it, in every phase; written by hand from docs/visibility.md. */
class GrantAccessTest {
    private static final String BOTH = "jp.michishirube.TestDatabase#both";

    /** v: sees the case; d: reads the open form; w: writes it; b: reads the books. */
    private static List<String> rights(GrantStory g, String id, String field) {
        Story s = g.s;
        Map<String, Long> people = new LinkedHashMap<>();
        people.put("officer", s.officer);
        people.put("approver", s.approver);
        people.put("neighbour", s.neighbour);
        people.put("bureau", s.bureauOfficer);
        people.put("bureau-director", s.bureauDirector);
        people.put("other-bureau", s.otherBureauOfficer);
        people.put("ministry", s.ministryOfficer);
        people.put("ministry-director", s.ministryDirector);
        people.put("consulted", g.consulted);
        people.put("auditor", s.auditor);
        List<String> rights = new ArrayList<>();
        people.forEach((name, user) -> {
            StringBuilder may = new StringBuilder(name).append(' ');
            may.append(s.sees(user, id) ? "v" : "");
            may.append(asked(() -> s.application.as(user, () -> s.application.get(CaseService.class).draft(id)).isPresent()) ? "d" : "");
            may.append(asked(() -> s.application.as(user, () -> s.application.get(CaseService.class).saveDraft(id, Map.of(), Map.of(field, "7"))).isDone()
                    && s.application.as(user, () -> s.application.get(CaseService.class).draft(id)).orElseThrow().open().contains(field)) ? "w" : "");
            may.append(asked(() -> s.application.as(user, () -> s.application.get(GrantService.class).view(id)).filter(v -> !v.entries().isEmpty()).isPresent()) ? "b" : "");
            if (!may.toString().endsWith(" ")) {
                rights.add(may.toString());
            }
        });
        return rights;
    }

    private static boolean asked(java.util.function.BooleanSupplier question) {
        try {
            return question.getAsBoolean();
        } catch (NotAllowedException refused) {
            return false;
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    @DisplayName("a body writes its application, the Ministry's officer the decision, the bureau's officer the inspection; nobody else's case is seen by anyone else")
    void inEveryPhase(TestDatabase database) {
        try (GrantStory g = new GrantStory(database)) {
            Story s = g.s;
            String draft = g.begin(g.adopted(), "application").value();
            assertEquals(List.of("officer vdw", "approver vd"), rights(g, draft, "totalCost"));
            Map<String, String> answers = new LinkedHashMap<>(GrantStory.application());
            answers.put("totalCost", "12345678");
            g.type(s.officer, draft, answers);
            g.attach(draft, "budgetFile", "estimateFile");
            g.submit(draft).value();
            assertEquals(List.of("officer vd", "approver vd", "bureau v", "bureau-director v", "ministry v", "ministry-director v", "consulted v", "auditor v"), rights(g, draft, "totalCost"));
            g.forward(draft);
            assertEquals(List.of("officer v", "approver v", "bureau v", "bureau-director v", "ministry vdw", "ministry-director v", "consulted v", "auditor v"), rights(g, draft, "conditions"));
            assertEquals(0, rights(g, draft, "totalCost").stream().filter(r -> r.contains("w")).count(), "what the body wrote is nobody's to change any more");
            g.type(s.ministryOfficer, draft, Map.of("conditions", "", "budgetItem", "（目）補助金", "obligationDay", "2018-08-20"));
            s.application.at(GrantStory.DECIDED);
            g.ministryRoute(draft, "request-approval");
            assertEquals(List.of("officer vdb", "approver vdb", "bureau vb", "bureau-director vb", "ministry vb", "ministry-director vb", "consulted vb", "auditor vb"), rights(g, draft, "conditions"));

            String report = g.reported(draft, GrantStory.costs("cost-", 5_000_000, 4_000_000, 1_000_000, 2_000_000, 0));
            assertEquals(List.of("officer v", "approver v", "bureau vdw", "bureau-director v", "ministry v", "ministry-director v", "consulted v", "auditor v"),
                    rights(g, report, "inspectionFindings"));
        }
    }
}
