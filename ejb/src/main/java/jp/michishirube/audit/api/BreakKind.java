package jp.michishirube.audit.api;

import jp.michishirube.kernel.Text;

/** How a chain of events was found broken. */
public enum BreakKind {
    CONTENT_ALTERED("記録の内容が書き換えられています", "the event's content was altered"),
    LINK_BROKEN("前の記録とのつながりが切れています", "the event does not follow from the one before it"),
    SEQUENCE_BROKEN("記録が抜けているか、順序が変わっています", "events are missing or out of order"),
    PAYLOAD_ALTERED("本文が書き換えられています", "the payload was altered"),
    FORM_UNKNOWN("記録の形式が不明です", "the event's canonical form is unknown"),
    END_CUT_OFF("末尾の記録が失われているか、書き換えられています", "events at the end are missing or were replaced"),
    HEAD_MISSING("連鎖の末尾の行が失われています", "the note of the chain's end is missing"),
    ANCHOR_ALTERED("日ごとの錨が書き換えられています", "a daily anchor was altered"),
    ANCHOR_NOT_MET("日ごとの錨にある記録が失われているか、書き換えられています", "an event that a daily anchor saw is missing or was replaced"),
    ANCHOR_NOT_KEPT("日ごとの錨が、外に残した値と違います", "a daily anchor is not the one that was kept outside"),
    FILE_DAMAGED("書き出したファイルの行が欠けているか、書き換えられています", "a line of the exported file is missing or was altered");

    private final Text label;

    BreakKind(String ja, String en) {
        this.label = new Text(ja, en);
    }

    public Text label() {
        return label;
    }
}
