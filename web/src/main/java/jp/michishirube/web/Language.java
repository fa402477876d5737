package jp.michishirube.web;

import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;

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

    /** Changes to the other language. A page that holds what was typed stays; any other one is asked for anew, with what its address named, so that it loads what it shows. */
    public void change() throws IOException {
        english = !english;
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getViewRoot().setLocale(getLocale());
        ExternalContext call = faces.getExternalContext();
        String page = call.getRequestContextPath() + call.getRequestServletPath();
        String query = query(call.getRequestHeaderMap().get("Referer"), page);
        Map<String, Object> held = faces.getViewRoot().getViewMap(false);
        boolean holds = held != null && held.values().stream().anyMatch(bean -> bean.getClass().isAnnotationPresent(ViewScoped.class));
        if (query != null && !holds) {
            call.redirect(page + query);
        }
    }

    /** Of the address where the reader came from, as far as it is this page; null where that is not known. */
    static String query(String from, String page) {
        try {
            URI address = from == null ? null : new URI(from);
            return address == null || !page.equals(address.getRawPath()) ? null : address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        } catch (URISyntaxException unreadable) {
            return null;
        }
    }
}
