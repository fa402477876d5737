/**
 * Floor 6: people and accounts of every office: the first administrator, invitations, posts and their holders, and the first sign-up of
 * a body with the approval of its bureau.
 */
package jp.michishirube.administration;
