package jp.michishirube.outreach;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.michishirube.kernel.CsvFile;
import jp.michishirube.kernel.CsvFile.Row;
import jp.michishirube.kernel.Text;
import jp.michishirube.organisation.OrganisationService;
import jp.michishirube.organisation.api.OrganisationView;
import jp.michishirube.outreach.api.HelpAnswer.CaseHint;
import jp.michishirube.outreach.api.IotProject;
import jp.michishirube.outreach.api.PublishedEvent;
import jp.michishirube.outreach.rule.BodyType;
import jp.michishirube.outreach.rule.HelpField;
import jp.michishirube.outreach.rule.HelpKind;

/** What published sources tell of events, projects and award cases, and which measure gives which help; the last is this office's own reading of the register. */
@ApplicationScoped
class Registers {
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final List<HelpField> FIELDS = CsvFile.resource("/registers/outreach_fields.csv", Set.of("field", "name_en", "model", "words")).stream()
            .map(r -> new HelpField(new Text(r.get("field"), r.get("name_en")), "yes".equals(r.get("model")), list(r, "words"))).toList();
    private static final Map<String, Row> MEASURES = measures();
    private static final List<IotProject> PROJECTS = CsvFile.resource("/registers/iot_service_projects.csv", Set.of("period", "no", "title", "place", "field", "certainty", "note", "source")).stream()
            .map(r -> new IotProject(r.get("period"), Integer.parseInt(r.get("no")), r.get("title"), r.get("place"), r.get("field"), r.get("certainty"), r.get("note"), r.get("source"))).toList();
    private static final List<Row> EVENTS = CsvFile.resource("/registers/events_published.csv",
            Set.of("no", "category", "title", "start", "end", "place", "bureau_label", "organiser_partner", "participants", "note", "source"));
    private static final List<Row> AWARDS = CsvFile.resource("/registers/award_published.csv", Set.of("edition", "no", "prize", "title", "entrant", "place", "bureau", "source"));

    private final OrganisationService organisations;

    /** For the container's proxy. */
    protected Registers() {
        this(null);
    }

    @Inject
    Registers(OrganisationService organisations) {
        this.organisations = organisations;
    }

    private static Map<String, Row> measures() {
        Map<String, Row> rows = new LinkedHashMap<>();
        CsvFile.resource("/registers/outreach_measures.csv", Set.of("programme_key", "help", "fields", "bodies")).forEach(r -> rows.put(r.get("programme_key"), r));
        return rows;
    }

    private static List<String> list(Row r, String column) {
        return Arrays.stream(r.get(column).split(";")).filter(x -> !x.isBlank()).toList();
    }

    static List<HelpField> fields() {
        return FIELDS;
    }

    static Optional<HelpField> field(String name) {
        return FIELDS.stream().filter(f -> f.name().ja().equals(name)).findFirst();
    }

    static List<IotProject> projects() {
        return PROJECTS;
    }

    /** Keys of all measures that have a line here. */
    static Set<String> measureKeys() {
        return MEASURES.keySet();
    }

    /** Whether the measure gives this help in the field to such a body. */
    static boolean gives(String programmeKey, HelpKind kind, HelpField field, BodyType body) {
        Row r = MEASURES.get(programmeKey);
        if (r == null || HelpKind.valueOf(r.get("help")) != kind) {
            return false;
        }
        List<String> fields = list(r, "fields");
        List<String> bodies = list(r, "bodies");
        return (fields.contains("all") || fields.contains("model") && field.model() || fields.contains(field.name().ja())) && (bodies.contains("all") || bodies.contains(body.name()));
    }

    /** In the register's order. */
    List<PublishedEvent> events() {
        Map<String, OrganisationView> bureaus = organisations.bureaus().stream().collect(Collectors.toMap(OrganisationView::shortName, b -> b));
        return EVENTS.stream().map(r -> {
            OrganisationView bureau = bureaus.get(r.get("bureau_label"));
            Matcher number = NUMBER.matcher(r.get("participants").contains("団体") ? "" : r.get("participants"));
            return new PublishedEvent(Integer.parseInt(r.get("no")), r.get("category"), r.get("title"), LocalDate.parse(r.get("start")), LocalDate.parse(r.get("end")), r.get("place"),
                    bureau == null ? "" : bureau.id(), bureau == null ? r.get("bureau_label") : bureau.shortName(), r.get("organiser_partner"), r.get("participants"),
                    number.find() ? Integer.valueOf(number.group()) : null, r.get("note"), r.get("source"));
        }).toList();
    }

    /** Award cases of editions that were run elsewhere, whose titles speak of the field. */
    static List<CaseHint> awards(HelpField field, String bureauKey) {
        return AWARDS.stream().filter(r -> field.isIn(r.get("title"))).map(r -> new CaseHint("", r.get("edition"), r.get("prize"), r.get("title"), r.get("entrant"), r.get("place"),
                r.get("bureau").equals(bureauKey), r.get("source"), false)).toList();
    }
}
