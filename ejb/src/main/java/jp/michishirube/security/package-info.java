/**
 * Floor 4: who may act: users, sign-in and its throttle, the actor of a call, and the interceptor that enforces
 * {@link jp.michishirube.kernel.AllowedTo}.
 */
package jp.michishirube.security;
