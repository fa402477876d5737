package jp.michishirube.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.michishirube.casework.CaseQueryService;
import jp.michishirube.casework.api.CaseRow;
import jp.michishirube.casework.api.QueueQuery;
import jp.michishirube.kernel.Page;

/** The cases of one's office, the most urgent first. The filters stand in the address, so that a list can be kept and shared. */
@Named
@RequestScoped
public class QueuePage {
    private static final int SIZE = 50;

    private String text = "";
    private String state = "";
    private Integer year;
    private boolean mine;
    private int page = 1;
    private Page<CaseRow> found = new Page<>(0, List.of());

    @Inject
    private CaseQueryService queries;

    public void load() {
        page = Math.max(1, Math.min(page, 100_000));
        found = queries.queue(new QueueQuery(null, null, year, null, state, null, null, text, mine, SIZE, (page - 1) * SIZE));
    }

    /** The address of another page of the same list. */
    public String at(int other) {
        return "?page=" + other + "&text=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + "&state=" + URLEncoder.encode(state, StandardCharsets.UTF_8)
                + "&year=" + (year == null ? "" : year) + "&mine=" + mine;
    }

    public List<CaseRow> getRows() {
        return found.items();
    }

    public long getTotal() {
        return found.total();
    }

    /** Whether the list is longer than it was counted. */
    public boolean isLonger() {
        return found.total() >= (long) page * SIZE + CaseQueryService.COUNTED_AHEAD;
    }

    public long getPages() {
        return Math.max(1, (found.total() + SIZE - 1) / SIZE);
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text == null ? "" : text;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state == null ? "" : state;
    }

    public Integer getYear() {
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }

    public boolean isMine() {
        return mine;
    }

    public void setMine(boolean mine) {
        this.mine = mine;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
