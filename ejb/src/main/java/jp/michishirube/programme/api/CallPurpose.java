package jp.michishirube.programme.api;

/** What is handed in under a call: proposals (提案), requests for advisors (派遣依頼), or entries for an award (応募). */
public enum CallPurpose { PROPOSALS, DISPATCHES, ENTRIES }
