package jp.michishirube.administration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import jp.michishirube.security.LinkPurpose;
import jp.michishirube.security.OneTimeLinks;
import jp.michishirube.security.UserRegister;

/** The link that opens an installation without people to its first administrator. Not a service: asked at the start only. */
@Dependent
public class FirstLink {
    private final UserRegister users;
    private final OneTimeLinks links;

    @Inject
    public FirstLink(UserRegister users, OneTimeLinks links) {
        this.users = users;
        this.links = links;
    }

    /**
     * A fresh path with a token, good for 72 hours. Those that other nodes or earlier starts showed stay good until one of them is used: a
     * token is kept nowhere, so none can be shown again. Empty when somebody is here. To be called within a transaction.
     */
    public Optional<String> path() {
        return users.anyone() ? Optional.empty()
                : Optional.of("/set-up.xhtml?token=" + links.issueBeside(LinkPurpose.SET_UP, "first-administrator", OneTimeLinks.LIFE));
    }
}
