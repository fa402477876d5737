/** Draws tables, letters and forms as xlsx, pdf and csv. Knows no database, no container and nothing of the business. */
package jp.michishirube.reports;
