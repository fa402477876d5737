package jp.michishirube.roadmap;

import java.time.LocalDate;

/**
 * A body with an adopted case of a field model, from the cases.
 *
 * @param announced   whether the result is published
 * @param completedOn when the amount of its grant was fixed; null before
 */
record SubsidisedBody(String caseId, String number, String title, int fiscalYear, String model, String organisationId, String name, boolean localGovernment, String prefectureCode, String bureauKey,
                      LocalDate adoptedOn, boolean announced, LocalDate completedOn, boolean fictional) {

    boolean completedBy(LocalDate day) {
        return completedOn != null && !completedOn.isAfter(day);
    }
}
