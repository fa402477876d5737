package jp.michishirube.outreach;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.michishirube.kernel.AllowedTo;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import jp.michishirube.organisation.OrganisationService;
import jp.michishirube.organisation.api.OrganisationView;
import jp.michishirube.organisation.api.PrefectureView;
import jp.michishirube.outreach.api.EventState;
import jp.michishirube.outreach.api.HelpAnswer;
import jp.michishirube.outreach.api.HelpAnswer.AdvisorHint;
import jp.michishirube.outreach.api.HelpAnswer.CaseHint;
import jp.michishirube.outreach.api.HelpAnswer.Item;
import jp.michishirube.outreach.api.HelpQuestion;
import jp.michishirube.outreach.rule.BodyType;
import jp.michishirube.outreach.rule.HelpField;
import jp.michishirube.outreach.rule.HelpKind;
import jp.michishirube.outreach.rule.HelpRule;
import jp.michishirube.programme.ProgrammeService;
import jp.michishirube.programme.api.CallFit;
import jp.michishirube.programme.api.CallPurpose;
import jp.michishirube.programme.api.CallStatus;
import jp.michishirube.programme.api.CallView;

/** "Which can I use": from the walls that a body names and its field to programmes, advisors, cases alike and events. */
@Stateless
public class HelpService {
    private static final int MOST_ADVISORS = 12;
    private static final int MOST_CASES = 8;
    private static final int MOST_EVENTS = 6;

    private OutreachStore store;
    private EventReading events;
    private Bodies bodies;
    private OrganisationService organisations;
    private ProgrammeService programmes;
    private Clock clock;

    public HelpService() {
        // for the container
    }

    @Inject
    public HelpService(OutreachStore store, EventReading events, Bodies bodies, OrganisationService organisations, ProgrammeService programmes, Clock clock) {
        this.store = store;
        this.events = events;
        this.bodies = bodies;
        this.organisations = organisations;
        this.programmes = programmes;
        this.clock = clock;
    }

    /** The fields that can be named. */
    @AllowedTo(everyone = true)
    public List<Text> fields() {
        return Registers.fields().stream().map(HelpField::name).toList();
    }

    /** What suits; refused where a field, a wall or the body is not told, or cannot be told apart. */
    @AllowedTo(everyone = true)
    public Outcome<HelpAnswer> ask(HelpQuestion q) {
        LocalDate today = clock.today();
        List<Violation> problems = new ArrayList<>();
        HelpField field = Registers.field(q.field()).orElse(null);
        if (field == null) {
            problems.add(Violation.of("use.field", "field", new Text("分野を一つ選んでください。", "Choose a field.")));
        }
        if (q.walls().isEmpty()) {
            problems.add(Violation.of("use.walls", "walls", new Text("壁になっていることを、一つ以上選んでください。", "Choose at least one of what stands in the way.")));
        }
        OrganisationView body = body(q, today, problems);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        BodyType type = body == null ? q.type() : type(body);
        boolean disadvantaged = body != null && body.isLocalGovernment() && !organisations.designations(body.id(), today).isEmpty();
        List<Item> items = HelpRule.help(q.walls(), field, type, disadvantaged).stream().map(h -> new Item(h, !h.usable() ? List.of()
                : programmes.programmes().stream().filter(p -> Registers.gives(p.key(), h.kind(), field, type)).toList())).toList();
        Set<HelpKind> usable = items.stream().filter(i -> i.help().usable()).map(i -> i.help().kind()).collect(Collectors.toSet());
        Set<String> keys = items.stream().flatMap(i -> i.measures().stream()).map(p -> p.key()).collect(Collectors.toSet());
        String bureau = body == null || body.bureauKey() == null ? "" : body.bureauKey();
        return Outcome.done(new HelpAnswer(body, type, disadvantaged, field.name(), items, calls(body, keys, today), requests(usable),
                usable.contains(HelpKind.ADVISOR) ? advisors(field, body, today) : List.of(), usable.contains(HelpKind.CASES) ? cases(field, bureau) : List.of(),
                usable.contains(HelpKind.CASES) || usable.contains(HelpKind.COMMISSION) ? Registers.projects().stream().filter(p -> field.isIn(p.field()) || field.isIn(p.title())).toList() : List.of(),
                usable.contains(HelpKind.EVENT) ? events(field, bureau, today) : List.of()));
    }

