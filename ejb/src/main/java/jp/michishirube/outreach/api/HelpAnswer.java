package jp.michishirube.outreach.api;

import java.util.List;
import jp.michishirube.kernel.Text;
import jp.michishirube.organisation.api.OrganisationView;
import jp.michishirube.outreach.rule.BodyType;
import jp.michishirube.outreach.rule.Help;
import jp.michishirube.programme.api.CallFit;
import jp.michishirube.programme.api.CallView;
import jp.michishirube.programme.api.ProgrammeView;

/**
 * What suits a body against its walls.
 *
 * @param body     null where only a type was told
 * @param items    kinds of help with the measures behind each
 * @param calls    open calls of these measures, each with the reasons why it fits or not; empty where no body is named
 * @param requests open calls of another kind: for advisors, for entries to the award
 * @param advisors who know the field, those for whom it is a priority and those of the same prefecture first
 * @param cases    published award cases alike, those of the same bureau first
 * @param projects projects of IoTサービス創出支援 in the field
 * @param events   events to come, those of the field and of the bureau first
 */
public record HelpAnswer(OrganisationView body, BodyType type, boolean disadvantaged, Text field, List<Item> items, List<CallFit> calls, List<CallView> requests, List<AdvisorHint> advisors,
                         List<CaseHint> cases, List<IotProject> projects, List<EventView> events) {
    public HelpAnswer {
        items = List.copyOf(items);
        calls = List.copyOf(calls);
        requests = List.copyOf(requests);
        advisors = List.copyOf(advisors);
        cases = List.copyOf(cases);
        projects = List.copyOf(projects);
        events = List.copyOf(events);
    }

    /** A kind of help with the measures that give it to such a body in this field; none where it is not usable. */
    public record Item(Help help, List<ProgrammeView> measures) {
        public Item {
            measures = List.copyOf(measures);
        }
    }

    /** @param priority whether the field is one of the advisor's priorities */
    public record AdvisorHint(String id, String name, boolean priority, boolean samePrefecture, boolean onSite, boolean online, String source, boolean fictional) {
    }

    /** @param caseId empty for a case of an edition that was run elsewhere */
    public record CaseHint(String caseId, String editionId, String prize, String title, String entrant, String place, boolean sameBureau, String source, boolean fictional) {
    }
}
