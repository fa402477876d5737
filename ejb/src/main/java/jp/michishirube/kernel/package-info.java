/**
 * Floor 1: what every room speaks: money, rates, dates, codes, Japanese text, explanations, refusals, roles. Depends on java.* only.
 */
package jp.michishirube.kernel;
