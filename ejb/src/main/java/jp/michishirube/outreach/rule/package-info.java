/** Which help suits which wall, and who sits where: pure. */
package jp.michishirube.outreach.rule;
