/** What a review tells other rooms and pages. */
package jp.michishirube.review.api;
