package jp.michishirube.organisation.api;

import java.util.List;
import jp.michishirube.kernel.Role;

/** A post (職) of an office and those who may act from it on the day asked about, its own holder first. */
public record PostView(long id, String officeId, Role role, String title, List<HolderView> holders) {
    public PostView {
        holders = List.copyOf(holders);
    }
}
