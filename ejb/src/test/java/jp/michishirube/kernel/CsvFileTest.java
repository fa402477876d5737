package jp.michishirube.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A register file")
class CsvFileTest {

    @Test
    @DisplayName("keeps commas, quotes and line breaks inside quotes, and empty values")
    void quotes() {
        List<CsvFile.Row> rows = CsvFile.read("x.csv", "\uFEFFa,b\r\n\"1,\"\"2\"\"\n3\",\r\n04,z", Set.of("a", "b"));
        assertEquals("1,\"2\"\n3", rows.get(0).get("a"));
        assertEquals("", rows.get(0).get("b"));
        assertEquals("04", rows.get(1).get("a"));
        assertEquals(4, rows.get(1).line());
    }

    @Test
    @DisplayName("is refused with its line when a row is ragged, a quote stays open or something follows a quote")
    void faults() {
        assertFault("x.csv:3:", "a,b\n1,2\n1\n");
        assertFault("x.csv:2:", "a,b\n\"1,2\n");
        assertFault("x.csv:2:", "a,b\n\"1\"x,2\n");
        assertFault("x.csv:2:", "a,b\n1\"x,2\n");
    }

    @Test
    @DisplayName("is refused when a column is missing or stands twice")
    void columns() {
        assertFault("x.csv:1:", "a\n1\n");
        assertFault("x.csv:1:", "a,b,b\n1,2,3\n");
    }

    private static void assertFault(String place, String text) {
        IllegalStateException fault = assertThrows(IllegalStateException.class, () -> CsvFile.read("x.csv", text, Set.of("a", "b")));
        assertTrue(fault.getMessage().startsWith(place), fault.getMessage());
    }
}
