package jp.michishirube.workflow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.michishirube.kernel.Role;

/**
 * Draws a workflow as SVG: a box a state, under it a line an action, and for each state that can be entered one upright line that
 * collects everything that leads to it. The same definition gives the same bytes.
 */
final class StateDiagram {
    private static final int LEFT = 20;
    private static final int BOX = 250;
    private static final int LANES = 830;
    private static final int LANE = 22;
    private static final int HEAD = 46;
    private static final int ROW = 26;
    private static final int GAP = 18;
    private static final Map<Turn, String> COLOURS = Map.of(Turn.APPLICANT, "#0017c1", Turn.BUREAU, "#8a4600", Turn.MINISTRY, "#197a4b", Turn.NOBODY, "#4d4d4d");

    private final WorkflowDefinition workflow;
    private final Map<String, Integer> tops = new LinkedHashMap<>();
    private final List<String> entered;
    private final StringBuilder svg = new StringBuilder();

    private StateDiagram(WorkflowDefinition workflow) {
        this.workflow = workflow;
        this.entered = workflow.states().stream().map(State::id)
                .filter(id -> workflow.states().stream().anyMatch(s -> !s.id().equals(id) && s.transitions().stream().anyMatch(t -> t.to().equals(id)))).toList();
    }

    static String fileName(WorkflowDefinition workflow) {
        return "workflow-" + workflow.id().replace('/', '-') + ".svg";
    }

    static String of(WorkflowDefinition workflow) {
        return new StateDiagram(workflow).draw();
    }

    private String draw() {
        int y = 20;
        for (State state : workflow.states()) {
            tops.put(state.id(), y);
            y += height(state) + GAP;
        }
        int width = LANES + entered.size() * LANE + 20;
        line("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" role=\"img\" font-family=\"'Noto Sans JP',sans-serif\">", width, y, width);
        line("<title>%s</title><desc>%s</desc>", xml(workflow.id()), xml(workflow.states().stream().map(this::sentence).collect(Collectors.joining(" "))));
        line("<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>");
        entered.forEach(this::lane);
        workflow.states().forEach(this::box);
        line("</svg>");
        return svg.toString();
    }

    private String sentence(State state) {
        return state.staffLabel().ja() + "：" + (state.finalState() ? "終わり" : state.transitions().stream()
                .map(t -> t.label().ja() + "→" + workflow.state(t.to()).staffLabel().ja()).collect(Collectors.joining("、"))) + "。";
    }

    private static int height(State state) {
        return HEAD + state.transitions().size() * ROW;
    }

    /** The upright line of a state, from its box to every action that leads there. */
    private void lane(String id) {
        int x = x(id);
        int top = tops.get(id) + HEAD / 2;
        List<Integer> ends = new ArrayList<>(List.of(top));
        String colour = COLOURS.get(workflow.state(id).turn());
        for (State from : workflow.states()) {
            for (int i = 0; i < from.transitions().size(); i++) {
                if (from.transitions().get(i).to().equals(id) && !from.id().equals(id)) {
                    int y = rowY(from, i);
                    ends.add(y);
                    line("<path d=\"M%d %dH%d\" stroke=\"%s\" fill=\"none\"/><circle cx=\"%d\" cy=\"%d\" r=\"3.5\" fill=\"%s\"/>", LEFT + BOX, y, x, colour, x, y, colour);
                }
            }
        }
        line("<path d=\"M%d %dV%dM%d %dH%d\" stroke=\"%s\" stroke-width=\"1.6\" fill=\"none\"/>", x, ends.stream().mapToInt(e -> e).min().orElse(top),
                ends.stream().mapToInt(e -> e).max().orElse(top), x, top, LEFT + BOX + 8, colour);
        line("<path d=\"M%d %dl10 -5v10z\" fill=\"%s\"/>", LEFT + BOX, top, colour);
    }

    private void box(State state) {
        int y = tops.get(state.id());
        String colour = COLOURS.get(state.turn());
        line("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"8\" fill=\"#ffffff\" stroke=\"%s\" stroke-width=\"%s\"/>", LEFT, y, BOX, height(state),
                colour, state.finalState() ? "4" : "2");
        line("<text x=\"%d\" y=\"%d\" font-size=\"16\" font-weight=\"bold\" fill=\"%s\">%s%s</text>", LEFT + 12, y + 21, colour,
                state.id().equals(workflow.initial()) ? "● " : "", xml(state.staffLabel().ja()));
        line("<text x=\"%d\" y=\"%d\" font-size=\"12\" fill=\"#4d4d4d\">%s</text>", LEFT + 12, y + 38, xml(state.staffLabel().en()));
        for (int i = 0; i < state.transitions().size(); i++) {
            action(state, i);
        }
    }

    private void action(State state, int i) {
        Transition t = state.transitions().get(i);
        boolean stays = t.to().equals(state.id());
        int y = rowY(state, i);
        line("<text x=\"%d\" y=\"%d\" font-size=\"13\" fill=\"#1a1a1a\">%s</text>", LEFT + 12, y + 4, xml(t.label().ja()) + (stays ? " ↺" : ""));
        line("<text x=\"%d\" y=\"%d\" font-size=\"12\" fill=\"#4d4d4d\">%s</text>", LEFT + BOX + 14, y - 4,
                xml(who(state, t) + " / " + t.label().en() + (t.fourEyes() ? "（起案者以外）" : "")));
    }

    private String who(State state, Transition t) {
        return t.byRoute() ? workflow.route(state).steps().stream()
                .filter(s -> s.consult() == Engine.CONSULTATION.contains(t.action())).map(s -> s.role().label().ja()).collect(Collectors.joining(" → "))
                : Arrays.stream(Role.values()).filter(t.by()::contains).map(r -> r.label().ja()).collect(Collectors.joining("・"));
    }

    private int rowY(State state, int i) {
        return tops.get(state.id()) + HEAD + i * ROW + ROW / 2;
    }

    private int x(String id) {
        return LANES + entered.indexOf(id) * LANE;
    }

    private static String xml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private void line(String format, Object... values) {
        svg.append(String.format(java.util.Locale.ROOT, format, values)).append('\n');
    }
}
