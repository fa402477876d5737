package jp.michishirube.administration.api;

import java.util.List;
import jp.michishirube.security.api.UserView;

/**
 * A person as administrators see them.
 *
 * @param held what the person holds today or later
 */
public record PersonRow(UserView user, List<HeldPost> held) {
    public PersonRow {
        held = List.copyOf(held);
    }
}
