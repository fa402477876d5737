package jp.michishirube.publication.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.michishirube.kernel.FiscalYear;
import jp.michishirube.kernel.Text;
import jp.michishirube.publication.rule.BodyStep.Sign;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A body that stopped between interest and action")
class StoppingTest {
    private static final LocalDate TODAY = LocalDate.of(2018, 5, 10);

    private static BodyStep step(Sign sign, LocalDate day, int year) {
        return new BodyStep(BodyStage.SURVEY, day, year, new Text("架空", "made up"), null, "", "", "", null, sign, true);
    }

    private static BodyStep step(String told) {
        String[] t = told.split("@");
        return t[1].length() == 4 ? step(Sign.valueOf(t[0]), null, Integer.parseInt(t[1])) : step(Sign.valueOf(t[0]), LocalDate.parse(t[1]), FiscalYear.of(LocalDate.parse(t[1])).year());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "INTEREST@2018-05-01,                                2018-05-01",
        "INTEREST@2016-04-01,                                2016-04-01",
        "INTEREST@2016-03-31,                                ''",
        "INTEREST@2016,                                      2016",
        "NEITHER@2018-05-01,                                 ''",
        "INTEREST@2017-05-01 INTEREST@2018-05-01,            2018-05-01",
        "INTEREST@2018-05-01 ACTION@2018-05-09,              ''",
        "ACTION@2016-04-01 INTEREST@2018-05-01,              ''",
        "ACTION@2016-03-31 INTEREST@2018-05-01,              2018-05-01",
        "INTEREST@2018-05-01 NEITHER@2018-05-09,             2018-05-01"})
    @DisplayName("showed interest this fiscal year or in the two before, and acted in none of them")
    void cases(String told, String at) {
        Optional<BodyStep> found = Stopping.at(Stream.of(told.split(" ")).map(StoppingTest::step).toList(), TODAY);
        assertEquals(at, found.map(s -> s.day() == null ? Integer.toString(s.fiscalYear()) : s.day().toString()).orElse(""));
    }

    @Provide
    Arbitrary<List<BodyStep>> steps() {
        return Combinators.combine(Arbitraries.of(Sign.values()), Arbitraries.integers().between(0, 2_000))
                .as((sign, before) -> step(sign, TODAY.minusDays(before), FiscalYear.of(TODAY.minusDays(before)).year())).list().ofMaxSize(8);
    }

    @Property
    void stands_before_no_action_and_is_the_last_interest_whatever_the_order(@ForAll("steps") List<BodyStep> steps) {
        List<BodyStep> recent = steps.stream().filter(s -> !s.day().isBefore(LocalDate.of(2016, 4, 1))).toList();
        boolean acted = recent.stream().anyMatch(s -> s.sign() == Sign.ACTION);
        Optional<LocalDate> last = acted ? Optional.empty() : recent.stream().filter(s -> s.sign() == Sign.INTEREST).map(BodyStep::day).reduce((a, b) -> a.isAfter(b) ? a : b);
        assertEquals(last, Stopping.at(steps, TODAY).map(BodyStep::day));
    }
}
