/**
 * Floor 5: the pure engine: states × roles × actions × guards × route. The buttons, the check the service makes and the published
 * permission matrix all read the same definition.
 */
package jp.michishirube.workflow;
