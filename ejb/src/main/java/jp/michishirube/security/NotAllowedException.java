package jp.michishirube.security;

import jakarta.ejb.ApplicationException;

/** The actor may not call this. Pages answer 403 and say nothing about what is there. */
@ApplicationException(rollback = true)
public class NotAllowedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param what what was called, without any data of the call */
    public NotAllowedException(String what) {
        super("not allowed: " + what);
    }
}
