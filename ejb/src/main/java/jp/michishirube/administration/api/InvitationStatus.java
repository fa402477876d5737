package jp.michishirube.administration.api;

/** What became of an invitation. */
public enum InvitationStatus { INVITED, ACCEPTED, RECALLED }
