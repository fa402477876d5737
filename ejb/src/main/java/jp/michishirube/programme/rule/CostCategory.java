package jp.michishirube.programme.rule;

import jp.michishirube.kernel.Text;

/** A cost category (経費区分) of a guideline, such as 機器費. */
public record CostCategory(String id, Text label) {
}
