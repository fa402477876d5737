package jp.michishirube.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.michishirube.definition.DefinitionKind.DefinitionFile;
import jp.michishirube.definition.api.DefinitionDifference;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Two versions of a definition")
class DefinitionComparisonTest {

    private static DefinitionFile file(List<String> ids, Map<String, Long> caps) {
        return new DefinitionFile("f.yaml", "version: 1\nfunding:\n  options:\n" + ids.stream().map(id -> "    - {id: " + id + ", cap: " + caps.get(id) + "}")
                .collect(Collectors.joining("\n")) + "\n");
    }

    private static List<String> ids(int n) {
        return IntStream.range(0, n).mapToObj(i -> "O" + i).collect(Collectors.toCollection(ArrayList::new));
    }

    private static Map<String, Long> caps(List<Long> values) {
        Map<String, Long> caps = new TreeMap<>();
        IntStream.range(0, values.size()).forEach(i -> caps.put("O" + i, values.get(i)));
        return caps;
    }

    @Property(tries = 300)
    void one_changed_value_is_one_difference_and_the_way_back_is_its_mirror(@ForAll @Size(min = 1, max = 8) List<@LongRange(min = 0) Long> values,
                                                                            @ForAll @IntRange(max = 7) int at) {
        String id = "O" + at % values.size();
        DefinitionFile was = file(ids(values.size()), caps(values));
        Map<String, Long> changed = caps(values);
        changed.merge(id, -1L, (a, b) -> a == Long.MAX_VALUE ? 0 : a + 1);
        DefinitionFile is = file(ids(values.size()), changed);
        assertEquals(List.of(), DefinitionComparison.between(was, was));
        String path = "funding.options[" + id + "].cap";
        String before = caps(values).get(id).toString();
        String after = changed.get(id).toString();
        assertEquals(List.of(new DefinitionDifference(path, before, after)), DefinitionComparison.between(was, is));
        assertEquals(List.of(new DefinitionDifference(path, after, before)), DefinitionComparison.between(is, was));
    }

    @Property(tries = 300)
    void a_changed_order_is_found_and_is_the_only_difference(@ForAll @Size(min = 2, max = 8) List<@LongRange(min = 0) Long> values,
                                                             @ForAll @IntRange(max = 7) int at) {
        List<String> swapped = ids(values.size());
        Collections.swap(swapped, at % values.size(), (at + 1) % values.size());
        List<DefinitionDifference> found = DefinitionComparison.between(file(ids(values.size()), caps(values)), file(swapped, caps(values)));
        assertEquals(List.of("funding.options[]"), found.stream().map(DefinitionDifference::path).toList());
    }

    @Property(tries = 300)
    void an_entry_that_goes_is_named_with_everything_it_held(@ForAll @Size(min = 2, max = 8) List<@LongRange(min = 0) Long> values, @ForAll @IntRange(max = 7) int at) {
        List<String> fewer = ids(values.size());
        String gone = fewer.remove(at % values.size());
        List<DefinitionDifference> found = DefinitionComparison.between(file(ids(values.size()), caps(values)), file(fewer, caps(values)));
        assertTrue(found.contains(new DefinitionDifference("funding.options[" + gone + "].cap", caps(values).get(gone).toString(), null)), found::toString);
        assertEquals(3, found.size(), "the list, the id and the cap");
    }

    @Test
    @DisplayName("comments, quotes and the order of keys do not count; a list without ids goes by number")
    void writing() {
        DefinitionFile was = new DefinitionFile("a", "a: 1\nb: [x, y]\n");
        assertEquals(List.of(), DefinitionComparison.between(was, new DefinitionFile("b", "# words\nb:\n  - 'x'\n  - \"y\"\na: '1'\n")));
        assertEquals(List.of(new DefinitionDifference("b[2]", "y", "z")), DefinitionComparison.between(was, new DefinitionFile("b", "a: 1\nb: [x, z]\n")));
    }
}
