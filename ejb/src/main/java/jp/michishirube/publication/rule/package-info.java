/** Which step of a body says what, who sees it, and which body stopped. */
package jp.michishirube.publication.rule;
