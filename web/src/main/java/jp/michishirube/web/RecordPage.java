package jp.michishirube.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import jp.michishirube.kernel.Clock;
import jp.michishirube.organisation.OrganisationService;
import jp.michishirube.organisation.api.OrganisationEntry;
import jp.michishirube.organisation.api.OrganisationQuery;
import jp.michishirube.organisation.api.OrganisationView;
import jp.michishirube.publication.MunicipalityRecordService;
import jp.michishirube.publication.api.MunicipalityRecord;
import jp.michishirube.publication.rule.BodyStage;
import jp.michishirube.publication.rule.BodyStep;

/** 自治体カルテ: the page of one body, and the way to find it. Who works for a body finds the own one at once. */
@Named
@RequestScoped
public class RecordPage {
    private static final int MOST_FOUND = 50;

    private String body = "";
    private String q = "";
    private MunicipalityRecord record;
    private List<OrganisationView> found = List.of();

    @Inject
    private MunicipalityRecordService records;
    @Inject
    private OrganisationService organisations;
    @Inject
    private Clock clock;
    @Inject
    private CurrentUser user;
    @Inject
    private Screen screen;

    public void load() {
        if (!body.isEmpty()) {
            record = records.record(body).orElse(null);
            if (record == null) {
                screen.notFound();
            }
        } else if (!q.isBlank()) {
            LocalDate today = clock.today();
            found = organisations.localGovernments(new OrganisationQuery(today, null, null, null, q, MOST_FOUND, 0)).items().stream().map(OrganisationEntry::organisation).toList();
            if (found.size() == 1) {
                record = records.record(found.get(0).id()).orElse(null);
            }
        } else if (user.getApplicantId() != null) {
            record = records.record(user.getApplicantId()).orElse(null);
        }
    }

    public BodyStage[] getStages() {
        return BodyStage.values();
    }

    /** The newest step of a stage; null where there is none that the reader may see. */
    public BodyStep last(BodyStage stage) {
        return record.last(stage).orElse(null);
    }

    public BodyStep lastOf(MunicipalityRecord.Peer peer, BodyStage stage) {
        return peer.last(stage).orElse(null);
    }

    /** Its place in the list, to be linked to. */
    public int place(BodyStep step) {
        return record.steps().indexOf(step);
    }

    /** Null where none was found or none was asked for. */
    public MunicipalityRecord getRecord() {
        return record;
    }

    /** Bodies whose name, reading or code holds the words; no more than {@value #MOST_FOUND}. */
    public List<OrganisationView> getFound() {
        return found;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body == null ? "" : body.strip();
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q == null ? "" : q;
    }
}
