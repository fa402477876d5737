package jp.michishirube.dispatch;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.michishirube.dispatch.rule.Visit;
import jp.michishirube.form.Answers;
import jp.michishirube.kernel.DateText;
import jp.michishirube.kernel.JapaneseText;

/** What a request (様式Ⅰ) says, out of its answers. */
record Request(Answers answers) {
    private static final BigDecimal HOUR = BigDecimal.valueOf(60);
    private static final int MOST_VISITS = 99;

    String field() {
        return answers.get("dispatchField");
    }

    String project() {
        return answers.get("project");
    }

    boolean recommended() {
        return answers.get("asks").equals("RECOMMENDED");
    }

    /** The code of the local government that recommends. */
    String recommender() {
        return JapaneseText.halfWidth(answers.get("recommender")).strip();
    }

    boolean online() {
        return answers.get("way").equals("ONLINE");
    }

    int team() {
        return answers.get("team").matches("[1-3]") ? Integer.parseInt(answers.get("team")) : 1;
    }

    boolean leftToSecretariat() {
        return !answers.get("choice").equals("NAMED");
    }

    /** The names that the body wrote. */
    List<String> wished() {
        return leftToSecretariat() ? List.of() : Stream.of("wished1", "wished2", "wished3").map(answers::get).map(String::strip).filter(n -> !n.isEmpty()).toList();
    }

    /** Wished days, the first wish first. */
    Set<LocalDate> days() {
        Set<LocalDate> days = new LinkedHashSet<>();
        Stream.of("firstDay", "secondDay", "thirdDay").map(answers::get).filter(d -> !d.isBlank()).map(DateText::parse).filter(jp.michishirube.kernel.Outcome::isDone)
                .forEach(d -> days.add(d.value()));
        return days;
    }

    /** How many visits; empty where no number from 1 to 99 stands there. */
    Optional<Integer> visits() {
        String written = JapaneseText.halfWidth(answers.get("visits")).strip();
        return written.matches("[1-9][0-9]?") ? Optional.of(Integer.parseInt(written)) : Optional.empty();
    }

    /** How long a visit is; empty where no halves of an hour up to 24 stand there. */
    Optional<Integer> minutes() {
        return minutes(answers.get("hours"));
    }

    /** Minutes of hours as people write them, in halves; empty for anything else. */
    static Optional<Integer> minutes(String hours) {
        String written = JapaneseText.halfWidth(hours).strip();
        if (!written.matches("[0-9]{1,2}(\\.[05])?")) {
            return Optional.empty();
        }
        int minutes = new BigDecimal(written).multiply(HOUR).intValueExact();
        return minutes > 0 && minutes <= 24 * 60 ? Optional.of(minutes) : Optional.empty();
    }

    /** The visits as they would be, on days that follow the first wish. */
    List<Visit> planned() {
        List<Visit> planned = new ArrayList<>();
        List<LocalDate> days = List.copyOf(days());
        int count = visits().filter(v -> v <= MOST_VISITS).orElse(0);
        for (int i = 0; i < count && !days.isEmpty() && minutes().isPresent(); i++) {
            planned.add(new Visit(i == 0 ? days.get(0) : days.get(0).plusDays(i), minutes().get(), online(), Visit.Part.MAIN));
        }
        return planned;
    }
}
