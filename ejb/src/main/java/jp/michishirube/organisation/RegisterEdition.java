package jp.michishirube.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How often a register was replaced, and by which file; locked while a file is taken over. */
@Entity
@Table(name = "register_edition")
class RegisterEdition {
    @Id
    String register;
    long edition;
    String sha256;

    protected RegisterEdition() {
    }

    void next(String fileSha256) {
        edition++;
        sha256 = fileSha256;
    }
}
