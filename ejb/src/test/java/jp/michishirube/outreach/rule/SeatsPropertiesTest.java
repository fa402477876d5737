package jp.michishirube.outreach.rule;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import jp.michishirube.outreach.rule.Seats.Waiting;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SeatsPropertiesTest {
    @Property
    void never_more_are_seated_than_there_are_seats(@ForAll @IntRange(min = 1, max = 50) int seats, @ForAll @IntRange(min = 0, max = 60) int taken,
                                                        @ForAll @Size(max = 20) List<@IntRange(min = 1, max = 20) Integer> people) {
        List<Waiting> waiting = IntStream.range(0, people.size()).mapToObj(i -> new Waiting("" + i, people.get(i))).toList();
        int given = Seats.seated(seats, taken, waiting).stream().mapToInt(id -> people.get(Integer.parseInt(id))).sum();
        assertTrue(given <= Seats.free(seats, taken));
    }
}
