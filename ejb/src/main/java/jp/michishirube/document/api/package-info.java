/** What crosses the border of the document package. */
package jp.michishirube.document.api;
