/** What crosses the boundary of {@code organisation}: values only. */
package jp.michishirube.organisation.api;
