package jp.michishirube.form;

import java.time.LocalDate;
import java.util.Optional;
import jp.michishirube.kernel.AmountText;
import jp.michishirube.kernel.DateText;
import jp.michishirube.kernel.FiscalYear;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import jp.michishirube.kernel.Wareki;
import jp.michishirube.kernel.Yen;

/** What must hold between the answers of a section. Silent where an answer is missing or cannot be read: that is told elsewhere. */
public sealed interface SectionCheck {

    /** The field at which a problem is shown. */
    Field field();

    /**
     * What is wrong, in a sentence that says what to do.
     *
     * @param year the call's fiscal year; empty where it is not known, and then nothing is said of it
     */
    Optional<Violation> check(Answers answers, Optional<FiscalYear> year);

    /** A day that must not be earlier than another. */
    record NotBefore(Field field, Field than) implements SectionCheck {
        @Override
        public Optional<Violation> check(Answers answers, Optional<FiscalYear> year) {
            Optional<LocalDate> earliest = day(than, answers);
            return day(field, answers).filter(d -> earliest.isPresent() && d.isBefore(earliest.get())).map(d -> violation(field, "too-early",
                    "は、" + than.label().ja() + "（" + Wareki.date(earliest.get()) + "）以降の日にしてください。",
                    " must not be before \"" + than.label().en() + "\" (" + earliest.get() + ")."));
        }
    }

    /** An amount that must not be larger than another. */
    record NotAbove(Field field, Field than) implements SectionCheck {
        @Override
        public Optional<Violation> check(Answers answers, Optional<FiscalYear> year) {
            Optional<Yen> most = amount(than, answers);
            return amount(field, answers).filter(a -> most.isPresent() && a.compareTo(most.get()) > 0).map(a -> violation(field, "too-large",
                    "は、" + than.label().ja() + "（" + most.get().ja() + "）以下の額にしてください。",
                    " must not be above \"" + than.label().en() + "\" (" + most.get().en() + ")."));
        }
    }

    /** A day that must lie in the fiscal year of the call (会計年度独立の原則). */
    record InFiscalYear(Field field) implements SectionCheck {
        @Override
        public Optional<Violation> check(Answers answers, Optional<FiscalYear> year) {
            return day(field, answers).filter(d -> year.isPresent() && !year.get().contains(d)).map(d -> violation(field, "not-in-fiscal-year",
                    "は、" + year.get().ja() + "（" + Wareki.date(year.get().firstDay()) + "から" + Wareki.date(year.get().lastDay()) + "まで）の日にしてください。",
                    " must be a day of " + year.get().en() + " (" + year.get().firstDay() + " to " + year.get().lastDay() + ")."));
        }
    }

    private static Optional<LocalDate> day(Field field, Answers answers) {
        return value(field, answers, DateText.parse(answers.get(field.id())));
    }

    private static Optional<Yen> amount(Field field, Answers answers) {
        return value(field, answers, AmountText.parse(answers.get(field.id())));
    }

    private static <T> Optional<T> value(Field field, Answers answers, Outcome<T> parsed) {
        return parsed.isDone() && field.isShown(answers) ? Optional.of(parsed.value()) : Optional.empty();
    }

    private static Violation violation(Field field, String code, String ja, String en) {
        return Violation.of("field." + code, field.id(), new Text(field.label().ja() + ja, field.label().en() + en));
    }
}
