package jp.michishirube.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.michishirube.award.AwardEditionService;
import jp.michishirube.award.api.AwardCase;
import jp.michishirube.award.api.AwardCaseDetail;

/** A published case of the award, for whoever wants to follow it, with others like it. */
@Named
@RequestScoped
public class AwardCasePage {
    private static final int LIKE_IT = 4;

    private String id = "";
    private AwardCaseDetail detail;
    private List<AwardCase> alike = List.of();

    @Inject
    private AwardEditionService awards;
    @Inject
    private Screen screen;

    public void load() {
        detail = id == null ? null : awards.detail(id).orElse(null);
        if (detail == null) {
            screen.notFound();
            return;
        }
        alike = awards.search(detail.told().problem(), null, null, null, LIKE_IT).stream().filter(c -> !c.id().equals(id)).toList();
    }

    public AwardCaseDetail getDetail() {
        return detail;
    }

    public List<AwardCase> getAlike() {
        return alike;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
