package jp.michishirube.publication.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.michishirube.kernel.Text;

/**
 * 応募状況 of the dispatches of a fiscal year. Applications count every request that has arrived, those withdrawn or declined afterwards too.
 *
 * @param tables    by axis, in the order in which they are shown
 * @param dispatches 派遣件数 by fiscal year, the oldest first
 * @param decided   派遣決定一覧, by bureau
 * @param whole     false where requests of rounds that are still open are left out
 */
public record DispatchFigures(int fiscalYear, Instant asOf, Map<Axis, List<Count>> tables, List<YearCount> dispatches, List<DispatchRow> decided, boolean whole) {

    /** By what requests are counted. */
    public enum Axis {
        FIELD("分野別", "By field"), BUREAU("管区別", "By bureau"), PREFECTURE("都道府県別", "By prefecture"), BODY("団体の種別", "By kind of body");

        private final Text label;

        Axis(String ja, String en) {
            this.label = new Text(ja, en);
        }

        public Text label() {
            return label;
        }

        /** The word used in addresses: "field". */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Which requests a figure counts. */
    public enum Figure {
        APPLICATIONS("応募件数", "Applications"), DECIDED("派遣決定", "Decided"), WITHDRAWN("取下げ・辞退", "Withdrawn or declined");

        private final Text label;

        Figure(String ja, String en) {
            this.label = new Text(ja, en);
        }

        public Text label() {
            return label;
        }

        /** Whether a request of this outcome is among them; a withdrawal counts before the decision and after it. */
        public boolean counts(String outcome) {
            return switch (this) {
                case APPLICATIONS -> true;
                case DECIDED -> outcome.equals("DECIDED");
                case WITHDRAWN -> outcome.equals("WITHDRAWN") || outcome.equals("DECLINED");
            };
        }

        /** The word used in addresses: "decided". */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * @param key       as the source writes it, such as 「教育」 or 「北海道」
     * @param withdrawn of the applications: withdrawn, before the decision or after it (辞退)
     */
    public record Count(String key, Text label, int applications, int decided, int withdrawn, boolean fictional) {
    }

    /**
     * @param dispatches null where it is not known
     * @param note       such as that the figure is a published one; empty for one counted here
     */
    public record YearCount(int fiscalYear, Integer dispatches, String note, String source) {
    }

    /** The sum of an axis. */
    public int total() {
        return tables.get(Axis.FIELD).stream().mapToInt(Count::applications).sum();
    }

    public int totalDecided() {
        return tables.get(Axis.FIELD).stream().mapToInt(Count::decided).sum();
    }

    public int totalWithdrawn() {
        return tables.get(Axis.FIELD).stream().mapToInt(Count::withdrawn).sum();
    }

    public boolean isFictional() {
        return tables.get(Axis.FIELD).stream().anyMatch(Count::fictional);
    }
}
