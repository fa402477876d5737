/** Selection of proposals: what a proposal freezes, the desk of a call, evaluation, selection lists, notices. The statutory grant lifecycle follows here. */
package jp.michishirube.subsidy;
