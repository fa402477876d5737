/** Floor 9: the roadmap: its surveys, whom they ask, what was answered, and what is published of former ones. */
package jp.michishirube.roadmap;
