/**
 * Eligibility and funding, pure: figures, conditions and their sources. Knows the kernel and its own {@code api} records only.
 * The worked examples stand in {@code docs/rules/}; the tests read them from there.
 */
package jp.michishirube.programme.rule;
