package jp.michishirube.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jp.michishirube.definition.DefinitionException;
import jp.michishirube.definition.Problem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A workflow text")
class WorkflowReadingTest {
    private static final String GOOD = """
            id: small
            version: 1
            initial: draft
            routes:
              office:
                steps:
                  - {role: ministry-director, label: {ja: 課長, en: Director}}
            states:
              draft:
                staff: {ja: 起案中, en: Draft}
                public: {ja: 審査中, en: Under examination}
                turn: ministry
                on:
                  send:
                    label: {ja: 回す, en: Send}
                    by: [ministry-officer]
                    guards: [items-present]
                    effects: [freeze]
                    to: route
              route:
                staff: {ja: 決裁中, en: On the route}
                public: {ja: 審査中, en: Under examination}
                turn: ministry
                route: office
                on:
                  approve:
                    label: {ja: 決裁, en: Approve}
                    by: [route]
                    to: done
              done:
                staff: {ja: 決裁済, en: Done}
                public: {ja: 決裁済, en: Done}
                turn: nobody
                final: true
            """;

    private static List<String> problems(String yaml) {
        return assertThrows(DefinitionException.class, () -> WorkflowDefinition.parse("w.yaml", yaml)).problems().stream().map(Problem::toString).toList();
    }

    @Test
    @DisplayName("that is sound is read")
    void sound() {
        WorkflowDefinition workflow = WorkflowDefinition.parse("w.yaml", GOOD);
        assertEquals("small/1", workflow.id());
        assertEquals(List.of("draft", "route", "done"), workflow.states().stream().map(State::id).toList());
        assertEquals(Set.of("send", "approve"), workflow.actions());
        assertEquals(List.of(new Position("draft", 0), new Position("route", 0), new Position("done", 0)), workflow.positions());
    }

    @Test
    @DisplayName("may begin elsewhere with what comes on paper; that state needs no other way to it, but must be there")
    void onPaper() {
        String typed = GOOD.replace("initial: draft", "initial: draft\nonPaper: typed").replace("states:\n", """
                states:
                  typed:
                    staff: {ja: 入力中, en: Typed}
                    public: {ja: 入力中, en: Typed}
                    turn: bureau
                    editable: all
                    on:
                      register:
                        label: {ja: 受け付ける, en: Register}
                        by: [bureau-officer]
                        to: route
                """);
        assertEquals("typed", WorkflowDefinition.parse("w.yaml", typed).onPaper().orElseThrow());
        assertTrue(WorkflowDefinition.parse("w.yaml", GOOD).onPaper().isEmpty());
        assertTrue(problems(typed.replace("onPaper: typed\n", "")).get(0).contains("no way leads to state typed"));
        assertTrue(problems(typed.replace("onPaper: typed", "onPaper: post")).get(0).contains("unknown state for what comes on paper: post"));
    }

