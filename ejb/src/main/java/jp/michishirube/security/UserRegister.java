package jp.michishirube.security;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import jp.michishirube.kernel.Page;
import jp.michishirube.security.api.UserView;

/**
 * Enters users. Not a service: called inside the transaction of code that has already asked who acts.
 * What a user may do follows from the posts that {@code organisation} keeps.
 */
@Dependent
public class UserRegister {
    private static final Set<String> RESERVED = Set.of("system", "anonymous", "guest");

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,63}");

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
        if (!LOGIN.matcher(loginId).matches() || RESERVED.contains(loginId)) {
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

    /** Whether one of these may sign in, as it is now. One statement. */
    public boolean anyEnabled(Collection<Long> ids) {
        return store.anyEnabled(ids);
    }

    /** The user as it is now, whom nobody else changes until the transaction ends. */
    public Optional<UserView> locked(long userId) {
        return store.locked(userId).map(AppUser::view);
    }

    /** Whether there is any user yet. */
    public boolean anyone() {
        return store.any();
    }

    /** From now on the user may not sign in, and whoever is signed in as this user is nobody. */
    public void disable(long userId) {
        user(userId).enable(false);
    }

    /** The user may sign in again; what was open before stays ended. */
    public void enable(long userId) {
        user(userId).enable(true);
    }

    /** Whether the text can be a new login id: of the right form and not taken. */
    public boolean free(String loginId) {
        return LOGIN.matcher(loginId).matches() && !RESERVED.contains(loginId) && store.byLoginId(loginId).isEmpty();
    }

    public Optional<UserView> find(long userId) {
        return store.find(userId).map(AppUser::view);
    }

    public Optional<UserView> byLoginId(String loginId) {
        return store.byLoginId(loginId).map(AppUser::view);
    }

    /**
     * Users whose name, id or address has the text, by name.
     *
     * @param among ids to look among; null = everybody
     */
    public Page<UserView> search(Collection<Long> among, String text, int offset, int limit) {
        return store.search(among, text, offset, limit).map(AppUser::view);
    }

    private AppUser user(long userId) {
        return store.find(userId).orElseThrow(() -> new IllegalArgumentException("no such user: " + userId));
    }
}
