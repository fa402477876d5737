package jp.michishirube.programme.rule;

/**
 * What a rule rests on.
 *
 * @param source    document and place in it, Japanese
 * @param certainty how sure we are that the source says so
 * @param version   the guideline version that holds the rule, such as "chiiki_iot_jisso-2018/1"
 */
public record Basis(String source, Certainty certainty, String version) {

    /** "総務省資料(2018年) 補助率〔確度：高〕（chiiki_iot_jisso-2018/1）". */
    public String text() {
        return source + "〔確度：" + certainty.ja() + "〕（" + version + "）";
    }

    /** How sure the source is. */
    public enum Certainty {
        /** Written in an official document that we have read. */
        HIGH("高"),
        /** Reported by a document that we have read, or read out of its drawing. */
        MEDIUM("中"),
        /** Our own assumption, to be replaced when the document is at hand. */
        ASSUMED("想定");

        private final String ja;

        Certainty(String ja) {
            this.ja = ja;
        }

        public String ja() {
            return ja;
        }
    }
}
