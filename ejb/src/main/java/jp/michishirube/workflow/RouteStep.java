package jp.michishirube.workflow;

import jp.michishirube.kernel.Role;
import jp.michishirube.kernel.Text;

/**
 * One step of an approval route (決裁): the role whose post stamps.
 *
 * @param consult a consultation (合議): the post consents or objects with a reason, it does not decide
 */
public record RouteStep(Role role, Text label, boolean consult) {
}
