package jp.michishirube.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Yen;
import jp.michishirube.programme.api.Estimate;
import jp.michishirube.programme.rule.Applicant;
import jp.michishirube.programme.rule.ApplicantType;
import jp.michishirube.programme.rule.Designation;
import jp.michishirube.programme.rule.Designation.Scope;
import jp.michishirube.programme.rule.Facts;
import jp.michishirube.programme.rule.RuleSet;

/** The words of the examples: applicants and the rules of a year. */
final class Examples {
    static final String MODEL = "スマート農業・林業・漁業モデル";
    private static final ProgrammeLibrary LIBRARY = ProgrammeLibrary.shipped();

    private Examples() {
    }

    static RuleSet rules(int year) {
        return LIBRARY.version("chiiki_iot_jisso", year, LocalDate.of(year, 5, 10)).orElseThrow().rules();
    }

    static Applicant of(ApplicantType type, Designation... designations) {
        return new Applicant(new Text("例の" + type.label().ja() + "（架空）", "Example " + type.label().en()), type, "tohoku", List.of(designations));
    }

    static Applicant city(String designated) {
        Designation whole = new Designation("過疎地域", Scope.WHOLE, LocalDate.of(2022, 4, 1));
        Designation part = new Designation("過疎地域", Scope.PART, LocalDate.of(2022, 4, 1));
        Designation snow = new Designation("豪雪地帯", Scope.WHOLE, LocalDate.of(2016, 4, 1));
        return switch (designated) {
            case "全部" -> of(ApplicantType.CITY, whole);
            case "みなし" -> of(ApplicantType.CITY, new Designation("過疎地域", Scope.DEEMED_WHOLE, LocalDate.of(2022, 4, 1)));
            case "一部" -> of(ApplicantType.CITY, part);
            case "全部と一部" -> of(ApplicantType.CITY, part, snow);
            case "経過措置" -> of(ApplicantType.CITY, new Designation("過疎地域", Scope.TRANSITIONAL, LocalDate.of(2022, 4, 1)));
            case "なし" -> of(ApplicantType.CITY);
            case "会社", "—" -> Applicant.privateCompany();
            default -> throw new IllegalArgumentException(designated);
        };
    }

    /** The words 都道府県, 町 … with the designations of another example. */
    static Applicant typed(String type, String designated) {
        ApplicantType found = java.util.Arrays.stream(ApplicantType.values()).filter(t -> t.label().ja().equals(type)).findFirst().orElseThrow();
        return of(found, found.isLocalGovernment() ? city(designated).designations().toArray(Designation[]::new) : new Designation[0]);
    }

    static Estimate estimate(Applicant applicant, long cost, long deductions, String option) {
        return rules(2018).estimate(new Facts(applicant, Optional.of(MODEL), Optional.of(true)), Yen.of(cost), Yen.of(deductions), option);
    }
}
