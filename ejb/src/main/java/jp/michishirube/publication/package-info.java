/** Floor 10: what reads across the businesses: report definitions, figures that open to their records, files to hand on. */
package jp.michishirube.publication;
