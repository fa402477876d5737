package jp.michishirube.dispatch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.michishirube.dispatch.api.AdvisorForm;
import jp.michishirube.kernel.DateText;
import jp.michishirube.kernel.JapaneseText;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;

/** What hangs on an advisor as people write it, a line each: 「所属 | 所属長 | から | まで」, 「2018-08-01〜2018-08-10」. */
record AdvisorLines(List<String[]> affiliations, List<LocalDate[]> days, List<String> interests, List<LocalDate[]> absences) {
    private static final int MOST = 200;

    static AdvisorLines read(AdvisorForm form, List<Violation> problems) {
        List<String[]> affiliations = new ArrayList<>();
        List<LocalDate[]> days = new ArrayList<>();
        for (String line : lines(form.affiliations())) {
            String[] parts = Stream.of(line.split("[|｜]", -1)).map(String::strip).toArray(String[]::new);
            Optional<LocalDate> from = parts.length > 2 ? day(parts[2]) : Optional.empty();
            Optional<LocalDate> to = parts.length > 3 ? day(parts[3]) : Optional.empty();
            boolean wrong = parts.length > 4 || parts[0].isEmpty() || parts[0].length() > MOST || parts.length > 1 && parts[1].length() > MOST
                    || parts.length > 2 && !parts[2].isEmpty() && from.isEmpty() || parts.length > 3 && !parts[3].isEmpty() && to.isEmpty();
            if (wrong || from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
                problems.add(Violation.of("advisor.affiliation", "affiliations", new Text("所属は「所属 | 所属長 | から | まで」の形で一行ずつ書いてください（読めない行：" + line + "）。",
                        "Write a line each: affiliation | head | from | to. Not readable: " + line)));
            } else {
                affiliations.add(new String[] {parts[0], parts.length > 1 ? parts[1] : ""});
                days.add(new LocalDate[] {from.orElse(null), to.orElse(null)});
            }
        }
        List<LocalDate[]> absences = new ArrayList<>();
        for (String line : lines(form.absences())) {
            String[] parts = line.split("[〜～~]", -1);
            Optional<LocalDate> from = day(parts[0]);
            Optional<LocalDate> to = parts.length > 1 ? day(parts[1]) : from;
            if (parts.length > 2 || from.isEmpty() || to.isEmpty() || to.get().isBefore(from.get())) {
                problems.add(Violation.of("advisor.absence", "absences", new Text("都合のつかない日は「2018-08-01〜2018-08-10」の形で一行ずつ書いてください（読めない行：" + line + "）。",
                        "Write a line each such as 2018-08-01〜2018-08-10. Not readable: " + line)));
            } else {
                absences.add(new LocalDate[] {from.get(), to.get()});
            }
        }
        List<String> interests = lines(form.interests());
        if (interests.stream().anyMatch(i -> i.length() > MOST)) {
            problems.add(Violation.of("advisor.interest", "interests", new Text("利害関係は一行200字以内で書いてください。", "Keep each interest within 200 characters.")));
        }
        return new AdvisorLines(affiliations, days, interests, absences);
    }

    void write(String advisorId, AdvisorStore store, LocalDate today) {
        for (int i = 0; i < affiliations.size(); i++) {
            store.add(new Affiliation(advisorId, affiliations.get(i)[0], affiliations.get(i)[1], days.get(i)[0], days.get(i)[1]));
        }
        interests.forEach(i -> store.add(new Interest(advisorId, i, today)));
        absences.forEach(a -> store.add(new Absence(advisorId, a[0], a[1])));
    }

    static String affiliations(List<Affiliation> all) {
        return all.stream().map(a -> a.name + (a.employer.isEmpty() && a.fromDay == null && a.toDay == null ? "" : " | " + a.employer)
                + (a.fromDay == null && a.toDay == null ? "" : " | " + text(a.fromDay) + " | " + text(a.toDay))).collect(Collectors.joining("\n"));
    }

    static String absences(List<Absence> all) {
        return all.stream().map(a -> a.fromDay + "〜" + a.toDay).collect(Collectors.joining("\n"));
    }

    private static String text(LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static Optional<LocalDate> day(String written) {
        if (written.isBlank()) {
            return Optional.empty();
        }
        Outcome<LocalDate> day = DateText.parse(written.strip());
        return day.isDone() ? Optional.of(day.value()) : Optional.empty();
    }

    private static List<String> lines(String text) {
        return text == null ? List.of() : JapaneseText.carried(text).lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    }
}
