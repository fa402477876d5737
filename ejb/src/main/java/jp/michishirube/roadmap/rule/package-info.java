/** How a measured value stands to its target, each kind of target by a rule of its own, in exact numbers, and how answers of a survey are counted: no database, no container. */
package jp.michishirube.roadmap.rule;
