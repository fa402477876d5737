package jp.michishirube.publication;

import static jp.michishirube.kernel.Role.APPLICANT_APPROVER;
import static jp.michishirube.kernel.Role.APPLICANT_OFFICER;
import static jp.michishirube.kernel.Role.AUDITOR;
import static jp.michishirube.kernel.Role.BUREAU_CONSULTED;
import static jp.michishirube.kernel.Role.BUREAU_DIRECTOR;
import static jp.michishirube.kernel.Role.BUREAU_DIRECTOR_GENERAL;
import static jp.michishirube.kernel.Role.BUREAU_OFFICER;
import static jp.michishirube.kernel.Role.MINISTRY_CONSULTED;
import static jp.michishirube.kernel.Role.MINISTRY_DIRECTOR;
import static jp.michishirube.kernel.Role.MINISTRY_DIRECTOR_GENERAL;
import static jp.michishirube.kernel.Role.MINISTRY_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.michishirube.casework.CaseQueryService;
import jp.michishirube.casework.api.CaseRow;
import jp.michishirube.casework.api.QueueQuery;
import jp.michishirube.kernel.Access;
import jp.michishirube.kernel.AllowedTo;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.Page;
import jp.michishirube.kernel.Role;
import jp.michishirube.organisation.OrganisationService;
import jp.michishirube.programme.ProgrammeService;
import jp.michishirube.publication.api.CellCases;
import jp.michishirube.publication.api.CrossTable;
import jp.michishirube.publication.api.FileFormat;
import jp.michishirube.publication.api.ReportFile;

/**
 * 応募・採択状況. Bureaus, the Ministry and the audit see the figures of every call; applicants and the public those of calls whose
 * result has been announced. The cases behind a figure open only to whom their own scope allows.
 */
@Stateless
public class StatisticsService {
    private static final int PAGE = 500;

    private final StatisticsStore store;
    private final ReportDefinitions reports;
    private final OrganisationService organisations;
    private final ProgrammeService programmes;
    private final CaseQueryService cases;
    private final DrawnReports drawn;
    private final Access access;
    private final Clock clock;

    public StatisticsService() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    public StatisticsService(StatisticsStore store, ReportDefinitions reports, OrganisationService organisations, ProgrammeService programmes,
                             CaseQueryService cases, DrawnReports drawn, Access access, Clock clock) {
        this.store = store;
        this.reports = reports;
        this.organisations = organisations;
        this.programmes = programmes;
        this.cases = cases;
        this.drawn = drawn;
        this.access = access;
        this.clock = clock;
    }

    /** The figures of a fiscal year as the asker may see them. */
    @AllowedTo(everyone = true)
    public CrossTable subsidyApplications(int fiscalYear) {
        return count(fiscalYear, announcedOnly());
    }

    /** The figures of a fiscal year as anyone may see them, whoever asks. */
    @AllowedTo(everyone = true)
    public CrossTable publicSubsidyApplications(int fiscalYear) {
        return count(fiscalYear, true);
    }

    /** The same as {@link #subsidyApplications} as a file. */
    @AllowedTo(everyone = true)
    public ReportFile subsidyApplicationsFile(int fiscalYear, FileFormat format) {
        return drawn.file(count(fiscalYear, announcedOnly()), format);
    }

    /** The same as {@link #publicSubsidyApplications} as a file. */
    @AllowedTo(everyone = true)
    public ReportFile publicSubsidyApplicationsFile(int fiscalYear, FileFormat format) {
        return drawn.file(count(fiscalYear, true), format);
    }

    /** The fiscal years with any figure that the asker may see, the newest first. */
    @AllowedTo(everyone = true)
    public List<Integer> years() {
        return store.years(announcedOnly());
    }

    /**
     * The cases behind a cell or a total.
     *
     * @param bureau     bureau key; null for the total over bureaus
     * @param fieldModel as in the table; null for the total over field models
     */
    @AllowedTo({APPLICANT_OFFICER, APPLICANT_APPROVER, BUREAU_OFFICER, BUREAU_DIRECTOR, BUREAU_DIRECTOR_GENERAL, MINISTRY_OFFICER,
            MINISTRY_DIRECTOR, MINISTRY_DIRECTOR_GENERAL, BUREAU_CONSULTED, MINISTRY_CONSULTED, AUDITOR})
    public CellCases cellCases(int fiscalYear, String bureau, String fieldModel) {
        Set<String> ids = store.cases(fiscalYear, announcedOnly(), bureau, fieldModel);
        List<CaseRow> opened = new ArrayList<>();
        Page<CaseRow> page;
        int offset = 0;
        do {
            page = cases.queue(new QueueQuery("subsidy", null, fiscalYear, bureau, null, fieldModel, null, null, false, PAGE, offset));
            page.items().stream().filter(c -> ids.contains(c.id())).forEach(opened::add);
            offset += PAGE;
        } while (offset < page.total());
        return new CellCases(opened, ids.size() - opened.size());
    }

    private CrossTable count(int fiscalYear, boolean announcedOnly) {
        return Counting.count(reports.subsidyApplications(), fiscalYear, announcedOnly, clock.now(), store.cells(fiscalYear, announcedOnly), organisations.bureaus(),
                programmes.callsOfYear(fiscalYear).stream().flatMap(c -> programmes.guideline(c.id()).stream()).flatMap(g -> g.fieldModels().stream())
                        .toList());
    }

    private boolean announcedOnly() {
        return access.actor().roles().stream().allMatch(StatisticsService::seesAnnouncedOnly);
    }

    private static boolean seesAnnouncedOnly(Role role) {
        return !role.worksOnCases() || role.officeKind() == Role.OfficeKind.APPLICANT;
    }
}