    /** Null where only a type is told. */
    private OrganisationView body(HelpQuestion q, LocalDate today, List<Violation> problems) {
        if (q.body() == null || q.body().isBlank()) {
            if (q.type() == null) {
                problems.add(Violation.of("use.body", "body", new Text("団体を、6桁のコードか名前で書いてください。登録のない団体は、種類を選んでください。",
                        "Give the body by its code or name; choose the type where it is in no register.")));
            }
            return null;
        }
        Outcome<Optional<OrganisationView>> named = bodies.named(q.body(), today);
        problems.addAll(named.violations());
        if (named.isDone() && named.value().isEmpty() && q.type() == null) {
            problems.add(Violation.of("use.body", "body", new Text("「" + q.body().strip() + "」という地方公共団体はありません。登録のない団体は、種類を選んでください。",
                    "No local government is called " + q.body().strip() + ". Choose the type where it is another body.")));
        }
        return named.isDone() ? named.value().orElse(null) : null;
    }

    private static BodyType type(OrganisationView body) {
        if (!body.isLocalGovernment()) {
            return body.isCompany() ? BodyType.COMPANY : BodyType.OTHER;
        }
        return switch (body.localType()) {
            case "都道府県" -> BodyType.PREFECTURE;
            case "指定都市" -> BodyType.DESIGNATED_CITY;
            default -> BodyType.MUNICIPALITY;
        };
    }

    private List<CallFit> calls(OrganisationView body, Set<String> keys, LocalDate today) {
        return body == null ? List.of() : programmes.callsFor(body.id(), today).stream().filter(c -> keys.contains(c.call().programmeKey())).toList();
    }

    private List<CallView> requests(Set<HelpKind> usable) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.now(), Clock.TOKYO);
        return programmes.calls(now.toLocalDate()).stream().filter(c -> c.statusAt(now) == CallStatus.OPEN)
                .filter(c -> c.purpose() == CallPurpose.DISPATCHES && usable.contains(HelpKind.ADVISOR) || c.purpose() == CallPurpose.ENTRIES && usable.contains(HelpKind.CASES)).toList();
    }

    private List<AdvisorHint> advisors(HelpField field, OrganisationView body, LocalDate today) {
        Map<String, String> prefectures = organisations.prefectures().stream().collect(Collectors.toMap(PrefectureView::code, PrefectureView::name));
        return store.advisors(today).stream().filter(a -> knows(a.fields(), field))
                .map(a -> new AdvisorHint(a.id(), a.name(), knows(a.priorityFields(), field), body != null && body.prefecture() != null && body.prefecture().equals(prefectures.get(a.prefectureCode())),
                        a.onSite(), a.online(), a.source(), a.fictional()))
                .sorted(Comparator.comparing((AdvisorHint a) -> !a.priority()).thenComparing(a -> !a.samePrefecture())).limit(MOST_ADVISORS).toList();
    }

    private static boolean knows(String fields, HelpField field) {
        return List.of(fields.split("、")).contains(field.name().ja());
    }

    private List<CaseHint> cases(HelpField field, String bureau) {
        Stream<CaseHint> held = store.winners().stream().filter(w -> field.isIn(w.field()) || field.isIn(w.title()))
                .map(w -> new CaseHint(w.caseId(), w.editionId(), "", w.title(), w.entrant(), "", w.bureauKey().equals(bureau), "", w.fictional()));
        return Stream.concat(held, Registers.awards(field, bureau).stream()).sorted(Comparator.comparing((CaseHint c) -> !c.sameBureau()).thenComparing(CaseHint::editionId, Comparator.reverseOrder()))
                .limit(MOST_CASES).toList();
    }

    private List<jp.michishirube.outreach.api.EventView> events(HelpField field, String bureau, LocalDate today) {
        return events.views(store.events(today, EventReading.NEVER).stream().filter(e -> e.state == EventState.PUBLISHED && (e.field.isEmpty() || e.field.equals(field.name().ja())))
                .filter(e -> e.bureauKey == null || bureau.isEmpty() || e.bureauKey.equals(bureau) || !e.field.isEmpty())
                .sorted(Comparator.comparing((Event e) -> e.field.isEmpty()).thenComparing(e -> !bureau.equals(e.bureauKey)).thenComparing(e -> e.onDay)).limit(MOST_EVENTS).toList());
    }
}
