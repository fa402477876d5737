/**
 * The case file: who asks, where it stands, what was submitted, who did what. {@code act} is the only way a state changes,
 * and every act leaves its event in the same transaction.
 */
package jp.michishirube.casework;
