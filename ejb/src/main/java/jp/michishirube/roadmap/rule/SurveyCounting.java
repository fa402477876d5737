package jp.michishirube.roadmap.rule;

import java.util.List;
import jp.michishirube.form.Field;
import jp.michishirube.form.FieldType;
import jp.michishirube.form.FormDefinition;
import jp.michishirube.form.Several;
import jp.michishirube.roadmap.api.SurveyQuestion;
import jp.michishirube.roadmap.api.SurveyShare;

/** Counts answers question by question. The whole of a share is those who answered the question (N), never those who were asked. */
public final class SurveyCounting {
    private SurveyCounting() {
    }

    public static List<SurveyQuestion> count(FormDefinition form, List<SurveyRecord> records) {
        return form.fields().stream().map(f -> question(f, records)).toList();
    }

    /** The same questions where no source tells what was answered: no value, which is not zero. */
    public static List<SurveyQuestion> unknown(FormDefinition form) {
        return form.fields().stream().map(f -> new SurveyQuestion(f.id(), f.label(), f.type() == FieldType.MULTI, null, null,
                f.options().stream().map(o -> new SurveyShare(o.value(), o.label(), null, null)).toList())).toList();
    }

    private static SurveyQuestion question(Field f, List<SurveyRecord> records) {
        List<SurveyRecord> asked = records.stream().filter(r -> f.isShown(r.answers())).toList();
        List<List<String>> given = asked.stream().map(r -> given(f, r)).filter(g -> !g.isEmpty()).toList();
        int answered = given.size();
        return new SurveyQuestion(f.id(), f.label(), f.type() == FieldType.MULTI, answered, asked.size() - answered, f.options().stream()
                .map(o -> new SurveyShare(o.value(), o.label(), (int) given.stream().filter(g -> g.contains(o.value())).count(), answered)).toList());
    }

    private static List<String> given(Field f, SurveyRecord r) {
        String value = r.answers().get(f.id()).strip();
        return f.type() == FieldType.MULTI ? Several.of(value) : value.isEmpty() ? List.of() : List.of(value);
    }
}
