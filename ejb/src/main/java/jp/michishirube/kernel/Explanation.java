package jp.michishirube.kernel;

import java.util.List;
import java.util.Map;

/**
 * One node of the tree that explains an amount: what it is, how much, by which rule and article, from what.
 *
 * @param rule    id of the rule, such as "rate" or "rounding"
 * @param label   what the node is called on screen and paper
 * @param amount  the value at this node
 * @param detail  the calculation in words, such as "12,345,678円 × 10/10"
 * @param basis   the article or source it rests on, with the guideline's version
 * @param inputs  the named inputs, as text, in order
 * @param parts   the nodes it was made from, in the order of calculation
 */
public record Explanation(String rule, Text label, Yen amount, Text detail, String basis, Map<String, String> inputs,
                          List<Explanation> parts) {
    public Explanation {
        inputs = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(inputs));
        parts = List.copyOf(parts);
    }
}
