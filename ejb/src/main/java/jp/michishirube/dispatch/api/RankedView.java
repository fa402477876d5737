package jp.michishirube.dispatch.api;

import java.util.List;
import jp.michishirube.kernel.Text;

/**
 * Somebody from the pool with every reason.
 *
 * @param obstacles what stands against it; listed only with a reason
 * @param listed    stands among the candidates already
 */
public record RankedView(String advisorId, String name, String affiliation, int points, List<Point> reasons, List<Text> obstacles, boolean listed, boolean fictional) {

    /** Points with their reason. */
    public record Point(int points, Text text) {
    }
}
