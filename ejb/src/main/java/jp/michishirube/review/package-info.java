/** Floor 8: the review of entries and proposals: reviewers, conflicts of interest, assignment, criteria, scores, ranking with its sensitivity. */
package jp.michishirube.review;
