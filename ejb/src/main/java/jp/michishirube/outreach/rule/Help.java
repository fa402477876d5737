package jp.michishirube.outreach.rule;

import jp.michishirube.kernel.Text;

/**
 * A kind of help and why it is told.
 *
 * @param usable false: it would suit the wall, but not this body or this field; the reason says so
 */
public record Help(HelpKind kind, boolean usable, Text reason) {
}
