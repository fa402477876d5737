package jp.michishirube.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.michishirube.award.AwardEditionService;
import jp.michishirube.award.api.AwardCase;
import jp.michishirube.form.Answers;
import jp.michishirube.form.FormDefinitions;
import jp.michishirube.form.Option;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.CsvFile;
import jp.michishirube.kernel.FiscalYear;
import jp.michishirube.kernel.Text;
import jp.michishirube.organisation.api.OrganisationView;
import jp.michishirube.programme.DispatchGuidelines;
import jp.michishirube.programme.api.CallView;
import jp.michishirube.publication.MunicipalityRecordStore.Line;
import jp.michishirube.publication.rule.BodyStage;
import jp.michishirube.publication.rule.BodyStep;
import jp.michishirube.publication.rule.BodyStep.Sign;
import jp.michishirube.publication.rule.Sight;
import jp.michishirube.roadmap.RoadmapService;
import jp.michishirube.roadmap.SurveyResultService;
import jp.michishirube.roadmap.api.Roadmap;
import jp.michishirube.roadmap.api.SurveyDefinition;
import jp.michishirube.roadmap.api.SurveyHead;
import jp.michishirube.roadmap.api.SurveyUnit;
import jp.michishirube.subsidy.api.GrantEntryKind;
import jp.michishirube.workflow.State;
import jp.michishirube.workflow.WorkflowDefinitions;

/** Says the lines of the views in words, each as far as its reader may see it. */
@ApplicationScoped
class BodySteps {
    private static final String DISPATCHED = "DISPATCHED";
    private static final Text NOT_TOLD = new Text("結果は公表前", "Result not announced yet");
    private static final List<CsvFile.Row> AWARDS = CsvFile.resource("/registers/award_published.csv", Set.of("edition", "prize", "title", "entrant"));

    private final WorkflowDefinitions workflows;
    private final FormDefinitions forms;
    private final SurveyResultService surveys;
    private final RoadmapService roadmaps;
    private final AwardEditionService awards;
    private final DispatchGuidelines dispatches;
    private final Clock clock;

    /** For the container's proxy. */
    protected BodySteps() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    BodySteps(WorkflowDefinitions workflows, FormDefinitions forms, SurveyResultService surveys, RoadmapService roadmaps, AwardEditionService awards, DispatchGuidelines dispatches,
              Clock clock) {
        this.workflows = workflows;
        this.forms = forms;
        this.surveys = surveys;
        this.roadmaps = roadmaps;
        this.awards = awards;
        this.dispatches = dispatches;
        this.clock = clock;
    }

    /**
     * Who reads, and what holds for every body that is read.
     *
     * @param prefectures for which the actor works, by name
     * @param surveys     of bodies, by id; those of participants are no answers of a body
     * @param openRounds  calls whose dispatches are not known to everyone yet
     */
    record Reader(Actor actor, Set<String> prefectures, Map<String, SurveyDefinition> surveys, Set<String> openRounds) {
        boolean sees(Sight least, OrganisationView body, Set<String> codes) {
            return sight(body, codes, BodyStage.PROPOSAL, body.bureauKey() == null ? "" : body.bureauKey(), false).compareTo(least) >= 0;
        }

        private Sight sight(OrganisationView body, Set<String> codes, BodyStage stage, String bureauKey, boolean announced) {
            return Sight.of(actor, prefectures, codes, watched(body), stage, bureauKey, announced);
        }

        /** The same line for everyone but those in charge, as long as its round is open. */
        private Line asKnown(Line l) {
            return l.what().equals(DISPATCHED) && openRounds.contains(l.ref()) ? l.unannounced() : l;
        }
    }

    /** @param prefectures for which the actor works, by name */
    Reader reader(Actor actor, Set<String> prefectures) {
        return new Reader(actor, prefectures, surveys.surveys().stream().map(SurveyHead::survey).filter(s -> s.unit() == SurveyUnit.LOCAL_GOVERNMENT).collect(Collectors.toMap(SurveyDefinition::id, s -> s)),
                openRounds());
    }

