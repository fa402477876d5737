package jp.michishirube.web.api;

import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import jp.michishirube.programme.api.EstimateRequest;

/** Reads the body of POST /estimates. Every value of a wrong kind is named, all at once. */
final class EstimateBody {
    /** Years outside of these are refused, wherever a year or a day is given. */
    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2999;
    private static final int MAX_DIGITS = 15;
    private static final int MAX_TEXT = 200;
    static final Set<String> KNOWN = Set.of("programme", "fiscalYear", "on", "organisationCode", "applicantType", "fieldModel",
            "eligibleCostYen", "deductionsYen", "planAdopted", "option");

    private final JsonObject json;
    private final List<Violation> errors = new ArrayList<>();

    private EstimateBody(JsonObject json) {
        this.json = json;
    }

    /** @throws ProblemException when it is no JSON object, or a value cannot be used */
    static EstimateRequest read(byte[] body) {
        EstimateBody b = new EstimateBody(parse(body));
        EstimateRequest request = b.request();
        if (!b.errors.isEmpty()) {
            throw new ProblemException(Problem.bad(b.errors));
        }
        return request;
    }

    private static JsonObject parse(byte[] body) {
        Map<String, ?> strict = Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE);
        try (JsonParser toTheEnd = Json.createParserFactory(Map.of()).createParser(new ByteArrayInputStream(body), StandardCharsets.UTF_8);
             JsonReader reader = Json.createReaderFactory(strict).createReader(new ByteArrayInputStream(body), StandardCharsets.UTF_8)) {
            while (toTheEnd.hasNext()) {
                toTheEnd.next();
            }
            return reader.readObject();
        } catch (RuntimeException | StackOverflowError e) {
            // whatever a reader throws at hostile bytes, the body is not what was asked for
            throw new ProblemException(Problem.bad("json.malformed", "", "本文を一つの JSON オブジェクトとして読み取れません。",
                    "The body cannot be read as one JSON object."));
        }
    }

    private EstimateRequest request() {
        json.keySet().stream().filter(k -> !KNOWN.contains(k)).limit(10).forEach(k -> error("field.unknown", k.length() > 60 ? "" : k,
                "知らない項目があります。使える項目は " + String.join("、", KNOWN.stream().sorted().toList()) + " です。",
                "There is an unknown field. Known are " + String.join(", ", KNOWN.stream().sorted().toList()) + "."));
        return new EstimateRequest(text("programme"), year(), day("on"), text("organisationCode"), text("applicantType"), text("fieldModel"),
                number("eligibleCostYen"), number("deductionsYen"), flag("planAdopted"), text("option"));
    }

    private int year() {
        int found = errors.size();
        Long year = number("fiscalYear");
        if (year != null && year >= FIRST_YEAR && year <= LAST_YEAR) {
            return year.intValue();
        }
        if (errors.size() == found) {
            error("year.invalid", "fiscalYear", "fiscalYear は 2018 のような西暦の年度で指定してください。", "fiscalYear must be a year like 2018.");
        }
        return 0;
    }

    private JsonValue value(String name) {
        JsonValue value = json.get(name);
        return value == JsonValue.NULL ? null : value;
    }

    private String text(String name) {
        JsonValue value = value(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof JsonString s) || s.getString().length() > MAX_TEXT || s.getString().chars().anyMatch(Character::isISOControl)
                || hasLoneSurrogate(s.getString())) {
            error("text.invalid", name, name + " は" + MAX_TEXT + "字以内の文字列で指定してください。", name + " must be a text of at most " + MAX_TEXT + " characters.");
            return null;
        }
        return s.getString();
    }

    private static boolean hasLoneSurrogate(String text) {
        return text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private Long number(String name) {
        JsonValue value = value(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof JsonNumber n)) {
            error("number.invalid", name, name + " は引用符のない整数で指定してください。", name + " must be a whole number without quotes.");
            return null;
        }
        BigDecimal exact = n.bigDecimalValue();
        if (exact.signum() != 0 && (long) exact.precision() - exact.scale() > MAX_DIGITS) {
            error("number.tooLarge", name, name + " が大きすぎます。", name + " is too large.");
            return null;
        }
        BigDecimal shortest = exact.signum() == 0 ? BigDecimal.ZERO : exact.stripTrailingZeros();
        if (shortest.scale() > 0) {
            error("number.fraction", name, name + " に端数があります。整数（円）で指定してください。", name + " has a fraction. Give a whole number.");
            return null;
        }
        return shortest.longValueExact();
    }

    private Boolean flag(String name) {
        JsonValue value = value(name);
        if (value == null) {
            return null;
        }
        if (value != JsonValue.TRUE && value != JsonValue.FALSE) {
            error("flag.invalid", name, name + " は true か false で指定してください。", name + " must be true or false.");
            return null;
        }
        return value == JsonValue.TRUE;
    }

    private LocalDate day(String name) {
        String written = text(name);
        try {
            return written == null ? null : ApiQuery.day(name, written);
        } catch (ProblemException e) {
            errors.addAll(e.problem().errors());
            return null;
        }
    }

    private void error(String code, String field, String ja, String en) {
        errors.add(Violation.of(code, field, new Text(ja, en)));
    }
}
