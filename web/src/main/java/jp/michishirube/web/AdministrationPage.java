package jp.michishirube.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The way to everything that administrators keep; each link is shown to those whose posts allow it. */
@Named
@RequestScoped
public class AdministrationPage {
    @Inject
    private CurrentUser user;
    @Inject
    private Screen screen;

    public void load() {
        if (!user.isAdministrator()) {
            screen.notFound();
        }
    }
}
