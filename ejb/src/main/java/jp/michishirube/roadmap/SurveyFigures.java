package jp.michishirube.roadmap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.michishirube.form.Answers;
import jp.michishirube.form.FormDefinitions;
import jp.michishirube.kernel.CsvFile;
import jp.michishirube.kernel.Text;
import jp.michishirube.organisation.OrganisationService;
import jp.michishirube.organisation.api.AreaType;
import jp.michishirube.organisation.api.OrganisationEntry;
import jp.michishirube.organisation.api.OrganisationQuery;
import jp.michishirube.organisation.api.OrganisationView;
import jp.michishirube.roadmap.api.SurveyBy;
import jp.michishirube.roadmap.api.SurveyDefinition;
import jp.michishirube.roadmap.api.SurveyGroup;
import jp.michishirube.roadmap.rule.SurveyCounting;
import jp.michishirube.roadmap.rule.SurveyRecord;
import jp.michishirube.roadmap.rule.SurveyRestoring;

/** Figures from single records: answers that were submitted here, or records restored from what was published. */
@ApplicationScoped
class SurveyFigures {
    private static final List<String> SIZES = List.of("都道府県", "指定都市", "中核市", "市", "特別区", "町", "村");
    private static final Map<String, String> ENGLISH = Map.of("都道府県", "Prefectures", "指定都市", "Designated cities", "中核市", "Core cities", "市", "Other cities", "特別区", "Special wards",
            "町", "Towns", "村", "Villages");
    private static final Set<String> COLUMNS = Set.of("survey", "question", "option", "n", "count", "percent", "source");

    private final SurveyStore store;
    private final FormDefinitions forms;
    private final OrganisationService organisations;

    /** For the container's proxy. */
    protected SurveyFigures() {
        this(null, null, null);
    }

    @Inject
    SurveyFigures(SurveyStore store, FormDefinitions forms, OrganisationService organisations) {
        this.store = store;
        this.forms = forms;
        this.organisations = organisations;
    }

    /**
     * Those who may answer, by id in the order of their codes: every local government of the day, and in a made-up survey the made-up ones that answered.
     * At most four statements.
     */
    Map<String, OrganisationEntry> asked(SurveyDefinition survey, List<SurveyReply> replies) {
        Map<String, OrganisationEntry> asked = new LinkedHashMap<>();
        organisations.localGovernments(OrganisationQuery.all(survey.askedOn())).items().forEach(e -> asked.put(e.organisation().id(), e));
        List<String> others = replies.stream().map(r -> r.bodyId).filter(id -> !asked.containsKey(id)).distinct().toList();
        if (survey.fictional() && !others.isEmpty()) {
            organisations.findAll(others).values().forEach(b -> asked.put(b.id(), new OrganisationEntry(b, List.of())));
        }
        return asked;
    }

    SurveyGroup total(SurveyDefinition survey) {
        if (survey.isAnsweredHere()) {
            List<SurveyReply> replies = store.replies(survey.id());
            return group(survey, "all", all(), asked(survey, replies).keySet(), records(replies));
        }
        int respondents = survey.published().respondents();
        if (!survey.published().restored()) {
            return new SurveyGroup("all", all(), null, respondents, SurveyCounting.unknown(forms.get(survey.form())));
        }
        return new SurveyGroup("all", all(), null, respondents, SurveyCounting.count(forms.get(survey.form()), SurveyRestoring.records(respondents, told(survey.id()))));
    }

    /** The total first, then each group in which anybody could answer. Of surveys that were made elsewhere only the total is known. */
    List<SurveyGroup> parts(SurveyDefinition survey, SurveyBy by) {
        List<SurveyReply> replies = store.replies(survey.id());
        Map<String, OrganisationEntry> asked = asked(survey, replies);
        List<SurveyRecord> records = records(replies);
        List<SurveyGroup> groups = new ArrayList<>(List.of(group(survey, "all", all(), asked.keySet(), records)));
        Map<String, List<String>> ids = new LinkedHashMap<>();
        Map<String, Text> labels = labels(by);
        labels.keySet().forEach(k -> ids.put(k, new ArrayList<>()));
        asked.values().forEach(e -> ids.computeIfAbsent(key(e, by), k -> new ArrayList<>()).add(e.organisation().id()));
        ids.forEach((key, of) -> {
            if (!of.isEmpty()) {
                groups.add(group(survey, key, labels.getOrDefault(key, new Text("そのほか", "Other")), Set.copyOf(of), records));
            }
        });
        return groups;
    }

    /** How many participants there were is in no register. */
    private SurveyGroup group(SurveyDefinition survey, String key, Text label, Set<String> bodies, List<SurveyRecord> records) {
        List<SurveyRecord> given = records.stream().filter(r -> bodies.contains(r.respondent())).toList();
        return new SurveyGroup(key, label, survey.isOfParticipants() ? null : Integer.valueOf(bodies.size()), given.size(), SurveyCounting.count(forms.get(survey.form()), given));
    }

    private Map<String, Text> labels(SurveyBy by) {
        Map<String, Text> labels = new LinkedHashMap<>();
        switch (by) {
            case SIZE -> SIZES.forEach(s -> labels.put(s, new Text(s, ENGLISH.get(s))));
            case BUREAU -> organisations.bureaus().forEach(b -> labels.put(b.id(), new Text(b.shortName(), b.nameEn() == null ? b.shortName() : b.nameEn())));
            case AREA -> List.of(AreaType.values()).forEach(t -> labels.put(t.name(), t.label()));
        }
        return labels;
    }

    private static String key(OrganisationEntry e, SurveyBy by) {
        OrganisationView body = e.organisation();
        String key = switch (by) {
            case SIZE -> body.localType();
            case BUREAU -> body.bureauKey();
            case AREA -> AreaType.of(e.designations()).name();
        };
        return key == null ? "" : key;
    }

    /** What was submitted, in a participants' survey by each division for itself; what is only typed counts nowhere. */
    private static List<SurveyRecord> records(List<SurveyReply> replies) {
        return replies.stream().filter(SurveyReply::isSubmitted).map(r -> new SurveyRecord(r.bodyId, Answers.ofJson(r.submitted))).toList();
    }

    private static List<SurveyRestoring.Told> told(String surveyId) {
        return CsvFile.resource("/registers/survey_published.csv", COLUMNS).stream().filter(r -> r.get("survey").equals(surveyId))
                .map(r -> new SurveyRestoring.Told(r.get("question"), r.get("option"), Integer.parseInt(r.get("n")), Integer.parseInt(r.get("count")))).toList();
    }

    private static Text all() {
        return new Text("全体", "All");
    }
}
