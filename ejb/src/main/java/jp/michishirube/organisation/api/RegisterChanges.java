package jp.michishirube.organisation.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a newer file does to a register.
 *
 * @param ended rows that the file no longer has
 */
public record RegisterChanges(List<RegisterEntry> added, List<Change> changed, List<RegisterEntry> ended, int unchanged) {
    public RegisterChanges {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        ended = List.copyOf(ended);
    }

    /** A row before and after. */
    public record Change(RegisterEntry was, RegisterEntry is) {
        public List<RegisterEntry.Difference> differences() {
            return was.against(is);
        }
    }

    /** Compares what is there with what a file says; both by key. */
    public static RegisterChanges between(Map<String, RegisterEntry> there, Map<String, RegisterEntry> file) {
        List<RegisterEntry> added = new ArrayList<>();
        List<Change> changed = new ArrayList<>();
        int unchanged = 0;
        for (RegisterEntry is : file.values()) {
            RegisterEntry was = there.get(is.key());
            if (was == null) {
                added.add(is);
            } else if (was.against(is).isEmpty()) {
                unchanged++;
            } else {
                changed.add(new Change(was, is));
            }
        }
        return new RegisterChanges(added, changed, there.values().stream().filter(e -> !e.over() && !file.containsKey(e.key())).toList(), unchanged);
    }

    public boolean nothing() {
        return added.isEmpty() && changed.isEmpty() && ended.isEmpty();
    }
}
