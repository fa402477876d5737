/** What crosses the boundary of casework: rows, views, commands, and the interface by which a business joins. */
package jp.michishirube.casework.api;
