/** What the roadmap hands to other rooms. */
package jp.michishirube.roadmap.api;
