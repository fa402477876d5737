package jp.michishirube.web;

import java.util.AbstractMap;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.michishirube.form.Several;

/** What is typed, for groups of boxes: a field's several answers as an array, kept in the one text that the field holds. */
final class SeveralTyped extends AbstractMap<String, Object> {
    private final Map<String, String> typed;

    SeveralTyped(Map<String, String> typed) {
        this.typed = typed;
    }

    @Override
    public Object get(Object field) {
        return Several.of(typed.getOrDefault(field, "")).toArray(String[]::new);
    }

    @Override
    public Object put(String field, Object values) {
        Object[] chosen = values instanceof Object[] many ? many : new Object[0];
        return typed.put(field, Several.stored(Arrays.stream(chosen).map(String::valueOf).toList()));
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        Stream<String> fields = typed.keySet().stream();
        return fields.map(f -> Map.entry(f, get(f))).collect(Collectors.toSet());
    }
}
