/** What crosses the border of the audit package. */
package jp.michishirube.audit.api;
