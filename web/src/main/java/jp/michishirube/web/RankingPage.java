package jp.michishirube.web;

import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.michishirube.kernel.Text;
import jp.michishirube.organisation.OrganisationService;
import jp.michishirube.organisation.api.OrganisationView;
import jp.michishirube.programme.ProgrammeService;
import jp.michishirube.programme.api.CallPurpose;
import jp.michishirube.programme.api.CallView;
import jp.michishirube.review.RankingService;
import jp.michishirube.review.api.RankingView;
import jp.michishirube.review.api.SheetView;

/** Where the cases of a stage stand, how firmly, and what the judges said of one of them. What the meeting proposes is on {@link OutcomesPage}. */
@Named
@ViewScoped
public class RankingPage implements Serializable {
    private String stageId = "";
    private String caseId = "";
    private transient RankingView view;
    private transient Map<String, String> bureaus;
    private transient List<SheetView.Given> sheets;

    @Inject
    private transient RankingService rankings;
    @Inject
    private transient ProgrammeService programmes;
    @Inject
    private transient OrganisationService organisations;
    @Inject
    private Screen screen;

    public void load() {
        view = stageId == null ? null : rankings.ranking(stageId).orElse(null);
        if (view == null || caseId != null && !caseId.isEmpty() && getOpened() == null) {
            screen.notFound();
        }
    }

    /** The ranking is read anew: something was done. */
    void changed() {
        view = null;
    }

    public RankingView getView() {
        if (view == null) {
            view = rankings.ranking(stageId).orElseThrow(() -> new ViewExpiredException(stageId));
        }
        return view;
    }

    /** The judges as "id, name" pairs, in the order of their columns. */
    public List<Map.Entry<String, String>> getJudges() {
        return getView().judges().entrySet().stream().map(j -> Map.entry(j.getKey(), j.getValue())).toList();
    }

    /** Whether money is asked for. */
    public boolean isMoney() {
        return all().anyMatch(r -> r.amountYen() != null);
    }

    private Stream<RankingView.Row> all() {
        return Stream.concat(getView().rows().stream(), getView().unranked().stream());
    }

    /** The case after which the line is drawn; null where none is above it. */
    public String getLastAbove() {
        return getView().rows().stream().filter(RankingView.Row::above).reduce((a, b) -> b).map(RankingView.Row::caseId).orElse(null);
    }

    /** Over how many columns the line is drawn. */
    public int getColumns() {
        return 11 + getView().judges().size() + (isMoney() ? 2 : 0);
    }

    /** What the line says: how far the budget reaches, or how many stand above it. */
    public String getLine() {
        return getView().head().plan().budget() ? screen.word("review", "lineBudget", getView().line()) : screen.word("review", "lineBest", getView().line());
    }

    public List<RankingView.Balance> getByBureau() {
        return getView().balance().stream().filter(RankingView.Balance::byBureau).toList();
    }

    public List<RankingView.Balance> getByField() {
        return getView().balance().stream().filter(b -> !b.byBureau()).toList();
    }

    /** The bureau in the reader's language. */
    public String bureau(String key) {
        if (bureaus == null) {
            bureaus = organisations.bureaus().stream().collect(Collectors.toMap(OrganisationView::id, b -> screen.text(new Text(b.shortName(), b.nameEn() == null ? b.shortName() : b.nameEn()))));
        }
        return key == null ? "" : bureaus.getOrDefault(key, key);
    }

    public String join(List<String> numbers) {
        return String.join("、", numbers);
    }

    /** The page of the business that decides by the ranking; null where there is none. */
    public String getBack() {
        CallPurpose purpose = programmes.call(getView().head().callId()).map(CallView::purpose).orElse(null);
        return purpose == CallPurpose.ENTRIES ? "/app/award-desk.xhtml" : purpose == CallPurpose.PROPOSALS ? "/app/desk.xhtml" : null;
    }

    /** The case whose sheets are shown; null where none is open. */
    public RankingView.Row getOpened() {
        return all().filter(r -> r.caseId().equals(caseId)).findFirst().orElse(null);
    }

    /** Its sheets with their words. */
    public List<SheetView.Given> getSheets() {
        if (sheets == null) {
            sheets = rankings.sheets(stageId, caseId);
        }
        return sheets;
    }

    public String getStageId() {
        return stageId;
    }

    public void setStageId(String stageId) {
        this.stageId = stageId;
    }

    public String getCaseId() {
        return caseId;
    }

    public void setCaseId(String caseId) {
        this.caseId = caseId;
    }
}
