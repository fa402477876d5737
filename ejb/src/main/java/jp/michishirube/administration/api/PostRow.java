package jp.michishirube.administration.api;

import java.util.List;
import jp.michishirube.organisation.api.HoldingTerm;
import jp.michishirube.organisation.api.PostTerm;
import jp.michishirube.security.api.UserView;

/** A post with those who hold it, by name. */
public record PostRow(PostTerm post, List<Holder> holders) {
    public PostRow {
        holders = List.copyOf(holders);
    }

    /** One who may act from the post. */
    public record Holder(HoldingTerm holding, UserView user) {
    }
}
