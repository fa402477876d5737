/** What crosses the boundary of subsidy. */
package jp.michishirube.subsidy.api;
