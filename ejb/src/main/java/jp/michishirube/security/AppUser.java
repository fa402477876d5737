package jp.michishirube.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jp.michishirube.security.api.UserView;

/** A person who may sign in. Carries no right: rights belong to posts. */
@Entity
@Table(name = "app_user")
class AppUser {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "app_user_id")
    @SequenceGenerator(name = "app_user_id", sequenceName = "id_seq", allocationSize = 50)
    long id;
    @Column(name = "login_id")
    String loginId;
    String name;
    String email;
    @Column(name = "password_hash")
    String passwordHash;
    boolean enabled;
    boolean fictional;
    long epoch;
    @Version
    long version;

    protected AppUser() {
    }

    AppUser(String loginId, String name, String email, String passwordHash, boolean fictional) {
        this.loginId = loginId;
        this.name = name;
        this.email = email;
        this.passwordHash = passwordHash;
        this.enabled = true;
        this.fictional = fictional;
    }

    /** The password is another one: whoever signed in with the one before is nobody. */
    void password(String hash) {
        passwordHash = hash;
        epoch++;
    }

    /** Switches the account; open sessions end when it goes off. */
    void enable(boolean on) {
        epoch += enabled && !on ? 1 : 0;
        enabled = on;
    }

    UserView view() {
        return new UserView(id, loginId, name, email, enabled, fictional);
    }
}
