package jp.michishirube.programme.api;

import jp.michishirube.kernel.Text;

/**
 * Which bureau a proposal goes to (提出先), and why.
 *
 * @param reason      in a sentence, to be stored with the case
 * @param basis       the rule it follows from
 * @param provisional whether it stands only until the site is known
 */
public record BureauChoice(String bureauKey, Text reason, String basis, boolean provisional) {
}
