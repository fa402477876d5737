package jp.michishirube.workflow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.michishirube.definition.DefinitionNode;
import jp.michishirube.kernel.Role;

/** Reads a workflow text and refuses what cannot run: unknown words, states nobody reaches or leaves, a way without
 * an end, a route without steps. What Java must know by name stands here, in one place. */
final class WorkflowReading {
    /** Every guard that Java answers. */
    static final Set<String> GUARDS = Set.of("complete", "in-time", "correction-in-time", "correction-overdue", "due-given", "fields-named",
            "opinion-given", "evaluation-recorded", "items-present", "items-current", "paper-arrived", "paper-decided", "before-selection",
            "procedure-open", "amounts-agree", "decision-fits", "checks-answered", "inspection-fits", "final-fits", "payment-day",
            "request-fits", "opinion-asked", "opinion-there", "candidates-listed", "choice-left", "order-given", "visits-agreed", "visits-told", "survey-year",
            "entry-fits", "recommendation-asked", "recommendation-not-asked");
    /** Every effect that Java carries out. */
    static final Set<String> EFFECTS = Set.of("freeze", "receipt", "open-fields", "record-opinion", "forwarded", "notice-adopted", "notice-not-adopted",
            "apply-decisions", "forget-paper", "prefill-decision", "grant-decided", "grant-refused", "tell", "prefill-inspection", "prefill-final", "procedure-lodged",
            "procedure-approved", "procedure-refused", "ask-advisors", "stop-asking", "request-withdrawn", "dispatch-decided", "dispatch-refused", "dispatch-declined", "finalist-told", "not-selected-told", "no-prize-told", "prize-given", "report-accepted");

    private final DefinitionNode top;
    private final Map<String, Route> routes = new LinkedHashMap<>();
    private final Map<String, State> states = new LinkedHashMap<>();
    private final Map<String, DefinitionNode> places = new LinkedHashMap<>();

    private WorkflowReading(DefinitionNode top) {
        this.top = top;
    }

    static WorkflowDefinition read(DefinitionNode top) {
        return new WorkflowReading(top).read();
    }

    private WorkflowDefinition read() {
        top.onlyKeys("id", "version", "routes", "initial", "onPaper", "states");
        String id = top.string("id") + "/" + top.longValue("version");
        Map<String, DefinitionNode> ways = top.has("routes") ? top.entries("routes") : Map.of();
        ways.forEach((name, node) -> routes.put(name, route(name, node)));
        Map<String, DefinitionNode> nodes = top.entries("states");
        nodes.forEach((name, node) -> {
            places.put(name, node);
            states.put(name, state(name, node, nodes.keySet()));
        });
        String initial = top.string("initial");
        Optional<String> onPaper = top.has("onPaper") ? Optional.of(top.string("onPaper")) : Optional.empty();
        onPaper.filter(s -> !states.containsKey(s)).ifPresent(s -> top.get("onPaper").problem("workflow.unknown-on-paper", s));
        if (!states.containsKey(initial)) {
            top.get("initial").problem("workflow.unknown-initial", initial);
        } else {
            checkShape(initial, onPaper);
        }
        ways.forEach((name, node) -> {
            if (states.values().stream().noneMatch(s -> s.route().filter(name::equals).isPresent())) {
                node.problem("workflow.route-unused", name);
            }
        });
        top.finish();
        return new WorkflowDefinition(id, initial, onPaper, routes, states);
    }

    private static Route route(String name, DefinitionNode node) {
        node.onlyKeys("steps");
        List<RouteStep> steps = node.list("steps").stream().map(WorkflowReading::routeStep).toList();
        if (steps.isEmpty()) {
            node.problem("workflow.no-steps", name);
        } else if (steps.get(steps.size() - 1).consult()) {
            node.problem("workflow.consult-last", name);
        }
        return new Route(name, steps);
    }

    private static RouteStep routeStep(DefinitionNode node) {
        node.onlyKeys("role", "label", "consult");
        return new RouteStep(role(node.get("role")), node.text("label"), node.has("consult") && node.bool("consult"));
    }

    private State state(String name, DefinitionNode node, Set<String> known) {
        node.onlyKeys("staff", "public", "turn", "route", "form", "editable", "dueDays", "final", "on");
        Optional<String> route = node.has("route") ? Optional.of(node.string("route")) : Optional.empty();
        route.filter(r -> !routes.containsKey(r)).ifPresent(r -> node.get("route").problem("workflow.unknown-route", r));
        Optional<String> form = node.has("form") ? Optional.of(node.string("form")) : Optional.empty();
        form.filter(f -> !f.matches("[a-z0-9-]+/[1-9][0-9]*")).ifPresent(f -> node.get("form").problem("workflow.form", f));
        List<Transition> transitions = new ArrayList<>();
        if (node.has("on")) {
            node.entries("on").forEach((action, t) -> transitions.add(transition(action, t, known, route.isPresent())));
        }
        return new State(name, node.text("staff"), node.text("public"), constant(node, "turn", Turn.class).orElse(Turn.NOBODY), route, form,
                node.has("editable") ? constant(node, "editable", Editable.class).orElse(Editable.NONE) : Editable.NONE,
                node.has("dueDays") ? Optional.of(days(node)) : Optional.empty(),
                node.has("final") && node.bool("final"), transitions);
    }

