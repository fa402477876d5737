package jp.michishirube.form;

/** What kind of answer a field takes. FILE fields are attachment slots; PICTURE fields are too, for PNG and JPEG whose own data, such as the place, is removed. */
public enum FieldType { TEXT, TEXTAREA, YEN, DATE, CHOICE, YES_NO, EMAIL, PHONE, URL, FILE, PICTURE }
