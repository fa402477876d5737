package jp.michishirube.dispatch.api;

import java.util.List;

/**
 * What is saved of an advisor; see {@link AdvisorDetail} for the lines.
 *
 * @param id null for a new one
 */
public record AdvisorForm(String id, String kind, String name, String kana, String prefectureCode, boolean onSite, boolean online, List<String> fields,
                          List<String> priorityFields, int mostAYear, String email, String affiliations, String interests, String absences, String note, long version) {
}
