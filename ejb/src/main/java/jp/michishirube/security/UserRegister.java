package jp.michishirube.security;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.michishirube.security.api.UserView;

/**
 * Enters users. Not a service: called inside the transaction of code that has already asked who acts.
 * What a user may do follows from the posts that {@code organisation} keeps.
 */
@Dependent
public class UserRegister {
    private static final Set<String> RESERVED = Set.of("system", "anonymous", "guest");

    private final UserStore store;

    @Inject
    public UserRegister(UserStore store) {
        this.store = store;
    }

    /**
     * A new user who may sign in.
     *
     * @param loginId      2 to 64 small letters, digits, dots, hyphens, underscores or @
     * @param passwordHash made by {@link PasswordHash#encode}
     * @return the user's id
     */
    public long register(String loginId, String name, String email, String passwordHash, boolean fictional) {
        if (!loginId.matches("[a-z0-9][a-z0-9._@-]{1,63}") || RESERVED.contains(loginId)) {
            throw new IllegalArgumentException("not a login id: " + loginId);
        }
        PasswordHash.parse(passwordHash);
        AppUser user = new AppUser(loginId, name, email, passwordHash, fictional);
        store.add(user);
        return user.id;
    }

    /** The users with these ids; unknown ids are missing. One statement. */
    public List<UserView> users(Collection<Long> ids) {
        return store.findAll(List.copyOf(ids)).stream().map(AppUser::view).toList();
    }

    /** The user who signs in with this id. */
    public Optional<UserView> find(String loginId) {
        return store.byLoginId(loginId).map(AppUser::view);
    }

    /** Whether there is any user yet. */
    public boolean anyone() {
        return store.any();
    }

    /** From now on the user may not sign in, and whoever is signed in as this user is nobody. */
    public void disable(long userId) {
        store.find(userId).orElseThrow(() -> new IllegalArgumentException("no such user: " + userId)).enabled = false;
    }
}
