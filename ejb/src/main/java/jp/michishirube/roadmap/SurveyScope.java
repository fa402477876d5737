package jp.michishirube.roadmap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import jp.michishirube.kernel.Access;
import jp.michishirube.kernel.Capacity;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.FiscalYear;
import jp.michishirube.kernel.Role;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import jp.michishirube.organisation.OrganisationService;
import jp.michishirube.organisation.api.OrganisationView;
import jp.michishirube.roadmap.api.SurveyDefinition;
import jp.michishirube.roadmap.api.SurveyState;

/** Who is asked in a survey, for whom the actor answers, and when. */
@ApplicationScoped
class SurveyScope {
    private static final int LONGEST_DIVISION = 60;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final OrganisationService organisations;
    private final Access access;
    private final Clock clock;

    /** For the container's proxy. */
    protected SurveyScope() {
        this(null, null, null);
    }

    @Inject
    SurveyScope(OrganisationService organisations, Access access, Clock clock) {
        this.organisations = organisations;
        this.access = access;
        this.clock = clock;
    }

    SurveyState state(SurveyDefinition survey) {
        return survey.stateAt(LocalDateTime.ofInstant(clock.now(), Clock.TOKYO));
    }

    /** As whose officer the actor answers for the body; empty where they do not. */
    Optional<Capacity> capacity(String bodyId) {
        return bodyId == null ? Optional.empty() : access.actor().as(Role.APPLICANT_OFFICER, bodyId);
    }

    /** A made-up body is asked in a made-up survey alone. */
    boolean isAsked(SurveyDefinition survey, OrganisationView body) {
        return body != null && body.isLocalGovernment() && body.isValidOn(survey.askedOn()) && (survey.fictional() || !body.fictional());
    }

    /** Why the actor may not answer for this body now. */
    Optional<Violation> against(SurveyDefinition survey, String bodyId, int fiscalYear) {
        if (capacity(bodyId).isEmpty()) {
            return violation("survey.other-body", "body", "回答できるのは、自分の団体の分だけです。", "You can only answer for your own body.");
        }
        if (organisations.find(bodyId).filter(b -> isAsked(survey, b)).isEmpty()) {
            return violation("survey.body-not-asked", "body", "この調査は地方公共団体にお願いするもので、貴団体は対象ではありません。", "This survey is for local governments; your body is not asked.");
        }
        if (fiscalYear != survey.fiscalYear()) {
            return violation("survey.other-year", "fiscalYear", "この調査は" + new FiscalYear(survey.fiscalYear()).ja() + "のものです。" + new FiscalYear(fiscalYear).ja() + "の回答は受け付けません。",
                    "This survey is of " + new FiscalYear(survey.fiscalYear()).en() + "; an answer of " + new FiscalYear(fiscalYear).en() + " is not taken.");
        }
        return switch (state(survey)) {
            case OPEN -> Optional.empty();
            case WAITING -> violation("survey.not-open", "survey", "受付は" + survey.opens().format(TIME) + "に始まります。", "It opens on " + survey.opens().format(TIME) + ".");
            case CLOSED, PUBLISHED -> violation("survey.closed", "survey", "受付は" + survey.closes().format(TIME) + "に終わりました。回答の追加や訂正は、総合通信局に相談してください。",
                    "It closed on " + survey.closes().format(TIME) + ". Ask your bureau about late answers.");
        };
    }

    /** @param division empty for the body itself */
    Optional<Violation> againstDivision(SurveyDefinition survey, String division) {
        if (!division.isEmpty() && !survey.isOfParticipants()) {
            return violation("survey.no-divisions", "division", "この調査は、団体として一つの回答をお願いするものです。部局ごとの回答は受け付けません。", "A body answers this survey once; divisions do not answer for themselves.");
        }
        return division.length() <= LONGEST_DIVISION ? Optional.empty()
                : violation("survey.division-too-long", "division", "部局の名前は" + LONGEST_DIVISION + "字以内にしてください。", "The name of a division must be at most " + LONGEST_DIVISION + " characters.");
    }

    private static Optional<Violation> violation(String code, String place, String ja, String en) {
        return Optional.of(Violation.of(code, place, new Text(ja, en)));
    }
}
