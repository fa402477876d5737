package jp.michishirube.organisation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * The address that the administration knows of a body: its first one-time link goes there and nowhere else. Not a service: called
 * inside the transaction of code that has already asked who acts.
 */
@Dependent
public class RegisteredAddresses {
    private final OrganisationStore store;

    @Inject
    public RegisteredAddresses(OrganisationStore store) {
        this.store = store;
    }

    /** Empty while nobody has entered one. */
    public Optional<String> of(String organisationId) {
        return store.find(organisationId).map(o -> o.registeredAddress);
    }

    /** @param address null = none any more */
    public void enter(String organisationId, String address) {
        store.find(organisationId).orElseThrow(() -> new IllegalArgumentException("no such body: " + organisationId)).registeredAddress = address;
    }
}
