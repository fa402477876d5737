package jp.michishirube.publication.rule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.michishirube.kernel.FiscalYear;

/**
 * Which body stopped between interest and action: it showed interest (it said so in a survey, took part in an event, asked for an advisor) this fiscal year or in
 * the two before, and in this time neither proposed nor entered anything, nor told in a survey that it implements. The span of three years is our own choice.
 */
public final class Stopping {
    private static final int YEARS_BEFORE = 2;

    private Stopping() {
    }

    /** The first day that counts. */
    public static LocalDate from(LocalDate today) {
        return new FiscalYear(FiscalYear.of(today).year() - YEARS_BEFORE).firstDay();
    }

    /** The last step of interest of a body that stopped; empty where it did not. */
    public static Optional<BodyStep> at(List<BodyStep> steps, LocalDate today) {
        List<BodyStep> recent = steps.stream().filter(s -> !s.order().isBefore(from(today))).toList();
        return recent.stream().anyMatch(s -> s.sign() == BodyStep.Sign.ACTION) ? Optional.empty()
                : recent.stream().filter(s -> s.sign() == BodyStep.Sign.INTEREST).max(Comparator.comparing(BodyStep::order));
    }
}
