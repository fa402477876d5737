/** What crosses the boundary of {@code administration}: values only. */
package jp.michishirube.administration.api;
