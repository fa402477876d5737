package jp.michishirube.roadmap;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.michishirube.document.api.Content;
import jp.michishirube.form.Field;
import jp.michishirube.form.FormDefinition;
import jp.michishirube.form.FormDefinitions;
import jp.michishirube.form.Option;
import jp.michishirube.kernel.Access;
import jp.michishirube.kernel.AllowedTo;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.Role;
import jp.michishirube.kernel.Text;
import jp.michishirube.roadmap.api.SurveyBy;
import jp.michishirube.roadmap.api.SurveyDefinition;
import jp.michishirube.roadmap.api.SurveyGroup;
import jp.michishirube.roadmap.api.SurveyHead;
import jp.michishirube.roadmap.api.SurveyResults;
import jp.michishirube.roadmap.api.SurveyShare;
import jp.michishirube.roadmap.api.SurveyState;
import jp.michishirube.roadmap.api.SurveyYears;

/** What surveys brought: for everyone once they are closed, for the Ministry, the bureaus and the audit before. */
@Stateless
public class SurveyResultService {
    private SurveyDefinitions surveys;
    private SurveyFigures figures;
    private FormDefinitions forms;
    private Access access;
    private Clock clock;

    public SurveyResultService() {
        // for the container
    }

    @Inject
    public SurveyResultService(SurveyDefinitions surveys, SurveyFigures figures, FormDefinitions forms, Access access, Clock clock) {
        this.surveys = surveys;
        this.figures = figures;
        this.forms = forms;
        this.access = access;
        this.clock = clock;
    }

    /** The newest first; those that do not take answers yet are not among them. */
    @AllowedTo(everyone = true)
    public List<SurveyHead> surveys() {
        return surveys.inForce().stream().map(s -> new SurveyHead(s, s.stateAt(tokyo()), isOpen(s))).filter(h -> h.state() != SurveyState.WAITING).toList();
    }

    /**
     * @param by null for the total alone
     * @return empty where there is no such survey, or the actor may not see its results yet
     */
    @AllowedTo(everyone = true)
    public Optional<SurveyResults> results(String surveyId, SurveyBy by) {
        return surveys.inForce(surveyId).filter(this::isOpen).map(s -> {
            if (by == null || !s.isAnsweredHere()) {
                return new SurveyResults(s, s.stateAt(tokyo()), notes(s), figures.total(s), List.of());
            }
            List<SurveyGroup> groups = figures.parts(s, by);
            return new SurveyResults(s, s.stateAt(tokyo()), notes(s), groups.get(0), groups.subList(1, groups.size()));
        });
    }

    /** The series of a survey, year on year; what the actor may not see yet has no value. */
    @AllowedTo(everyone = true)
    public Optional<SurveyYears> years(String surveyId) {
        return surveys.inForce(surveyId).map(s -> {
            List<SurveyDefinition> series = surveys.inForce().stream().filter(o -> o.series().equals(s.series()) && o.stateAt(tokyo()) != SurveyState.WAITING)
                    .sorted(Comparator.comparing(SurveyDefinition::fiscalYear).thenComparing(SurveyDefinition::id)).toList();
            return new SurveyYears(series, lines(series));
        });
    }

    /** The results as a file: xlsx, pdf or csv. */
    @AllowedTo(everyone = true)
    public Optional<Content> file(String surveyId, String extension) {
        return results(surveyId, null).flatMap(r -> SurveyTables.file(r, extension, clock.today()));
    }

    private List<SurveyYears.Line> lines(List<SurveyDefinition> series) {
        List<FormDefinition> asked = series.stream().map(s -> forms.get(s.form())).toList();
        List<Map<String, SurveyShare>> shares = series.stream().map(s -> isOpen(s) ? shares(figures.total(s)) : Map.<String, SurveyShare>of()).toList();
        List<SurveyYears.Line> lines = new ArrayList<>();
        List<Field> fields = asked.isEmpty() ? List.of() : asked.get(asked.size() - 1).fields();
        for (Field f : fields) {
            for (Option o : f.options()) {
                List<SurveyYears.Cell> cells = new ArrayList<>();
                for (int n = 0; n < series.size(); n++) {
                    SurveyShare share = shares.get(n).get(f.id() + " " + o.value());
                    boolean changed = n > 0 && !words(asked.get(n - 1), f.id()).equals(words(asked.get(n), f.id()));
                    cells.add(new SurveyYears.Cell(share == null ? new SurveyShare(o.value(), o.label(), null, null) : share, changed));
                }
                lines.add(new SurveyYears.Line(f.id(), f.label(), o.label(), cells));
            }
        }
        return lines;
    }

    private static Map<String, SurveyShare> shares(SurveyGroup group) {
        return group.questions().stream().flatMap(q -> q.shares().stream().map(s -> Map.entry(q.id() + " " + s.value(), s))).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What makes a question the same as the year before: its words, its kind and its options. */
    private static List<Object> words(FormDefinition form, String field) {
        return form.field(field).<List<Object>>map(f -> List.of(f.type(), f.label(), f.options(), f.shownWhen())).orElse(List.of());
    }

    private boolean isOpen(SurveyDefinition survey) {
        SurveyState state = survey.stateAt(tokyo());
        return state == SurveyState.CLOSED || state == SurveyState.PUBLISHED || state == SurveyState.OPEN && access.actor().roles().stream().anyMatch(SurveyResultService::isStaff);
    }

    private static boolean isStaff(Role role) {
        return switch (role) {
            case BUREAU_OFFICER, BUREAU_DIRECTOR, BUREAU_DIRECTOR_GENERAL, MINISTRY_OFFICER, MINISTRY_DIRECTOR, MINISTRY_DIRECTOR_GENERAL, AUDITOR -> true;
            default -> false;
        };
    }

    private List<Text> notes(SurveyDefinition survey) {
        List<Text> notes = new ArrayList<>(List.of(survey.note()));
        if (survey.isAnsweredHere() && survey.isOfParticipants()) {
            notes.add(new Text("割合は、その設問への回答の数（N）に対するものです。参加者の名簿はないため、対象の数と、答えなかったところの数は「値なし」です。",
                    "Shares are of the answers to the question (N). There is no register of participants: how many were asked, and how many did not answer, has no value."));
        } else if (survey.isAnsweredHere()) {
            notes.add(new Text("割合は、その設問に答えた団体の数（N）に対するものです。回答していない団体は「無回答」に数え、ゼロとはみなしません。",
                    "Shares are of those that answered the question (N). Bodies that did not answer are shown as such and never counted as zero."));
        } else if (survey.published().restored()) {
            notes.add(new Text("公表された百分率から復元した件数", "Counts restored from published percentages"));
        }
        if (survey.isOfParticipants()) {
            notes.add(new Text("回答の単位は自治体又はその部局です。自治体の数ではありません。", "One answer is of a body or one of its divisions; this is no number of bodies."));
        }
        return notes;
    }

    private LocalDateTime tokyo() {
        return LocalDateTime.ofInstant(clock.now(), Clock.TOKYO);
    }
}
