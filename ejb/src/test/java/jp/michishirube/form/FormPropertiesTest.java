package jp.michishirube.form;

import static jp.michishirube.form.FormFixture.FORM;
import static jp.michishirube.form.FormFixture.YEAR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jp.michishirube.kernel.Violation;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Label("Whatever is typed into a draft")
class FormPropertiesTest {

    @Provide
    Arbitrary<Map<String, String>> typed() {
        List<String> ids = FORM.fields().stream().map(Field::id).toList();
        List<String> near = List.of("", " ", "YES", "NO", "BEST", "観光クラウド", "12,345,678", "-1", "1.5", "9".repeat(40), "99999億円", "2018-09-01", "平成30年2月30日",
                "H99.99.99", "0000-00-00", "a@b.jp", "@", "https://x.jp", "0183-00-0000", "+", "(((((((((", "%s %d ${x} #{x}", "<script>", "\u0000", "\ud83d", "あ".repeat(3000), "\u202e");
        Arbitrary<String> text = Arbitraries.oneOf(Arbitraries.of(near), Arbitraries.strings().ofMaxLength(60),
                Arbitraries.strings().withCharRange('０', '９').withChars("，．年月日円千万-HＨ平成/ ").ofMaxLength(14));
        return Arbitraries.maps(Arbitraries.of(ids), text).ofMaxSize(ids.size());
    }

    @Provide
    Arbitrary<Set<String>> slots() {
        return Arbitraries.of("proposalFile", "estimateFile", "otherFile", "elsewhere").set().ofMaxSize(4);
    }

    @Property(tries = 600)
    @Label("checking never fails, names only fields of the form, each once, and always says something in both languages")
    void checking(@ForAll("typed") Map<String, String> typed, @ForAll("slots") Set<String> slots) {
        Answers answers = new Answers(typed);
        List<Violation> violations = FormCheck.check(FORM, answers, slots, YEAR);
        Set<String> fields = new HashSet<>();
        for (Violation v : violations) {
            assertTrue(FORM.field(v.field()).isPresent() && fields.add(v.field()), v::toString);
            assertTrue(v.message().ja().endsWith("。") && !v.message().en().isBlank(), v::toString);
        }
        boolean allComplete = FORM.sections().stream().allMatch(s -> FormCheck.status(s, answers, slots, java.util.Optional.of(YEAR)) == SectionStatus.COMPLETE);
        assertEquals(violations.isEmpty(), allComplete, "the task list and the check say the same");
        FORM.fields().forEach(f -> assertFalse(f.shown(answers, Locale.JAPANESE) == null));
    }

    @Property(tries = 400)
    @Label("it is kept: the JSON gives the same answers back, and the canonical form does not depend on order")
    void kept(@ForAll("typed") Map<String, String> typed) {
        Answers answers = new Answers(typed);
        assertEquals(answers, Answers.ofJson(answers.toJson()));
        Answers turned = Answers.EMPTY;
        for (String id : typed.keySet().stream().sorted(java.util.Comparator.reverseOrder()).toList()) {
            turned = turned.with(id, typed.get(id));
        }
        assertEquals(answers.canonicalJson(), turned.canonicalJson());
        assertEquals(answers.canonicalJson(), Answers.ofJson(answers.canonicalJson()).canonicalJson());
        assertEquals(List.of(), FormDiff.between(FORM, answers, turned));
    }

    @Property(tries = 400)
    @Label("what changed between two versions is what differs, and the same both ways")
    void diff(@ForAll("typed") Map<String, String> before, @ForAll("typed") Map<String, String> after) {
        List<String> there = FormDiff.between(FORM, new Answers(before), new Answers(after)).stream().map(FormDiff.Change::field).toList();
        assertEquals(there, FormDiff.between(FORM, new Answers(after), new Answers(before)).stream().map(FormDiff.Change::field).toList());
        for (String same : FORM.fields().stream().map(Field::id).filter(f -> !there.contains(f) && !FORM.field(f).orElseThrow().isFile()).toList()) {
            assertEquals(Answers.canonical(new Answers(before).get(same)), Answers.canonical(new Answers(after).get(same)));
        }
    }
}
