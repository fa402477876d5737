package jp.michishirube.roadmap.api;

/** Who gives one answer: LOCAL_GOVERNMENT each of them, DIVISION a body or one of its divisions among the participants, of whom there is no register. */
public enum SurveyUnit { LOCAL_GOVERNMENT, DIVISION }
