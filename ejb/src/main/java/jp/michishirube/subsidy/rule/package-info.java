/**
 * What the law and a guideline say of a grant after its adoption (補助金適正化法): amounts with their explanation, thresholds, days. Without a
 * container; whatever is not in the law itself is a term of the guideline.
 */
package jp.michishirube.subsidy.rule;
