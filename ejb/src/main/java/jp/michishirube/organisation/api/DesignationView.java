package jp.michishirube.organisation.api;

import java.time.LocalDate;
import java.util.List;

/**
 * One designation of a local government as a disadvantaged area (条件不利地域).
 *
 * @param category   過疎地域, 豪雪地帯, …
 * @param scope      whole, part, deemed_whole or transitional
 * @param partAreas  the former municipalities or districts of a designation in part; empty otherwise
 * @param legalBasis act and article
 * @param asOf       the day for which the list speaks; it may differ from the day asked about, and then a finding must say so
 * @param source     where the list was published
 * @param note       remark of the register; null where there is none
 */
public record DesignationView(String category, String scope, List<String> partAreas, String legalBasis, LocalDate asOf,
                              String source, String note) {
    public DesignationView {
        partAreas = List.copyOf(partAreas);
    }

    /** Whether the whole body counts as disadvantaged by this designation (全部, みなし). */
    public boolean coversWhole() {
        return "whole".equals(scope) || "deemed_whole".equals(scope);
    }
}
