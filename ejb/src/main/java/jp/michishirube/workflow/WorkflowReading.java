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

/** Reads a workflow text and refuses what cannot run: unknown words, states nobody reaches or leaves, a route without steps. */
final class WorkflowReading {
    /** Every guard that Java answers. */
    static final Set<String> GUARDS = Set.of("complete", "in-time", "correction-in-time", "correction-overdue", "due-given", "fields-named",
            "opinion-given", "evaluation-recorded", "items-present", "items-current");
    /** Every effect that Java carries out. */
    static final Set<String> EFFECTS = Set.of("freeze", "receipt", "open-fields", "record-opinion", "forwarded", "notice-adopted", "notice-not-adopted",
            "apply-decisions");

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
        top.onlyKeys("id", "version", "routes", "initial", "states");
        String id = top.string("id") + "/" + top.longValue("version");
        top.entries("routes").forEach((name, node) -> routes.put(name, new Route(name, node.list("steps").stream().map(this::routeStep).toList())));
        Map<String, DefinitionNode> nodes = top.entries("states");
        nodes.forEach((name, node) -> {
            places.put(name, node);
            states.put(name, state(name, node, nodes.keySet()));
        });
        String initial = top.string("initial");
        if (!states.containsKey(initial)) {
            top.problem("unknown initial state: " + initial);
        }
        checkShape(initial);
        top.finish();
        return new WorkflowDefinition(id, initial, routes, states);
    }

    private RouteStep routeStep(DefinitionNode node) {
        node.onlyKeys("role", "label");
        return new RouteStep(role(node, node.string("role")), node.text("label"));
    }

    private State state(String name, DefinitionNode node, Set<String> known) {
        node.onlyKeys("staff", "public", "turn", "route", "editable", "dueDays", "final", "on");
        Optional<String> route = node.has("route") ? Optional.of(node.string("route")) : Optional.empty();
        route.filter(r -> !routes.containsKey(r)).ifPresent(r -> node.problem("unknown route: " + r));
        List<Transition> transitions = new ArrayList<>();
        if (node.has("on")) {
            node.entries("on").forEach((action, t) -> transitions.add(transition(action, t, known, route.isPresent())));
        }
        return new State(name, node.text("staff"), node.text("public"), constant(node, "turn", Turn.class).orElse(Turn.NOBODY), route,
                node.has("editable") ? constant(node, "editable", Editable.class).orElse(Editable.NONE) : Editable.NONE,
                node.has("dueDays") ? Optional.of(node.intValue("dueDays")) : Optional.empty(),
                node.has("final") && node.bool("final"), transitions);
    }

    private Transition transition(String action, DefinitionNode t, Set<String> known, boolean inRoute) {
        t.onlyKeys("label", "by", "note", "fourEyes", "guards", "to", "effects");
        List<String> by = t.strings("by");
        boolean byRoute = by.equals(List.of("route"));
        if (byRoute && !inRoute) {
            t.problem("\"route\" acts only in a state with a route");
        }
        if (!known.contains(t.string("to"))) {
            t.problem("unknown state: " + t.string("to"));
        }
        return new Transition(action, t.text("label"), byRoute ? Set.of() : Set.copyOf(new HashSet<>(by.stream().map(r -> role(t, r)).toList())), byRoute,
                t.has("note") ? constant(t, "note", NoteRule.class).orElse(NoteRule.NONE) : NoteRule.NONE, t.has("fourEyes") && t.bool("fourEyes"),
                words(t, "guards", GUARDS), t.string("to"), words(t, "effects", EFFECTS));
    }

    private static List<String> words(DefinitionNode t, String key, Set<String> known) {
        if (!t.has(key)) {
            return List.of();
        }
        List<String> words = t.strings(key);
        words.stream().filter(w -> !known.contains(w)).forEach(w -> t.problem("unknown word in " + key + ": " + w));
        return words;
    }

    private void checkShape(String initial) {
        Set<String> reached = new HashSet<>();
        Deque<String> next = new ArrayDeque<>(List.of(initial));
        while (!next.isEmpty()) {
            String at = next.pop();
            if (states.containsKey(at) && reached.add(at)) {
                states.get(at).transitions().forEach(t -> next.push(t.to()));
            }
        }
        states.forEach((name, state) -> {
            DefinitionNode place = places.get(name);
            if (!reached.contains(name)) {
                place.problem("no way leads to state " + name);
            }
            if (state.finalState() != state.transitions().isEmpty()) {
                place.problem(state.finalState() ? "a final state has no way out: " + name : "nothing can be done in state " + name);
            }
            if (state.route().isPresent() && state.transitions().stream().noneMatch(t -> t.byRoute() && t.action().equals(Engine.APPROVE))) {
                place.problem("a state with a route needs \"approve\" by route: " + name);
            }
            state.route().map(routes::get).filter(r -> r != null && r.steps().isEmpty()).ifPresent(r -> place.problem("the route has no steps: " + r.id()));
        });
    }

    private static Role role(DefinitionNode node, String key) {
        try {
            return Role.ofKey(key);
        } catch (IllegalArgumentException e) {
            node.problem("unknown role: " + key);
            return Role.SYSTEM;
        }
    }

    private static <E extends Enum<E>> Optional<E> constant(DefinitionNode node, String key, Class<E> type) {
        return node.word(key, word -> Stream.of(type.getEnumConstants()).filter(c -> c.name().equalsIgnoreCase(word)).findFirst());
    }
}
