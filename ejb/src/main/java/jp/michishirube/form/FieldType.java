package jp.michishirube.form;

/** What kind of answer a field takes. MULTI takes several of its options. FILE fields are attachment slots; PICTURE fields are too, for PNG and JPEG whose own data, such as the place, is removed. */
public enum FieldType { TEXT, TEXTAREA, YEN, DATE, CHOICE, MULTI, YES_NO, EMAIL, PHONE, URL, FILE, PICTURE }
