package jp.michishirube.workflow;

import jp.michishirube.kernel.Role;
import jp.michishirube.kernel.Text;

/** One step of an approval route (決裁): the role whose post stamps. */
public record RouteStep(Role role, Text label) {
}
