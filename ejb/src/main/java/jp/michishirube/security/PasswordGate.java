package jp.michishirube.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Verifies and encodes passwords, no more at once than there are cores; others wait in turn, so many and so long. So a flood of sign-ins leaves the
 * pages usable, and whoever is not served is told at once.
 */
@ApplicationScoped
class PasswordGate {
    /** Belongs to no password: what an unknown user's password is compared with, so that it takes as long. */
    private static final PasswordHash NOBODY = new PasswordHash(PasswordHash.ITERATIONS,
            new byte[PasswordHash.SALT_BYTES], new byte[PasswordHash.HASH_BYTES]);

    private static final int MOST_WAITING = 40;
    private static final int PATIENCE_SECONDS = 10;

    private final Semaphore cores = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    /** Does the work when its turn has come; empty, and the work is not done, when too many wait already or the wait is too long. */
    public <T> Optional<T> inTurn(Supplier<T> work) {
        try {
            if (cores.getQueueLength() >= MOST_WAITING || !cores.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            cores.release();
        }
    }

    int waiting() {
        return cores.getQueueLength();
    }

    /** Whether the password is the kept one; for nobody's it takes as long and says no. Called in turn. */
    public boolean matches(String password, Optional<String> kept) {
        return verify(password, kept.map(PasswordHash::parse).orElse(NOBODY));
    }

    /** The text to keep for a new password. */
    public String encode(String password) {
        cores.acquireUninterruptibly();
        try {
            return PasswordHash.encode(password);
        } finally {
            cores.release();
        }
    }

    public boolean verify(String password, PasswordHash kept) {
        return kept.matches(password);
    }
}
