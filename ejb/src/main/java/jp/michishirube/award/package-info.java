/** Floor 9: ICT地域活性化大賞: editions, entries, judging, prizes, and what is published of them. */
package jp.michishirube.award;
