package jp.michishirube.kernel;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a longer list.
 *
 * @param total how many rows the whole list has, as far as it was counted
 * @param items the rows of this page, in order
 */
public record Page<T>(long total, List<T> items) {
    public Page {
        items = List.copyOf(items);
        if (total < items.size()) {
            throw new IllegalArgumentException("a page of " + items.size() + " rows out of a list of " + total);
        }
    }

    /** Cuts a page out of a list that is wholly there; empty when the offset lies behind its end. */
    public static <T> Page<T> cut(List<T> all, int offset, int limit) {
        int from = Math.min(offset, all.size());
        int to = (int) Math.min((long) from + limit, all.size());
        return new Page<>(all.size(), all.subList(from, to));
    }

    public <U> Page<U> map(Function<? super T, ? extends U> f) {
        List<U> mapped = items.stream().<U>map(f).toList();
        return new Page<>(total, mapped);
    }
}
