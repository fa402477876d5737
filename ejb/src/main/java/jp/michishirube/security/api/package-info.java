/** What crosses the boundary of {@code security}: values only. */
package jp.michishirube.security.api;