    @ParameterizedTest(name = "{2} in line {3}")
    @CsvSource(delimiter = '|', value = {
            "by: [ministry-officer]|by: [ministry-boss]|unknown role: ministry-boss|16",
            "by: [ministry-officer]|by: []|nobody may do this: send|16",
            "by: [ministry-officer]|by: [route]|\"route\" acts only in a state with a route|16",
            "guards: [items-present]|guards: [items-nice]|unknown word in guards: items-nice|17",
            "guards: [items-present]|guards: [items-present, items-present]|stands twice in guards: items-present|17",
            "effects: [freeze]|effects: [explode]|unknown word in effects: explode|18",
            "to: route|to: nowhere|unknown state: nowhere|19",
            "to: route|to: done|no way leads to state route|21",
            "turn: ministry|turn: everybody|unknown turn: everybody|12",
            "initial: draft|initial: nothing|unknown initial state: nothing|3",
            "route: office|route: bureau|unknown route: bureau|24",
            "'    route: office\\n'|''|no state uses the route office|6",
            "approve:|stamp:|a state with a route needs \"approve\" by route: route|21",
            "'    final: true\\n'|''|nothing can be done in state done|31",
            "turn: nobody|turn: ministry|the turn is nobody's in a final state, and only there: done|31",
            "role: ministry-director,|role: ministry-cook,|unknown role: ministry-cook|7",
            "    turn: nobody|    turn: nobody\\n    dueDays: 0|dueDays must be 1 or more|34",
            "public: {ja: 決裁済, en: Done}|public: {ja: 決裁済}|needs en|32",
            "final: true|final: true\\n    colour: red|unknown key: colour|35",
            "version: 1|version: one|version must be a whole number|2"})
    @DisplayName("with a defect is refused with its line")
    void defect(String good, String bad, String reason, int line) {
        String yaml = GOOD.replaceFirst(java.util.regex.Pattern.quote(good.replace("\\n", "\n")),
                java.util.regex.Matcher.quoteReplacement(bad.replace("\\n", "\n")));
        assertFalse(yaml.equals(GOOD), "the defect is in the text");
        List<String> problems = problems(yaml);
        assertTrue(problems.stream().anyMatch(p -> p.startsWith("w.yaml:" + line + ": " + reason)), problems::toString);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', value = {
            "role: ministry-director-general, label|role: ministry-director-general, consult: true, label|a consulted post decides nothing and cannot be the last step: ministry",
            "consent:|agree:|a route that consults needs \"consent\" by route: ministry-route",
            "object:|disagree:|a route that consults needs \"object\" by route: ministry-route",
            ", consult: true|''|\"consent\" answers a consultation, and nobody is consulted in state ministry-route",
            "'        note: optional\n        to: ministry-route'|'        note: optional\n        to: draft'|\"consent\" goes on inside its route: ministry-route",
            "'        note: required\n        to: ministry-route'|'        note: optional\n        to: ministry-route'|\"object\" needs its reason: note: required in state ministry-route"})
    @DisplayName("whose consultation cannot run is refused with its reason")
    void consultation(String good, String bad, String reason) {
        String shipped = jp.michishirube.definition.DefinitionReader.text("workflow/selection-list-2.yaml");
        String yaml = shipped.replace(good.replace("\\n", "\n"), bad.replace("\\n", "\n"));
        assertFalse(yaml.equals(shipped), "the defect is in the text");
        List<String> problems = problems(yaml);
        assertTrue(problems.stream().anyMatch(p -> p.contains(reason)), problems::toString);
    }

    @Test
    @DisplayName("with the same action twice in a state is refused")
    void actionTwice() {
        String twice = GOOD.replace("      send:\n", "      send:\n        label: {ja: 送る, en: Send}\n        by: [ministry-officer]\n        to: done\n      send:\n");
        assertTrue(problems(twice).stream().anyMatch(p -> p.contains("the key stands twice: send")));
    }

    @Test
    @DisplayName("that goes round for ever without an end is refused")
    void circle() {
        String circle = GOOD.replace("to: done", "to: draft");
        assertTrue(problems(circle).stream().anyMatch(p -> p.contains("no way leads from here to an end: draft")), () -> problems(circle).toString());
    }

    @Test
    @DisplayName("tells all its defects at once")
    void all() {
        List<String> problems = problems(GOOD.replace("[items-present]", "[nonsense]").replace("turn: nobody", "turn: nobody\n    extra: 1"));
        assertEquals(2, problems.size(), problems::toString);
    }

    @Test
    @DisplayName("that is shipped uses every guard and effect that Java knows, and labels every state in both languages")
    void shipped() {
        Set<String> guards = new TreeSet<>();
        Set<String> effects = new TreeSet<>();
        for (WorkflowDefinition workflow : new WorkflowDefinitions().all()) {
            for (State state : workflow.states()) {
                assertFalse(state.staffLabel().ja().isBlank() || state.publicLabel().en().isBlank());
                assertFalse(state.publicLabel().ja().matches(".*[A-Za-z].*"), "a public label is Japanese: " + state.publicLabel());
                state.transitions().forEach(t -> {
                    guards.addAll(t.guards());
                    effects.addAll(t.effects());
                });
            }
        }
        assertEquals(new TreeSet<>(WorkflowReading.GUARDS), guards);
        assertEquals(new TreeSet<>(WorkflowReading.EFFECTS), effects);
    }
}
