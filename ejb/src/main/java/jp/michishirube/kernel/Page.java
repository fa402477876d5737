package jp.michishirube.kernel;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a longer list.
 *
 * @param items  the rows of this page, in order
 * @param total  how many rows the whole list has
 * @param offset how many rows stand before this page
 * @param limit  how many rows a page has at most
 */
public record Page<T>(List<T> items, long total, int offset, int limit) {
    public Page {
        items = List.copyOf(items);
        if (total < 0 || offset < 0 || limit < 1 || items.size() > limit) {
            throw new IllegalArgumentException("not a page: " + items.size() + " of " + total + " from " + offset + " by " + limit);
        }
    }

    /** Cuts a page out of a list that is wholly there; empty when the offset lies behind its end. */
    public static <T> Page<T> cut(List<T> all, int offset, int limit) {
        int from = Math.min(offset, all.size());
        int to = (int) Math.min((long) from + limit, all.size());
        return new Page<>(all.subList(from, to), all.size(), offset, limit);
    }

    public boolean hasMore() {
        return (long) offset + items.size() < total;
    }

    public <U> Page<U> map(Function<? super T, ? extends U> f) {
        List<U> mapped = items.stream().<U>map(f).toList();
        return new Page<>(mapped, total, offset, limit);
    }
}
