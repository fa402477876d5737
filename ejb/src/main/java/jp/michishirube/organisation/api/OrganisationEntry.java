package jp.michishirube.organisation.api;

import java.util.List;

/** A local government in a list, with its designations on the day of the list. */
public record OrganisationEntry(OrganisationView organisation, List<DesignationView> designations) {
    public OrganisationEntry {
        designations = List.copyOf(designations);
    }
}
