package jp.michishirube.outreach.api;

import jp.michishirube.kernel.Text;

/** What is to be done for an event, and by which side: the split of duties (役割分担) between Ministry and bureau as the slides have it. */
public enum Duty {
    CURRICULUM(Side.MINISTRY, "カリキュラム", "Curriculum"),
    LECTURERS(Side.MINISTRY, "講師の派遣", "Sending lecturers"),
    MATERIALS(Side.MINISTRY, "資料", "Materials"),
    TEMPLATES(Side.MINISTRY, "テンプレート", "Templates"),
    VENUE_FEE(Side.MINISTRY, "会場使用料", "Fee for the venue"),
    NEEDS(Side.BUREAU, "参加ニーズの聞き取り", "Asking who would come"),
    PARTNERS(Side.BUREAU, "連携団体との調整", "Arranging with partners"),
    CALLING(Side.BUREAU, "募集の周知・受付", "Making it known, sign-ups"),
    PRESS(Side.BUREAU, "報道発表", "Press release"),
    VENUE(Side.BUREAU, "会場の手配", "Arranging the venue"),
    HELP(Side.BUREAU, "当日の補助", "Help on the day"),
    LOCAL_CASES(Side.BUREAU, "地元事例の紹介", "Presenting local cases");

    private final Side side;
    private final Text label;

    Duty(Side side, String ja, String en) {
        this.side = side;
        this.label = new Text(ja, en);
    }

    public Side side() {
        return side;
    }

    public Text label() {
        return label;
    }

    /** Whose duty it is. */
    public enum Side {
        MINISTRY("本省", "Ministry"),
        BUREAU("総合通信局", "Bureau");

        private final Text label;

        Side(String ja, String en) {
            this.label = new Text(ja, en);
        }

        public Text label() {
            return label;
        }
    }
}
