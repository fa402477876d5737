package jp.michishirube.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.michishirube.review.rule.JudgeTies;

/** Somebody who scores (評価委員・審査員), with what ties them to bodies, places and vendors, a line each. */
@Entity
@Table(name = "reviewer")
class Reviewer {
    @Id
    String id;
    /** Who signs in as this reviewer; null where scores come on paper only. */
    @Column(name = "user_id")
    Long userId;
    String name;
    String kana;
    /** 肩書, as on the published list of members. */
    String title;
    String email;
    String fields;
    /** Bodies: ids or names. */
    String organisations;
    /** Local governments: codes or names. */
    String places;
    String vendors;
    String source;
    boolean fictional;
    @Version
    long version;

    protected Reviewer() {
    }

    Reviewer(String id) {
        this.id = id;
    }

    List<String> fieldList() {
        return Stream.of(fields.split("、")).filter(f -> !f.isEmpty()).toList();
    }

    JudgeTies ties() {
        Set<String> bodies = lines(organisations);
        return new JudgeTies(bodies, bodies, lines(places), lines(vendors));
    }

    private static Set<String> lines(String text) {
        Set<String> lines = new LinkedHashSet<>();
        text.lines().map(String::strip).filter(l -> !l.isEmpty()).forEach(lines::add);
        return lines;
    }
}
