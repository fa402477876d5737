/**
 * Floor 6: programmes, yearly guidelines (要綱・実施要領) as immutable versions, calls (公募回), eligibility and funding rules.
 * The rules are data under {@code definitions/programme/}; a new rule kind is one class in {@code rule}.
 */
package jp.michishirube.programme;
