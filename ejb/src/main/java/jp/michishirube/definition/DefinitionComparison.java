package jp.michishirube.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.michishirube.definition.DefinitionKind.DefinitionFile;
import jp.michishirube.definition.api.DefinitionDifference;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Compares two definition texts place by place. Entries of a list that have an id are matched by it, whatever their order; a changed order
 * is a difference of its own. Comments and the way of writing do not count.
 */
final class DefinitionComparison {
    private DefinitionComparison() {
    }

    /** Every place that differs, in the order of paths. */
    static List<DefinitionDifference> between(DefinitionFile was, DefinitionFile is) {
        Map<String, String> before = places(was);
        Map<String, String> after = places(is);
        TreeSet<String> paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        return paths.stream().filter(p -> !Objects.equals(before.get(p), after.get(p)))
                .map(p -> new DefinitionDifference(p, before.get(p), after.get(p))).toList();
    }

    /** Every place that holds a value, by its path. */
    static Map<String, String> places(DefinitionFile file) {
        Map<String, String> places = new TreeMap<>();
        walk("", DefinitionReader.top(file.name(), file.yaml()), places);
        return places;
    }

    private static void walk(String path, Node node, Map<String, String> places) {
        if (node instanceof MappingNode mapping) {
            if (mapping.getValue().isEmpty()) {
                places.put(path, "{}");
            }
            mapping.getValue().forEach(t -> walk(path + (path.isEmpty() ? "" : ".") + ((ScalarNode) t.getKeyNode()).getValue(), t.getValueNode(), places));
        } else if (node instanceof SequenceNode sequence) {
            List<String> names = names(sequence);
            places.put(path + "[]", String.join(", ", names));
            for (int i = 0; i < names.size(); i++) {
                walk(path + "[" + names.get(i) + "]", sequence.getValue().get(i), places);
            }
        } else {
            places.put(path, ((ScalarNode) node).getValue());
        }
    }

    /** By their ids when every entry has one of its own; by their number from 1 otherwise. */
    private static List<String> names(SequenceNode sequence) {
        List<String> ids = new ArrayList<>();
        for (Node entry : sequence.getValue()) {
            if (entry instanceof MappingNode mapping) {
                mapping.getValue().stream().filter(t -> t.getKeyNode() instanceof ScalarNode key && key.getValue().equals("id")
                        && t.getValueNode() instanceof ScalarNode).findFirst().ifPresent(t -> ids.add(((ScalarNode) t.getValueNode()).getValue()));
            }
        }
        boolean each = ids.size() == sequence.getValue().size() && ids.stream().collect(Collectors.toSet()).size() == ids.size();
        return each ? ids : java.util.stream.IntStream.rangeClosed(1, sequence.getValue().size()).mapToObj(Integer::toString).toList();
    }
}
