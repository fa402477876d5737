package jp.michishirube.roadmap.api;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import jp.michishirube.kernel.Text;

/**
 * A survey in one version: what is asked of whom in which year.
 *
 * @param id        such as "jisso-2018"
 * @param series    those that are shown year on year beside each other, such as "jisso"
 * @param form      the questions, such as "survey-jisso/1"
 * @param opens     in Tokyo; null for one that was made elsewhere
 * @param closes    the first moment at which no answer is taken any more; null for one that was made elsewhere
 * @param published what is known of one that was made elsewhere; null for one that is answered here
 * @param reads     what the page of a body (自治体カルテ) reads from the answers; null for nothing
 * @param fictional 架空: made up, and made-up bodies count in it
 */
public record SurveyDefinition(String id, int version, String series, Text title, int fiscalYear, String form, SurveyUnit unit, LocalDateTime opens, LocalDateTime closes,
                               Published published, String source, Text note, Reads reads,
                               boolean fictional) {
    /**
     * Of one that was made elsewhere.
     *
     * @param respondents how many answered
     * @param asOf        in the words of the source, such as 2017-04-28
     * @param restored    whether its published shares were made into records again; if not, no value of a question is known
     */
    public record Published(int respondents, String asOf, boolean restored) {
    }

    /**
     * Which answers speak of the way from interest to action.
     *
     * @param walls the question whose answers name what stands in the way
     */
    public record Reads(Told interest, Told action, String walls) {
    }

    /** Told by any of these answers to any of these questions. */
    public record Told(List<String> fields, Set<String> values) {
        public Told {
            fields = List.copyOf(fields);
            values = Set.copyOf(values);
        }

        /** @param answers by question; several answers of one question are separated by ";" */
        public boolean isIn(UnaryOperator<String> answers) {
            return fields.stream().flatMap(f -> Stream.of(answers.apply(f).split(";"))).anyMatch(values::contains);
        }
    }

    public String definition() {
        return id + "/" + version;
    }

    public boolean isAnsweredHere() {
        return published == null;
    }

    /** Whether a body and each of its divisions answer for themselves, and nobody knows how many were asked. */
    public boolean isOfParticipants() {
        return unit == SurveyUnit.DIVISION;
    }

    public SurveyState stateAt(LocalDateTime tokyo) {
        if (published != null) {
            return SurveyState.PUBLISHED;
        }
        return tokyo.isBefore(opens) ? SurveyState.WAITING : tokyo.isBefore(closes) ? SurveyState.OPEN : SurveyState.CLOSED;
    }

    /** The day on which a body must be there to be asked. */
    public LocalDate askedOn() {
        return opens.toLocalDate();
    }
}
