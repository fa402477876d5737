package jp.michishirube.roadmap.api;

/** Into which parts results are parted: SIZE by the kind of municipality (population is in no register here), BUREAU, AREA by designation as a disadvantaged area. */
public enum SurveyBy { SIZE, BUREAU, AREA }