    private Transition transition(String action, DefinitionNode t, Set<String> known, boolean inRoute) {
        t.onlyKeys("label", "by", "note", "fourEyes", "guards", "to", "effects");
        List<DefinitionNode> by = t.list("by");
        boolean byRoute = by.size() == 1 && "route".equals(by.get(0).scalar());
        if (byRoute && !inRoute) {
            t.get("by").problem("workflow.by-route");
        }
        if (by.isEmpty()) {
            t.get("by").problem("workflow.nobody", action);
        }
        Set<Role> roles = new HashSet<>();
        if (!byRoute) {
            by.forEach(r -> roles.add(role(r)));
        }
        String to = t.string("to");
        if (!to.isEmpty() && !known.contains(to)) {
            t.get("to").problem("workflow.unknown-state", to);
        }
        return new Transition(action, t.text("label"), roles, byRoute,
                t.has("note") ? constant(t, "note", NoteRule.class).orElse(NoteRule.NONE) : NoteRule.NONE, t.has("fourEyes") && t.bool("fourEyes"),
                words(t, "guards", GUARDS), to, words(t, "effects", EFFECTS));
    }

    /** Names that Java knows, each once. */
    private static List<String> words(DefinitionNode t, String key, Set<String> known) {
        List<String> words = new ArrayList<>();
        for (DefinitionNode place : t.has(key) ? t.list(key) : List.<DefinitionNode>of()) {
            String word = place.scalar();
            if (!word.isEmpty() && !known.contains(word)) {
                place.problem("workflow.unknown-name", key, word);
            } else if (words.contains(word)) {
                place.problem("workflow.name-twice", key, word);
            }
            words.add(word);
        }
        return words;
    }

    private static int days(DefinitionNode node) {
        int days = node.intValue("dueDays");
        if (days < 1) {
            node.get("dueDays").problem("workflow.due-days");
        }
        return days;
    }

    private void checkShape(String initial, Optional<String> onPaper) {
        Set<String> reached = from(initial);
        onPaper.map(this::from).ifPresent(reached::addAll);
        states.forEach((name, state) -> {
            DefinitionNode place = places.get(name);
            if (!reached.contains(name)) {
                place.problem("workflow.not-reached", name);
            }
            if (state.finalState() != state.transitions().isEmpty()) {
                place.problem(state.finalState() ? "workflow.final-with-way" : "workflow.dead-end", name);
            } else if (from(name).stream().noneMatch(s -> states.get(s).finalState())) {
                place.problem("workflow.no-end", name);
            }
            if (state.finalState() != (state.turn() == Turn.NOBODY)) {
                place.problem("workflow.turn", name);
            }
            if (state.route().isPresent() && state.transitions().stream().noneMatch(t -> t.byRoute() && t.action().equals(Engine.APPROVE))) {
                place.problem("workflow.no-approve", name);
            }
            checkConsultation(state, place);
        });
    }

    /** Where a route consults, the state offers both answers; consent goes on, an objection gives its reason and goes back or on. */
    private void checkConsultation(State state, DefinitionNode place) {
        boolean consults = state.route().map(routes::get).filter(r -> r.steps().stream().anyMatch(RouteStep::consult)).isPresent();
        for (String answer : List.of(Engine.CONSENT, Engine.OBJECT)) {
            Optional<Transition> offered = state.transitions().stream().filter(t -> t.action().equals(answer)).findFirst();
            if (offered.isPresent() && !consults) {
                place.problem("workflow.not-consulted", answer, state.id());
            } else if (consults && offered.filter(Transition::byRoute).isEmpty()) {
                place.problem("workflow.no-answer", answer, state.id());
            } else if (consults && answer.equals(Engine.CONSENT) && !offered.get().to().equals(state.id())) {
                place.problem("workflow.consent-leaves", state.id());
            } else if (consults && answer.equals(Engine.OBJECT) && offered.get().note() != NoteRule.REQUIRED) {
                place.problem("workflow.object-note", state.id());
            }
        }
    }

    /** Every state that can be reached from here, this one with them. */
    private Set<String> from(String start) {
        Set<String> reached = new HashSet<>();
        Deque<String> next = new ArrayDeque<>(List.of(start));
        while (!next.isEmpty()) {
            String at = next.pop();
            if (states.containsKey(at) && reached.add(at)) {
                states.get(at).transitions().forEach(t -> next.push(t.to()));
            }
        }
        return reached;
    }

    private static Role role(DefinitionNode place) {
        String key = place.scalar();
        Optional<Role> role = Stream.of(Role.values()).filter(r -> r.key().equals(key)).findFirst();
        if (role.isEmpty() && !key.isEmpty()) {
            place.problem("workflow.unknown-role", key);
        }
        return role.orElse(Role.SYSTEM);
    }

    private static <E extends Enum<E>> Optional<E> constant(DefinitionNode node, String key, Class<E> type) {
        return node.word(key, word -> Stream.of(type.getEnumConstants()).filter(c -> c.name().equalsIgnoreCase(word)).findFirst());
    }
}
