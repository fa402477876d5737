package jp.michishirube.definition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads a definition text: one YAML document with a mapping at its top, no anchors, no repeated keys. */
public final class DefinitionReader {
    private static final String FOLDER = "/definitions/";
    private static final int DEEPEST = 20;

    private DefinitionReader() {
    }

    /**
     * The top of the text. What is then asked of it records its problems; the loader ends with {@link DefinitionNode#finish()}.
     *
     * @param file the name to be shown with problems
     * @throws DefinitionException when it is no YAML, or not a mapping
     */
    public static DefinitionNode read(String file, String yaml) {
        return new DefinitionNode(file, top(file, yaml), new ArrayList<>());
    }

    static Node top(String file, String yaml) {
        LoadSettings settings = LoadSettings.builder().setLabel(file).setMaxAliasesForCollections(0).build();
        try {
            refuseTricks(file, new Parse(settings).parseString(yaml));
            Optional<Node> top = new Compose(settings).composeString(yaml);
            if (top.isEmpty() || !(top.get() instanceof MappingNode)) {
                throw new DefinitionException(List.of(Problem.of(file, 1, "definition.no-mapping")));
            }
            return top.get();
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().or(e::getContextMark).map(mark -> mark.getLine() + 1).orElse(1);
            throw new DefinitionException(List.of(Problem.of(file, line, "definition.no-yaml")));
        } catch (YamlEngineException e) {
            throw new DefinitionException(List.of(Problem.of(file, 1, "definition.no-yaml")));
        }
    }

    /** What could make a small text large or endless: anchors, aliases, and nesting beyond any real definition. */
    private static void refuseTricks(String file, Iterable<Event> events) {
        int depth = 0;
        for (Event event : events) {
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            boolean anchored = event instanceof NodeEvent node && node.getAnchor().isPresent();
            if (anchored || depth > DEEPEST) {
                int line = event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
                throw new DefinitionException(List.of(Problem.of(file, line, anchored ? "definition.anchor" : "definition.too-deep")));
            }
        }
    }

    /** A shipped definition, such as "programme/chiiki_iot_jisso-2018.yaml". */
    public static DefinitionNode shipped(String path) {
        return read(path, text(path));
    }

    /** The text of a shipped definition. */
    public static String text(String path) {
        try (InputStream in = DefinitionReader.class.getResourceAsStream(FOLDER + path)) {
            if (in == null) {
                throw new DefinitionException(List.of(Problem.of(path, 1, "definition.no-file")));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
