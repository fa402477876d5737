package jp.michishirube.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import jp.michishirube.casework.CaseQueryService;
import jp.michishirube.casework.PaperEntryService;
import jp.michishirube.casework.api.ArrivalMode;
import jp.michishirube.casework.api.CaseView;
import jp.michishirube.casework.api.PaperArrival;
import jp.michishirube.kernel.DateText;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.programme.api.CallView;
import jp.michishirube.subsidy.PaperProposalService;

/** How something on paper arrived: a new proposal, a correction of the case with this id, or what was told of it before. */
@Named
@ViewScoped
public class PaperProposalPage implements Serializable {
    private static final String TIME = "([01]?[0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?";

    private String id;
    private String callId = "";
    private String body = "";
    private String mode = "";
    private String day = "";
    private String time = "";
    private String reference = "";
    private transient Part scan;
    private transient CaseView view;
    private transient List<CallView> calls;

    @Inject
    private transient PaperProposalService proposals;
    @Inject
    private transient PaperEntryService entries;
    @Inject
    private transient CaseQueryService queries;
    @Inject
    private CurrentUser user;
    @Inject
    private Screen screen;

    public void load() {
        if (!user.isBureauOfficer() || id != null && (getView() == null || !isTaken())) {
            screen.notFound();
        } else if (id != null && view.paper() != null) {
            PaperArrival told = view.paper();
            mode = told.mode().name();
            day = told.arrivedAt().toLocalDate().toString();
            time = DateTimeFormatter.ofPattern(told.arrivedAt().getSecond() == 0 ? "HH:mm" : "HH:mm:ss").format(told.arrivedAt());
            reference = told.reference();
        }
    }

    /** Whether something on paper may be told of the case now: it is being typed, or waits for a correction. */
    private boolean isTaken() {
        return view.paper() != null || view.actions().stream().anyMatch(a -> a.action().equals("type-correction"));
    }

    /** Tells it and goes on to the form that is typed. */
    public String tell() {
        PaperArrival arrival = PaperArrival.told(Arrays.stream(ArrivalMode.values()).filter(m -> m.name().equals(mode)).findFirst().orElse(null), arrived(),
                reference);
        try (InputStream bytes = scan == null || scan.getSize() == 0 ? null : scan.getInputStream()) {
            String name = bytes == null ? null : scan.getSubmittedFileName();
            Outcome<String> done = id == null ? proposals.start(callId, body, arrival, name, bytes) : entries.tell(id, arrival, name, bytes).map(told -> id);
            if (!done.isDone()) {
                screen.refused(done.violations());
                return null;
            }
            return "/app/proposal.xhtml?faces-redirect=true&id=" + done.value();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Null where no day and time can be read; the service says so. */
    private LocalDateTime arrived() {
        var read = DateText.parse(day);
        String at = jp.michishirube.kernel.JapaneseText.halfWidth(time).strip();
        return read.isDone() && at.matches(TIME) ? read.value().atTime(LocalTime.parse(at.indexOf(':') == 1 ? "0" + at : at)) : null;
    }

    public List<CallView> getCalls() {
        if (calls == null) {
            calls = proposals.calls();
        }
        return calls;
    }

    public ArrivalMode[] getModes() {
        return ArrivalMode.values();
    }

    public CaseView getView() {
        if (view == null && id != null) {
            view = queries.view(id).orElse(null);
        }
        return view;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getCallId() {
        return callId;
    }

    public void setCallId(String callId) {
        this.callId = callId;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public String getMode() {
        return mode;
    }

    public void setMode(String mode) {
        this.mode = mode;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public String getTime() {
        return time;
    }

    public void setTime(String time) {
        this.time = time;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public Part getScan() {
        return scan;
    }

    public void setScan(Part scan) {
        this.scan = scan;
    }
}
