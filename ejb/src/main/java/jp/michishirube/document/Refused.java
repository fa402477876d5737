package jp.michishirube.document;

/** Ends the look at a file from deep inside it; never leaves {@link FileInspection}. */
final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    private final FileRefusal why;

    Refused(FileRefusal why) {
        super(why.code(), null, false, false);
        this.why = why;
    }

    FileRefusal why() {
        return why;
    }
}
