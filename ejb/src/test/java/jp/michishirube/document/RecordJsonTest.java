package jp.michishirube.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RecordJsonTest {
    sealed interface Part permits Line, Rows {
    }

    record Line(String text) implements Part {
    }

    record Rows(List<List<String>> cells, boolean ruled) implements Part {
    }

    record Sample(String text, int number, long yen, double width, LocalDate day, DayOfWeek weekday, Optional<String> note,
                  List<Part> parts, Map<String, Long> sums, String nothing) {
    }

    @Test
    @DisplayName("a record comes back equal, and gives the same text every time")
    void comesBack() {
        Map<String, Long> sums = new LinkedHashMap<>();
        sums.put("東北", 12_345_000L);
        Sample sample = new Sample("𠮷野家 \"引用\"\n", 3, 9_007_199_254_740_993L, 0.5, LocalDate.of(2018, 5, 31), DayOfWeek.MONDAY, Optional.of("注"),
                List.of(new Line("記"), new Rows(List.of(List.of("1", "2"), List.of()), true)), sums, null);
        String text = RecordJson.write(sample, Sample.class).toString();
        assertEquals(text, RecordJson.write(sample, Sample.class).toString());
        try (var reader = Json.createReader(new StringReader(text))) {
            assertEquals(sample, RecordJson.read(reader.readObject(), Sample.class));
        }
    }

    @Test
    @DisplayName("a name that is not a permitted record, and a value that is no data, are refused")
    void refuses() {
        JsonValue other = Json.createObjectBuilder().add("is", "java.lang.Runtime").build();
        assertThrows(IllegalArgumentException.class, () -> RecordJson.read(other, Part.class));
        record Odd(Thread thread) {
        }
        assertThrows(IllegalArgumentException.class, () -> RecordJson.write(new Odd(Thread.currentThread()), Odd.class));
    }
}
