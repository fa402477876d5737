package jp.michishirube.award.api;

import java.util.List;

/**
 * A published case so that others can follow it (横展開).
 *
 * @param video an https address; empty for none
 */
public record AwardCaseDetail(AwardCase told, String summary, List<Measure> measures, String spread, String cooperation, String future, String video, List<Picture> pictures) {
    public AwardCaseDetail {
        measures = List.copyOf(measures);
        pictures = List.copyOf(pictures);
    }

    /** An effect in figures. */
    public record Measure(String name, String before, String after, String how) {
    }

    /** A picture, drawn anew from its pixels; its words are never empty. */
    public record Picture(String id, String words) {
    }
}
