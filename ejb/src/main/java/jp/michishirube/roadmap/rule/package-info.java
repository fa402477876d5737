/** Rules of the roadmap: how answers are counted. */
package jp.michishirube.roadmap.rule;
