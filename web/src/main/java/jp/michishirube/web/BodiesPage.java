package jp.michishirube.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.michishirube.organisation.api.OrganisationView;
import jp.michishirube.publication.MunicipalityRecordService;
import jp.michishirube.publication.api.Territory;
import jp.michishirube.publication.rule.BodyStage;
import jp.michishirube.publication.rule.BodyStep;

/** 管内の団体: how far each came, and which stopped. */
@Named
@RequestScoped
public class BodiesPage {
    private String bureau = "";
    private boolean stopped;
    private Territory territory;
    private List<OrganisationView> bureaus = List.of();

    @Inject
    private MunicipalityRecordService records;
    @Inject
    private CurrentUser user;
    @Inject
    private Screen screen;

    public void load() {
        if (!user.isBureau() && !user.isMinistry() && !user.isAuditor() && !user.isPrefecture()) {
            screen.notFound();
            return;
        }
        territory = records.territory(bureau, stopped).orElse(null);
        if (territory == null) {
            screen.notFound();
        } else {
            bureaus = records.bureaus();
        }
    }

    public BodyStep lastOf(Territory.Row row, BodyStage stage) {
        return row.last(stage).orElse(null);
    }

    /** Address of the same as a file. */
    public String getFile() {
        return "/app/download/territory/" + (bureau.isEmpty() ? "own" : bureau) + (stopped ? "-stopped" : "-all");
    }

    public Territory getTerritory() {
        return territory;
    }

    /** Those that may be chosen; one at most for a bureau's own people, none for a prefecture. */
    public List<OrganisationView> getBureaus() {
        return bureaus;
    }

    public String getBureau() {
        return bureau;
    }

    public void setBureau(String bureau) {
        this.bureau = bureau == null ? "" : bureau;
    }

    public boolean isStopped() {
        return stopped;
    }

    public void setStopped(boolean stopped) {
        this.stopped = stopped;
    }
}
