package jp.michishirube.dispatch.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * An advisor as the secretariat and the Ministry keep it.
 *
 * @param affiliations one a line: 所属 | 所属長 | から | まで
 * @param interests    one a line
 * @param absences     one a line: 2018-08-01〜2018-08-10
 * @param mostAYear    0 for as many as come
 * @param version      as read, to be given back when saving
 */
public record AdvisorDetail(AdvisorView view, String prefectureCode, String email, int mostAYear, String affiliations, String interests, String absences,
                            List<Appointed> appointments, long version) {

    /** 委嘱 of a fiscal year with its letter; null before it was drawn up. */
    public record Appointed(int fiscalYear, Set<AdvisorTitle> titles, LocalDate from, LocalDate to, String paperId) {
    }
}
