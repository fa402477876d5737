package jp.michishirube.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;

/**
 * How often one address may make us send mail before anybody is signed in. A town hall stands behind one address: thirty at once, then one
 * a minute. Per node, in memory.
 */
@ApplicationScoped
public class CallerLimit {
    static final int BURST = 30;
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final RateLimit limit;

    public CallerLimit() {
        this(System::nanoTime);
    }

    CallerLimit(LongSupplier nanoTime) {
        limit = new RateLimit(PAUSE, BURST, nanoTime);
    }

    /** Counts the reader's wish. Gives why it has to wait, or nothing. */
    List<Violation> refusal() {
        return refusal(((HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest()).getRemoteAddr());
    }

    List<Violation> refusal(String address) {
        int wait = limit.take(address);
        long minutes = (wait + 59) / 60;
        return wait == 0 ? List.of() : List.of(Violation.of("caller.often", new Text(
                "同じ回線からの申込みが続いたため、受け付けていません。" + minutes + "分ほど待ってから、もう一度送ってください。入力した内容はこの画面に残っています。",
                "Too many wishes came from your line. Please wait about " + minutes + " min and send this again; what you typed is still here.")));
    }
}
