package jp.michishirube.casework.api;

import jp.michishirube.kernel.JapaneseText;

/** A remark on one field of the form. */
public record FieldComment(String field, String text) {
    public FieldComment {
        text = JapaneseText.carried(text);
    }
}
