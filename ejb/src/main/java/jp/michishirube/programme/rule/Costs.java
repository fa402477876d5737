package jp.michishirube.programme.rule;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import jp.michishirube.kernel.Yen;

/** Amounts by cost category, in the guideline's order; none is negative. A category without an amount has 0 yen. */
public record Costs(Map<String, Yen> byCategory) {
    /** @throws IllegalArgumentException when an amount is negative */
    public Costs {
        byCategory.forEach((category, yen) -> {
            if (yen.compareTo(Yen.ZERO) < 0) {
                throw new IllegalArgumentException("a cost is never negative: " + category + " " + yen.amount());
            }
        });
        byCategory = Collections.unmodifiableMap(new LinkedHashMap<>(byCategory));
    }

    public Yen of(String category) {
        return byCategory.getOrDefault(category, Yen.ZERO);
    }

    public Yen total() {
        return byCategory.values().stream().reduce(Yen.ZERO, Yen::plus);
    }

    /** Each category of this, at most as much as the other has there. */
    public Costs atMost(Costs other) {
        return each((category, yen) -> yen.min(other.of(category)));
    }

    private Costs each(BiFunction<String, Yen, Yen> change) {
        Map<String, Yen> changed = new LinkedHashMap<>();
        byCategory.forEach((category, yen) -> changed.put(category, change.apply(category, yen)));
        return new Costs(changed);
    }
}
