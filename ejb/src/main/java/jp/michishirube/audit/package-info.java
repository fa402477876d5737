/** Floor 2: what was done, by whom, from which post: append-only chained events, daily anchors, and the proof that nothing was altered. */
package jp.michishirube.audit;
