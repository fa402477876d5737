package jp.michishirube.web;

import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Locale;

/** The reader's language: Japanese, or English when asked for. A closed list; never taken from a parameter. */
@Named
@SessionScoped
public class Language implements Serializable {
    /** What the head of a page sends that was only opened: the rest of its address. */
    static final String OPENED = "opened";

    private boolean english;

    public Locale getLocale() {
        return english ? Locale.ENGLISH : Locale.JAPANESE;
    }

    public boolean isEnglish() {
        return english;
    }

    /** Changes to the other language and stays on the page: one that was only opened is opened anew, one that answered a form stands as it is. */
    public void change() {
        english = !english;
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getViewRoot().setLocale(getLocale());
        ExternalContext external = faces.getExternalContext();
        String opened = external.getRequestParameterMap().get(OPENED);
        if (opened == null) {
            return;
        }
        try {
            external.redirect(external.getRequestContextPath() + faces.getViewRoot().getViewId() + (opened.matches("[!-~]+") ? "?" + opened : ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
