/** What crosses the boundary of {@code programme}: plain records of kernel types, used by its own rules too. */
package jp.michishirube.programme.api;
