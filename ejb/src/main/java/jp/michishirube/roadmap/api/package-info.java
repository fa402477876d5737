/** What crosses the room's boundary: records only. */
package jp.michishirube.roadmap.api;
