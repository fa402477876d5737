package jp.michishirube.dispatch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.stream.Stream;

/** Somebody, or a body, that can be sent (地域情報化アドバイザー). Nothing about a home or an account. */
@Entity
@Table(name = "advisor")
class Advisor {
    @Id
    String id;
    /** PERSON or BODY. */
    String kind;
    String name;
    String kana;
    @Column(name = "prefecture_code")
    String prefectureCode;
    @Column(name = "on_site")
    boolean onSite;
    boolean online;
    String fields;
    @Column(name = "priority_fields")
    String priorityFields;
    /** Dispatches a year; 0 for as many as come. */
    @Column(name = "most_a_year")
    int mostAYear;
    String email;
    /** What the sources leave in doubt. */
    String note;
    String source;
    boolean fictional;
    @Version
    long version;

    protected Advisor() {
    }

    Advisor(String id) {
        this.id = id;
    }

    List<String> fieldList() {
        return list(fields);
    }

    List<String> priorityFieldList() {
        return list(priorityFields);
    }

    static List<String> list(String joined) {
        return Stream.of(joined.split("、")).filter(f -> !f.isEmpty()).toList();
    }
}
