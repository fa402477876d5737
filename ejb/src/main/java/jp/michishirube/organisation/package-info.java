/**
 * Floor 3: who there is: local governments with validity dates, companies, other bodies, bureaus and their territory,
 * disadvantaged-area designations, posts (職) and who holds them when.
 */
package jp.michishirube.organisation;
