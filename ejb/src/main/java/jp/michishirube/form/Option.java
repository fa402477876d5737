package jp.michishirube.form;

import jp.michishirube.kernel.Text;

/** One choice of a CHOICE, MULTI or YES_NO field. */
public record Option(String value, Text label) {
}
