package jp.michishirube.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;

/** What every page says to its reader: that something was done, why something was refused, that something does not exist. */
@Named
@RequestScoped
public class Screen {
    private final List<Violation> violations = new ArrayList<>();
    private boolean expired;

    @Inject
    private Language language;

    public Locale locale() {
        return language.getLocale();
    }

    /** The words in the reader's language; empty for null. */
    public String text(Text text) {
        return text == null ? "" : text.in(locale());
    }

    /** A word of a bundle, such as {@code word("casework", "sent")}. */
    public String word(String bundle, String key, Object... arguments) {
        String pattern = ResourceBundle.getBundle("jp.michishirube.web." + bundle, locale()).getString(key);
        return arguments.length == 0 ? pattern : java.text.MessageFormat.format(pattern, arguments);
    }

    /** Says that something was done; the message survives a redirect. */
    public void done(String message) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().getFlash().setKeepMessages(true);
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, message, null));
    }

    /** Says why something was refused: a summary at the top with links to the fields. What was typed stays. */
    public void refused(List<Violation> reasons) {
        violations.addAll(reasons);
        FacesContext.getCurrentInstance().validationFailed();
    }

    public List<Violation> getViolations() {
        return violations;
    }

    /** The sentence at a field, or empty. */
    public String at(String field) {
        return violations.stream().filter(v -> v.field().equals(field)).map(v -> text(v.message())).findFirst().orElse("");
    }

    /** Whether the reader was sent back here because the page had been open for too long; said once. */
    public boolean isExpired() {
        var session = FacesContext.getCurrentInstance().getExternalContext().getSessionMap();
        expired |= session.containsKey(PageGate.EXPIRED) && session.remove(PageGate.EXPIRED) != null;
        return expired;
    }

    /** A value as part of an address. */
    public String encoded(String value) {
        return java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8);
    }

    /** What every form posts back, so that a page stays under its content security policy without PrimeFaces' own scripts. */
    public String getNonce() {
        return org.primefaces.context.PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
    }

    /** What the browser sent under this name, or empty: a form that was refused shows it again. */
    public String sent(String name) {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().getOrDefault(name, "");
    }

    /** The revision of what the page showed when its form was sent; -1 where it says none. */
    long seen() {
        String seen = sent("seen");
        return seen.matches("[0-9]{1,18}") ? Long.parseLong(seen) : -1;
    }

    /** Answers 404 without telling whether the thing exists. */
    public void notFound() {
        answer(404);
    }

    /** The page as it is, told as one that is to be asked for again. */
    void busy() {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.setResponseStatus(503);
        external.setResponseHeader("Retry-After", BusyPage.retryAfter());
    }

    /** A draft was saved; should the node be too busy for the next page, it says when. */
    void draftSaved(java.time.Instant at) {
        BusyPage.saved((jakarta.servlet.http.HttpSession) FacesContext.getCurrentInstance().getExternalContext().getSession(true), at);
    }

    void answer(int status) {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        try {
            external.responseSendError(status, "");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        faces.responseComplete();
    }
}
