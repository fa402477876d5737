package jp.michishirube.security;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.michishirube.kernel.AllowedTo;
import jp.michishirube.kernel.Role;
import jp.michishirube.security.api.UserView;

/** Names and addresses of the people who act, for those who work here. */
@Stateless
public class UserService {
    private final UserStore store;

    public UserService() {
        this(null);
    }

    @Inject
    public UserService(UserStore store) {
        this.store = store;
    }

    /** The users with these ids, by id; unknown ids are missing. One statement. */
    @AllowedTo({Role.APPLICANT_OFFICER, Role.APPLICANT_APPROVER, Role.BUREAU_OFFICER, Role.BUREAU_DIRECTOR,
            Role.BUREAU_DIRECTOR_GENERAL, Role.MINISTRY_OFFICER, Role.MINISTRY_DIRECTOR, Role.MINISTRY_DIRECTOR_GENERAL,
            Role.BUREAU_CONSULTED, Role.MINISTRY_CONSULTED, Role.AUDITOR, Role.SYSTEM})
    public Map<Long, UserView> users(Collection<Long> ids) {
        Map<Long, UserView> found = new HashMap<>();
        store.findAll(List.copyOf(ids)).forEach(u -> found.put(u.id, u.view()));
        return found;
    }
}
