package jp.michishirube.kernel;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** How alike two texts are, by the pairs of characters that they share: enough to find 「わが町のような」 cases among a few thousand. */
public final class Alike {
    private static final int WHOLE = 1000;
    private static final int LEAST = 100;

    private Alike() {
    }

    /** Those that are alike, or that say everything that the text says, the likest first; at most so many. A long text is little like a single word that it holds. */
    public static <T> List<T> find(String text, List<T> among, Function<T, String> words, int most) {
        Set<String> asked = pairs(text);
        record Found<T>(T one, int likeness, boolean whole) {
        }
        return asked.isEmpty() ? List.of() : among.stream().map(a -> {
            Set<String> told = pairs(words.apply(a));
            return new Found<>(a, likeness(asked, told), told.containsAll(asked));
        }).filter(f -> f.likeness() >= LEAST || f.whole())
                .sorted(Comparator.comparing((Found<T> f) -> -f.likeness())).limit(most).map(Found::one).toList();
    }

    /** 0 to 1000: how many of the pairs are shared, by the geometric mean of both counts. */
    static int likeness(Set<String> a, Set<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        long shared = a.stream().filter(b::contains).count();
        return (int) (shared * WHOLE / Math.sqrt((double) a.size() * b.size()));
    }

    static Set<String> pairs(String text) {
        String key = JapaneseText.searchKey(text);
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= key.length(); i++) {
            pairs.add(key.substring(i, i + 2));
        }
        return pairs;
    }
}
