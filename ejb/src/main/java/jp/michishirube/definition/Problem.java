package jp.michishirube.definition;

/**
 * One error in a definition.
 *
 * @param line from 1
 */
public record Problem(String file, int line, String reason) {
    /** "chiiki.yaml:12: needs capYen". */
    @Override
    public String toString() {
        return file + ":" + line + ": " + reason;
    }
}
