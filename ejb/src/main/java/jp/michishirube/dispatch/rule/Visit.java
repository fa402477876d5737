package jp.michishirube.dispatch.rule;

import java.time.LocalDate;
import jp.michishirube.kernel.Text;

/**
 * A visit (訪問) as planned or done.
 *
 * @param day     in Tokyo
 * @param minutes how long, without the way
 * @param online  whether the advisor is seen on a screen only
 */
public record Visit(LocalDate day, int minutes, boolean online, Part part) {

    /** What a visit is in the dispatch. */
    public enum Part {
        /** 支援. */
        MAIN("支援", "Support"),
        /** 事前打合せ. */
        BEFOREHAND("事前打合せ", "Meeting beforehand"),
        /** フォローアップ. */
        FOLLOW_UP("フォローアップ", "Follow-up");

        private final Text label;

        Part(String ja, String en) {
            this.label = new Text(ja, en);
        }

        public Text label() {
            return label;
        }
    }
}
