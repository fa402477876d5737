package jp.michishirube.outreach.api;

import jp.michishirube.kernel.Text;

/** Where a sign-up for an event stands. */
public enum BookingStatus {
    BOOKED("受付済み", "Booked"),
    WAITING("キャンセル待ち", "Waiting"),
    CANCELLED("取消し", "Cancelled");

    private final Text label;

    BookingStatus(String ja, String en) {
        this.label = new Text(ja, en);
    }

    public Text label() {
        return label;
    }
}
