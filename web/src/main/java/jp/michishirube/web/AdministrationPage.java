package jp.michishirube.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.michishirube.kernel.Role;

/** The way to everything that administrators keep; each link is shown to those whose posts allow it. */
@Named
@RequestScoped
public class AdministrationPage {
    @Inject
    private CurrentUser user;
    @Inject
    private Screen screen;

    /** Whether the user lets bodies in: for the own bureau, or for all. */
    public boolean isAdmitting() {
        return user.isSystemAdministrator() || user.getActor().has(Role.BUREAU_ADMINISTRATOR);
    }

    public void load() {
        if (!user.isAdministrator()) {
            screen.notFound();
        }
    }
}
