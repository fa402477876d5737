package jp.michishirube.workflow;

/** What of a draft may be edited in a state: nothing, everything, or only the fields that a return named. */
public enum Editable { NONE, ALL, NAMED }
