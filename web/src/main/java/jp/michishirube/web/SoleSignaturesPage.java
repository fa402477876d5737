package jp.michishirube.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import jp.michishirube.casework.SoleSignatureService;
import jp.michishirube.casework.api.SoleSignatureView;
import jp.michishirube.kernel.DateText;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Violation;

/** The bureau's exceptions for bodies with one officer. */
@Named
@RequestScoped
public class SoleSignaturesPage {
    private String body = "";
    private String reason = "";
    private String until = "";
    private List<SoleSignatureView> list;

    @Inject
    private SoleSignatureService signatures;
    @Inject
    private CurrentUser user;
    @Inject
    private Screen screen;

    public void load() {
        if (!user.isBureau()) {
            screen.notFound();
        }
    }

    public String allow() {
        Outcome<LocalDate> day = DateText.parse(until);
        if (!day.isDone()) {
            screen.refused(day.violations().stream().map(v -> Violation.of(v.code(), "until", v.message())).toList());
            return null;
        }
        Outcome<SoleSignatureView> done = signatures.allow(body, reason, day.value());
        return then(done, done.isDone() ? screen.word("casework", "soleAllowed", done.value().bodyName()) : "");
    }

    public String end(String id) {
        return then(signatures.end(id), screen.word("casework", "soleEnded"));
    }

    private String then(Outcome<?> outcome, String said) {
        if (!outcome.isDone()) {
            screen.refused(outcome.violations());
            return null;
        }
        screen.done(said);
        return "/app/sole-signatures.xhtml?faces-redirect=true";
    }

    public List<SoleSignatureView> getList() {
        if (list == null) {
            list = signatures.list();
        }
        return list;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }
}
