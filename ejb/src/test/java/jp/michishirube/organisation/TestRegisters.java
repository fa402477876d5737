package jp.michishirube.organisation;

import jp.michishirube.TestDatabase;

/** The services and registers of {@code organisation} on a test database; for tests of higher floors too. */
public final class TestRegisters {
    private TestRegisters() {
    }

    public static OrganisationService organisations(TestDatabase database) {
        return new OrganisationService(new OrganisationStore(database.em()));
    }

    public static PostService posts(TestDatabase database) {
        return new PostService(new PostStore(database.em()));
    }

    public static OrganisationRegister register(TestDatabase database) {
        return new OrganisationRegister(new OrganisationStore(database.em()));
    }

    public static PostRegister postRegister(TestDatabase database) {
        return new PostRegister(new PostStore(database.em()));
    }

    /** Loads the published registers in a transaction (or in the one that is open). */
    public static void load(TestDatabase database) {
        database.inTransaction(() -> {
            new RegisterLoader(new OrganisationStore(database.em())).load();
        });
    }
}
