package jp.michishirube.roadmap.api;

/** Shares in tenths of a percent, halves up. */
final class Tenths {
    private Tenths() {
    }

    static int of(long part, long whole) {
        return whole == 0 ? 0 : Math.toIntExact((2000 * part + whole) / (2 * whole));
    }

    /** 944 is "94.4". */
    static String percent(int tenths) {
        return tenths / 10 + "." + tenths % 10;
    }
}
