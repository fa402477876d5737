package jp.michishirube.web;

import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Locale;

/** The reader's language: Japanese, or English when asked for. A closed list; never taken from a parameter. */
@Named
@SessionScoped
public class Language implements Serializable {
    private boolean english;

    public Locale getLocale() {
        return english ? Locale.ENGLISH : Locale.JAPANESE;
    }

    public boolean isEnglish() {
        return english;
    }

    /** Changes to the other language and stays on the page. */
    public void change() {
        english = !english;
        FacesContext.getCurrentInstance().getViewRoot().setLocale(getLocale());
    }
}
