package jp.michishirube.form;

import jp.michishirube.kernel.Text;

/** One choice of a CHOICE or YES_NO field. */
public record Option(String value, Text label) {
}
