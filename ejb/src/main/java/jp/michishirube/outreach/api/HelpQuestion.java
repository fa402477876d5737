package jp.michishirube.outreach.api;

import java.util.Set;
import jp.michishirube.outreach.rule.BodyType;
import jp.michishirube.outreach.rule.Wall;

/**
 * What a body says of itself.
 *
 * @param body 6-digit code or name of a local government, or the number of a company; empty where only the type is told
 * @param type used where no body is named; null then means that none is told
 */
public record HelpQuestion(String body, BodyType type, String field, Set<Wall> walls) {
    public HelpQuestion {
        walls = Set.copyOf(walls);
    }
}
