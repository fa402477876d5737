/** Reviews (外部評価・審査): reviewers, their ties, who scores what, the scores, the ranking and what the meeting makes of it. */
package jp.michishirube.review;
