package jp.michishirube.workflow;

/** Whether an action asks for a note. */
public enum NoteRule { NONE, OPTIONAL, REQUIRED }
