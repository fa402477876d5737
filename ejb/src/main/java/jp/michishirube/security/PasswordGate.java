package jp.michishirube.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** Verifies and encodes passwords, no more at once than there are cores; others wait in turn. So a flood of sign-ins leaves the pages usable. */
@ApplicationScoped
class PasswordGate {
    /** Belongs to no password: what an unknown user's password is compared with, so that it takes as long. */
    private static final PasswordHash NOBODY = new PasswordHash(PasswordHash.ITERATIONS,
            new byte[PasswordHash.SALT_BYTES], new byte[PasswordHash.HASH_BYTES]);

    private final Semaphore cores = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    /** Whether the password is the kept one; for nobody's it takes as long and says no. */
    public boolean matches(String password, Optional<String> kept) {
        cores.acquireUninterruptibly();
        try {
            return verify(password, kept.map(PasswordHash::parse).orElse(NOBODY));
        } finally {
            cores.release();
        }
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
