package jp.michishirube.roadmap.api;

/** PUBLISHED: made elsewhere, and only what was published of it is known. */
public enum SurveyState { WAITING, OPEN, CLOSED, PUBLISHED }
