package jp.michishirube.casework;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import jp.michishirube.casework.api.CaseContent;
import jp.michishirube.casework.api.SubmissionView;
import jp.michishirube.form.Answers;
import jp.michishirube.form.Field;
import jp.michishirube.form.FormDefinition;
import jp.michishirube.kernel.Text;

/** Lays a submission out for reading. */
final class ContentReading {
    private ContentReading() {
    }

    static CaseContent read(SubmissionView s, FormDefinition form, Set<String> hidden) {
        Answers answers = s.answers().without(hidden);
        List<CaseContent.Section> sections = form.sections().stream().map(x -> new CaseContent.Section(x.title(), x.fields().stream()
                .filter(f -> !f.isFile() && f.isShown(answers) && !answers.get(f.id()).isBlank()).map(f -> line(f, answers)).toList())).filter(x -> !x.lines().isEmpty()).toList();
        return new CaseContent(s.caseId(), s.no(), sections, s.files().stream().filter(f -> !hidden.contains(f.slot())).toList(), answers, s.sha256());
    }

    private static CaseContent.Line line(Field f, Answers answers) {
        return new CaseContent.Line(f.id(), f.label(), new Text(f.shown(answers, Locale.JAPANESE), f.shown(answers, Locale.ENGLISH)));
    }
}
