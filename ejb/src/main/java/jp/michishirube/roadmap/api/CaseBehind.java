package jp.michishirube.roadmap.api;

import java.time.LocalDate;

/** A case that a counted value opens to. @param completedOn null where it is adopted and not yet completed */
public record CaseBehind(String caseId, String number, String title, String organisationId, String organisationName, int fiscalYear, String bureauKey, LocalDate completedOn, boolean fictional) {
}
