package jp.michishirube.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import jp.michishirube.dispatch.AcceptanceService;
import jp.michishirube.dispatch.api.AnswerStatus;
import jp.michishirube.dispatch.api.OfferView;
import jp.michishirube.kernel.Outcome;

/** One screen for an advisor: what is asked, until when, and two buttons. */
@Named
@ViewScoped
public class AcceptPage implements Serializable {
    private String token = "";
    private AnswerStatus answered;
    private transient OfferView offer;

    @Inject
    private transient AcceptanceService acceptance;
    @Inject
    private Screen screen;

    public void load() {
        offer = acceptance.offer(token).orElse(null);
    }

    public String accept() {
        return answer(true);
    }

    public String decline() {
        return answer(false);
    }

    private String answer(boolean accepts) {
        OfferView asked = getOffer();
        List<LocalDate> days = asked == null || !accepts ? List.of() : asked.days().stream().filter(d -> !screen.sent("day-" + d).isEmpty()).toList();
        Outcome<AnswerStatus> done = acceptance.answer(token, accepts, days, screen.sent("words"));
        if (!done.isDone()) {
            screen.refused(done.violations());
        } else {
            answered = done.value();
        }
        return null;
    }

    /** Whether a day was chosen before a refusal. */
    public boolean isChosen(LocalDate day) {
        return !screen.sent("day-" + day).isEmpty();
    }

    public String getWords() {
        return screen.sent("words");
    }

    /** What was answered just now; null before. */
    public AnswerStatus getAnswered() {
        return answered;
    }

    /** Null where the link opens nothing any more. */
    public OfferView getOffer() {
        if (offer == null) {
            offer = acceptance.offer(token).orElse(null);
        }
        return offer;
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token == null ? "" : token;
    }
}