    /** The prefecture that sees the public states of its municipalities; null for what is none. */
    private static String watched(OrganisationView body) {
        return body.isLocalGovernment() ? body.prefecture() : null;
    }

    /**
     * The steps of a body that the reader sees, the first first.
     *
     * @param lines of the body's codes
     * @param codes the one that it has now and those that it had before
     */
    List<BodyStep> of(OrganisationView body, Set<String> codes, List<Line> lines, Reader reader) {
        Stream<BodyStep> here = lines.stream().map(reader::asKnown).flatMap(l -> step(body, l, reader.sight(body, codes, l.stage(), l.bureauKey(), l.announced()), reader).stream());
        return Stream.concat(here, published(body)).sorted(Comparator.comparing(BodyStep::order).thenComparing(BodyStep::stage).thenComparing(s -> s.words().ja())).toList();
    }

    private Optional<BodyStep> step(OrganisationView body, Line l, Sight sight, Reader reader) {
        SurveyDefinition survey = l.stage() == BodyStage.SURVEY ? reader.surveys().get(l.ref()) : null;
        if (sight == Sight.NOTHING || l.stage() == BodyStage.SURVEY && survey == null || sight == Sight.STATE && !isTold(l)) {
            return Optional.empty();
        }
        boolean whole = sight == Sight.OWN || sight == Sight.STAFF;
        boolean opens = sight == Sight.STAFF || sight == Sight.OWN && reader.actor().capacities().stream().anyMatch(c -> c.officeId().equals(l.code()));
        Answers answers = survey == null ? null : Answers.ofJson(l.content());
        return Optional.of(new BodyStep(l.stage(), l.day(), l.day() == null ? l.fiscalYear() : FiscalYear.of(l.day()).year(), words(l, sight, survey, answers),
                whole || l.announced() ? title(l, survey) : null, whole || l.announced() ? l.number() : "", opens ? l.caseId() : "", l.called().equals(body.name()) ? "" : l.called(),
                whole || l.stage() == BodyStage.GRANT && l.announced() ? l.yen() : null, sign(l, survey, answers), l.fictional() || survey != null && survey.fictional()));
    }

    /** Dispatches of a round are known to everyone once it is closed, or their result is reported. */
    private Set<String> openRounds() {
        LocalDateTime now = LocalDateTime.ofInstant(clock.now(), Clock.TOKYO);
        int year = FiscalYear.of(now.toLocalDate()).year();
        return Stream.of(year - 1, year).flatMap(y -> dispatches.rounds(y).stream()).filter(c -> !now.isAfter(c.closes())).map(CallView::id).collect(Collectors.toSet());
    }

    /** Of an outcome that is not told yet a prefecture hears only that there is a proposal or an entry; what follows one would tell it. */
    private static boolean isTold(Line l) {
        return l.told() || l.what().equals("ARRIVED") && (l.stage() == BodyStage.PROPOSAL || l.stage() == BodyStage.AWARD);
    }

    private Text words(Line l, Sight sight, SurveyDefinition survey, Answers answers) {
        return switch (l.what()) {
            case "ANSWERED" -> interest(survey, answers).orElse(new Text("回答", "Answered"));
            case "ATTENDED" -> new Text("参加", "Took part");
            case "VISITED" -> new Text("訪問・支援", "Visit");
            case DISPATCHED -> new Text("派遣決定", "Dispatch decided");
            case "FINALIST" -> new Text("決勝進出", "Finalist");
            case "COUNTED" -> new Text("完了した団体として数えた", "Counted as completed");
            case "PRIZE" -> prize(l);
            case "ARRIVED", "ADOPTED" -> state(l, sight);
            default -> GrantEntryKind.valueOf(l.what()).label();
        };
    }

    private Text state(Line l, Sight sight) {
        State state = workflows.get(l.workflow()).state(l.state());
        boolean over = l.stage() == BodyStage.PROPOSAL && Set.of("adopted", "not-adopted").contains(l.state())
                || l.stage() == BodyStage.AWARD && Set.of("finalist", "not-selected", "awarded", "no-prize").contains(l.state());
        Text label = sight == Sight.STAFF ? state.staffLabel() : sight == Sight.STATE && over && !l.told() ? NOT_TOLD : state.publicLabel();
        return l.what().equals("ARRIVED") ? new Text("提出（今の状態：" + label.ja() + "）", "Submitted (now: " + label.en() + ")") : label;
    }

