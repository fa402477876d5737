package jp.michishirube.kernel;

import java.time.LocalDate;

/** 会計年度: from 1 April of its year to 31 March of the next, both inclusive (財政法11条). */
public record FiscalYear(int year) implements Comparable<FiscalYear> {

    public static FiscalYear of(LocalDate day) {
        return new FiscalYear(day.getMonthValue() >= 4 ? day.getYear() : day.getYear() - 1);
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, 4, 1);
    }

    public LocalDate lastDay() {
        return LocalDate.of(year + 1, 3, 31);
    }

    public boolean contains(LocalDate day) {
        return of(day).equals(this);
    }

    /** "平成30年度"; 2019 is 「平成31年度（令和元年度）」 because it holds both eras. */
    public String ja() {
        if (year == 2019) {
            return "平成31年度（令和元年度）";
        }
        return Wareki.year(firstDay()) + "度";
    }

    /** "FY2018". */
    public String en() {
        return "FY" + year;
    }

    @Override
    public int compareTo(FiscalYear other) {
        return Integer.compare(year, other.year);
    }
}
