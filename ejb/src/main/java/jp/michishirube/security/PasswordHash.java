package jp.michishirube.security;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** A password as it is kept: PBKDF2, with its parameters beside the salt and the hash, so that they can be raised later. */
public final class PasswordHash {
    static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    static final int ITERATIONS = 210_000;
    static final int SALT_BYTES = 16;
    static final int HASH_BYTES = 64;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final int iterations;
    private final byte[] salt;
    private final byte[] hash;

    PasswordHash(int iterations, byte[] salt, byte[] hash) {
        this.iterations = iterations;
        this.salt = salt.clone();
        this.hash = hash.clone();
    }

    /** The text to keep for a password, with a new salt. Takes a quarter of a second or so, on purpose. */
    public static String encode(String password) {
        return encode(password, ITERATIONS);
    }

    static String encode(String password, int iterations) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return new PasswordHash(iterations, salt, derive(password, iterations, salt)).text();
    }

    /** @throws IllegalArgumentException unless the text is one that {@link #encode} made */
    static PasswordHash parse(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length != 4 || !parts[0].equals(ALGORITHM)) {
            throw new IllegalArgumentException("not a kept password");
        }
        PasswordHash parsed = new PasswordHash(Integer.parseInt(parts[1]), Base64.getDecoder().decode(parts[2]),
                Base64.getDecoder().decode(parts[3]));
        if (parsed.iterations < 1 || parsed.salt.length != SALT_BYTES || parsed.hash.length != HASH_BYTES) {
            throw new IllegalArgumentException("not a kept password");
        }
        return parsed;
    }

    /** Compares in a time that does not depend on where the hashes differ. */
    boolean matches(String password) {
        return MessageDigest.isEqual(hash, derive(password, iterations, salt));
    }

    String text() {
        Base64.Encoder base64 = Base64.getEncoder();
        return String.join(":", ALGORITHM, Integer.toString(iterations), base64.encodeToString(salt), base64.encodeToString(hash));
    }

    private static byte[] derive(String password, int iterations, byte[] salt) {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, iterations, HASH_BYTES * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, e);
        } finally {
            spec.clearPassword();
        }
    }

    /** Nothing that could be tried offline. */
    @Override
    public String toString() {
        return ALGORITHM + ":" + iterations;
    }
}
