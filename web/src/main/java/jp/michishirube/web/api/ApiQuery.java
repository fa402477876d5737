package jp.michishirube.web.api;

import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The parameters of a request, checked one by one. */
final class ApiQuery {
    private static final int DEFAULT_LIMIT = 100;
    private static final int MAX_LIMIT = 2000;
    private final UriInfo uri;

    ApiQuery(UriInfo uri) {
        this.uri = uri;
    }

    /** The parameter's value; empty when it is not given. */
    Optional<String> text(String name) {
        List<String> values = uri.getQueryParameters().getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw new ProblemException(Problem.bad("parameter.repeated", name, name + " は一度だけ指定してください。", "Give " + name + " only once."));
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
    }

    int limit() {
        return number("limit", 1, MAX_LIMIT).orElse(DEFAULT_LIMIT);
    }

    int offset() {
        return number("offset", 0, Integer.MAX_VALUE).orElse(0);
    }

    /** A fiscal year; empty when it is not given. */
    Optional<Integer> fiscalYear() {
        return number("fiscalYear", EstimateBody.FIRST_YEAR, EstimateBody.LAST_YEAR);
    }

    /** A fiscal year that must be given. */
    int neededFiscalYear() {
        return fiscalYear().orElseThrow(() -> new ProblemException(Problem.bad("parameter.missing", "fiscalYear",
                "fiscalYear を 2017 のような西暦の年度で指定してください。", "Give fiscalYear, a year like 2017.")));
    }

    /** A day like 2018-03-31; empty when it is not given. */
    Optional<LocalDate> day(String name) {
        return text(name).map(written -> day(name, written));
    }

    static LocalDate day(String name, String written) {
        try {
            if (written.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
                LocalDate day = LocalDate.parse(written);
                if (day.getYear() >= EstimateBody.FIRST_YEAR && day.getYear() <= EstimateBody.LAST_YEAR) {
                    return day;
                }
            }
        } catch (DateTimeException e) {
            // said below
        }
        throw new ProblemException(Problem.bad("date.invalid", name, name + " は 2018-03-31 のような実在する日付で指定してください。",
                name + " must be an existing date like 2018-03-31."));
    }

    private Optional<Integer> number(String name, int least, int most) {
        return text(name).map(written -> {
            if (written.matches("[0-9]{1,10}") && Long.parseLong(written) >= least && Long.parseLong(written) <= most) {
                return Integer.valueOf(written);
            }
            throw new ProblemException(Problem.bad("number.invalid", name,
                    name + " は" + least + "以上" + most + "以下の整数で指定してください。",
                    name + " must be a whole number from " + least + " to " + most + "."));
        });
    }
}