    private Text prize(Line l) {
        return awards.editions().stream().filter(e -> e.id().equals(l.ref())).flatMap(e -> e.prize(l.state()).stream()).map(p -> p.title()).findFirst().orElse(new Text("受賞", "Awarded"));
    }

    private Text title(Line l, SurveyDefinition survey) {
        return switch (l.stage()) {
            case SURVEY -> survey.title();
            case INDICATOR -> roadmaps.versions().stream().flatMap(r -> r.place(l.ref()).stream()).findFirst().map(BodySteps::indicator).orElse(same(l.ref()));
            default -> l.title().isEmpty() ? null : same(l.title());
        };
    }

    private static Text indicator(Roadmap.Place place) {
        return new Text(place.model().name().ja() + "：" + place.indicator().text(), place.model().name().en() + ": " + place.indicator().name().en());
    }

    private static Sign sign(Line l, SurveyDefinition survey, Answers answers) {
        return switch (l.stage()) {
            case PROPOSAL, ADOPTION, GRANT, AWARD -> Sign.ACTION;
            case EVENT, ADVISOR -> Sign.INTEREST;
            case SURVEY -> survey.reads() == null ? Sign.NEITHER : survey.reads().action().isIn(answers::get) ? Sign.ACTION : survey.reads().interest().isIn(answers::get) ? Sign.INTEREST : Sign.NEITHER;
            case REPORT, INDICATOR -> Sign.NEITHER;
        };
    }

    private Optional<Text> interest(SurveyDefinition survey, Answers answers) {
        return survey.reads() == null ? Optional.empty() : survey.reads().interest().fields().stream().flatMap(f -> chosen(survey, f, answers)).findFirst();
    }

    /** The walls that a body named in its newest answer to a survey that asks for them, in the words of the survey. */
    List<Text> walls(List<Line> lines, Reader reader) {
        return lines.stream().filter(l -> reader.surveys().containsKey(l.ref()) && reader.surveys().get(l.ref()).reads() != null).max(Comparator.comparing(Line::day))
                .map(l -> walls(l, reader.surveys().get(l.ref()))).orElse(List.of());
    }

    private List<Text> walls(Line l, SurveyDefinition survey) {
        return chosen(survey, survey.reads().walls(), Answers.ofJson(l.content())).map(w -> survey.fictional() ? new Text(w.ja() + "（架空）", w.en() + " (fictional)") : w).toList();
    }

    private Stream<Text> chosen(SurveyDefinition survey, String field, Answers answers) {
        Set<String> values = Set.of(answers.get(field).split(";"));
        return forms.get(survey.form()).field(field).stream().flatMap(f -> f.options().stream()).filter(o -> values.contains(o.value())).map(Option::label);
    }

    /** Editions that were run elsewhere tell of a body by its name. */
    private Stream<BodyStep> published(OrganisationView body) {
        return body.fictional() ? Stream.empty() : AWARDS.stream().filter(r -> isOf(body, r.get("entrant"))).flatMap(r -> awards.editions().stream().filter(e -> e.id().equals(r.get("edition"))).map(e -> {
            Text words = r.get("prize").isEmpty() || r.get("prize").equals(AwardCase.UNKNOWN) ? new Text("決勝進出（賞は未確認）", "Finalist (prize not confirmed)") : same(r.get("prize"));
            LocalDate day = e.finalJudging();
            return new BodyStep(BodyStage.AWARD, day, day == null ? e.fiscalYear() : FiscalYear.of(day).year(), words, same(r.get("title")), "", "", "", null, Sign.ACTION, false);
        }));
    }

    private static boolean isOf(OrganisationView body, String entrants) {
        String name = body.name().equals(body.prefecture()) ? body.name() : body.prefecture() + body.name();
        return body.isLocalGovernment() && Stream.of(entrants.replaceAll("[()（）]", "").split("、")).anyMatch(name::equals);
    }

    private static Text same(String words) {
        return new Text(words, words);
    }
}
