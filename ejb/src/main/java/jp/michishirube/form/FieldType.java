package jp.michishirube.form;

/** What kind of answer a field takes. FILE fields are attachment slots. */
public enum FieldType { TEXT, TEXTAREA, YEN, DATE, CHOICE, YES_NO, EMAIL, PHONE, URL, FILE }
