package jp.michishirube.web;

import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.review.ScoringService;
import jp.michishirube.review.api.ScoreForm;
import jp.michishirube.review.api.SheetView;

/** A score sheet of the reviewer's own beside its case. What is typed is kept while typing, whatever it is. */
@Named
@ViewScoped
public class ReviewSheetPage implements Serializable {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private String id;
    private final TypedScores typed = new TypedScores();
    /** Whether the page takes scores. It goes on doing so after the term until its next answer: what is on the way must arrive. */
    private boolean open = true;
    private String savedNote = "";
    /** The next sheet to submit, as of when the page was opened: keeping what is typed does not look for it. */
    private String next;
    private transient SheetView sheet;

    @Inject
    private transient ScoringService scoring;
    @Inject
    private Screen screen;

    public void load() {
        sheet = id == null ? null : scoring.sheet(id).orElse(null);
        if (sheet == null) {
            screen.notFound();
            return;
        }
        typed.show(sheet.typed(), sheet.toEntrant(), sheet.toJury());
        open = sheet.takes();
        next = scoring.next(id).orElse(null);
    }

    /** Keeps what is typed in the background. */
    public void autosave() {
        ScoreForm form = typed.take(screen, getSheet().head().plan());
        Outcome<Boolean> kept = scoring.save(id, form);
        if (!kept.isDone()) {
            savedNote = screen.text(kept.violations().get(0).message());
            return;
        }
        sheet = null;
        screen.draftSaved(getSheet().draftedAt());
        savedNote = screen.word("proposal", "savedAt", TIME.format(LocalDateTime.ofInstant(getSheet().draftedAt(), Clock.TOKYO)));
    }

    public String submit() {
        ScoreForm form = typed.take(screen, getSheet().head().plan());
        Outcome<Integer> submitted = scoring.submit(id, form);
        if (!submitted.isDone()) {
            scoring.save(id, form);
            screen.refused(submitted.violations());
            sheet = null;
            open = getSheet().takes();
            return null;
        }
        screen.done(screen.word("review", "submittedNow", submitted.value(), getSheet().head().plan().full()));
        return "/app/review-sheet.xhtml?faces-redirect=true&id=" + id;
    }

    /** Gives the case back; what was typed beside it is of no use any more. */
    public String decline() {
        String stageId = getSheet().head().id();
        Outcome<Boolean> declined = scoring.decline(id, screen.sent("why"));
        if (!declined.isDone()) {
            screen.refused(declined.violations());
            return null;
        }
        screen.done(screen.word("review", "declinedNow"));
        return "/app/reviews.xhtml?faces-redirect=true&stage=" + stageId;
    }

    /** A sheet that was taken away meanwhile makes the page one to be opened anew, which then says that there is none. */
    public SheetView getSheet() {
        if (sheet == null) {
            sheet = scoring.sheet(id).orElseThrow(() -> new ViewExpiredException(id));
        }
        return sheet;
    }

    public boolean isOpen() {
        return open;
    }

    public TypedScores getTyped() {
        return typed;
    }

    public String getNext() {
        return next;
    }

    public String getSavedNote() {
        return savedNote;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
