package jp.michishirube.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.util.Optional;
import jp.michishirube.award.api.Edition;
import jp.michishirube.casework.api.CaseContext;
import jp.michishirube.casework.api.CaseKind;
import jp.michishirube.casework.api.Frozen;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import jp.michishirube.programme.ProgrammeService;

/** An entry (応募) for an edition of the award, from the form to the certificate. */
@ApplicationScoped
class AwardKind implements CaseKind {
    static final String KEY = "award";
    static final String FIELD = "awardField";

    private final Editions editions;
    private final ProgrammeService programmes;
    private final AwardLetters letters;

    /** For the container's proxy. */
    protected AwardKind() {
        this(null, null, null);
    }

    @Inject
    AwardKind(Editions editions, ProgrammeService programmes, AwardLetters letters) {
        this.editions = editions;
        this.programmes = programmes;
        this.letters = letters;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Frozen freeze(CaseContext c) {
        return new Frozen(Json.createObjectBuilder().add("edition", edition(c).definition()).add("guideline", programmes.call(c.callId()).orElseThrow().guidelineId()).build(),
                c.answers().get("projectTitle"), c.answers().get(FIELD), null, null, null);
    }

    @Override
    public Optional<Violation> check(String guard, CaseContext c) {
        return switch (guard) {
            case "entry-fits" -> fits(c);
            case "recommendation-asked" -> edition(c).recommendation() ? Optional.empty()
                    : violation("recommendation.not-asked", "この回は総合通信局の推薦を求めません。", "This edition asks for no recommendation.");
            case "recommendation-not-asked" -> !edition(c).recommendation() ? Optional.empty()
                    : violation("recommendation.asked", "この回は、推薦の意見を付けて送ってください。", "This edition asks for the bureau's opinion.");
            default -> throw new IllegalArgumentException("unknown guard " + guard);
        };
    }

    private Optional<Violation> fits(CaseContext c) {
        String field = c.answers().get(FIELD);
        Edition edition = edition(c);
        return field.isEmpty() || edition.fields().contains(field) ? Optional.empty() : Optional.of(Violation.of("entry.field", FIELD, new Text("「" + field + "」は" + edition.name().ja()
                + "の分野にありません。" + String.join("、", edition.fields()) + "から選んでください。", "The field is none of this edition.")));
    }

    private Edition edition(CaseContext c) {
        return editions.ofCall(c.callId()).orElseThrow();
    }

    @Override
    public void apply(String effect, CaseContext c) {
        switch (effect) {
            case "finalist-told" -> letters.tell("finalist", c, edition(c));
            case "not-selected-told" -> letters.tell("not-selected", c, edition(c));
            case "no-prize-told" -> letters.tell("no-prize", c, edition(c));
            case "prize-given" -> letters.certificate(c, edition(c));
            default -> throw new IllegalArgumentException("unknown effect " + effect);
        }
    }

    private static Optional<Violation> violation(String code, String ja, String en) {
        return Optional.of(Violation.of(code, new Text(ja, en)));
    }
}
