package jp.michishirube.security;

import java.time.Instant;
import java.util.Optional;
import jp.michishirube.TestDatabase;

/** Users and sign-in on a test database; for tests of higher floors too. */
public final class TestUsers {
    private TestUsers() {
    }

    public static UserRegister register(TestDatabase database) {
        return new UserRegister(new UserStore(database.em()));
    }

    public static UserService users(TestDatabase database) {
        return new UserService(new UserStore(database.em()));
    }

    /** A person who cannot sign in, for tests that need only somebody; returns the id. */
    public static long person(TestDatabase database, String loginId, String name) {
        return database.inTransaction(() -> register(database)
                .register(loginId, name, loginId + "@example.jp", PasswordHash.encode(loginId, 1), true));
    }

    static SignInLedger ledger(TestDatabase database) {
        return new SignInLedger(database.em()) {
            @Override
            public Throttle.Attempt attempt(String loginKey, Instant now) {
                return database.inNewTransaction(() -> super.attempt(loginKey, now));
            }

            @Override
            public void forgive(String loginKey) {
                database.inNewTransaction(() -> {
                    super.forgive(loginKey);
                    return null;
                });
            }

            @Override
            public Optional<Account> account(String loginId) {
                return database.inNewTransaction(() -> super.account(loginId));
            }
        };
    }
}
