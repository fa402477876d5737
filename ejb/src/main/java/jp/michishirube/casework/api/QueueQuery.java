package jp.michishirube.casework.api;

/**
 * Which cases to list. Null or empty means "any". What the reader may not see is left out whatever is asked.
 *
 * @param mine true: only those that wait for one of my posts
 * @param text part of the number, title or applicant's name; variant characters and widths are folded
 */
public record QueueQuery(String kind, String callId, Integer fiscalYear, String bureauKey, String state, String category, String applicantId,
                         String text, boolean mine, int limit, int offset) {
    public static QueueQuery first(int limit) {
        return new QueueQuery(null, null, null, null, null, null, null, null, false, limit, 0);
    }
}
