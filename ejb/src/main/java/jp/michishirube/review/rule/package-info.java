/** Who scores what, who must not, and what the scores come to, in exact numbers: no database, no container. */
package jp.michishirube.review.rule;
