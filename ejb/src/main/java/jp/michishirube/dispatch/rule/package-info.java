/** Limits, ranking and the proposal for a round: no database, no container. */
package jp.michishirube.dispatch.rule;
