package jp.michishirube.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    @DisplayName("subtotals sum their own details, the total all details, and row ends their row")
    void totals() {
        List<Row> rows = Samples.table("x").rows();
        assertEquals(4, rows.get(0).cells().get(3).figure());
        assertEquals(8, rows.get(2).cells().get(1).figure());
        assertEquals(1, rows.get(4).cells().get(1).figure());
        assertEquals(9, rows.get(5).cells().get(1).figure());
        assertEquals(12, rows.get(5).cells().get(3).figure());
        assertEquals(32_344_000, rows.get(5).cells().get(4).figure());
        assertEquals(List.of(new Cell.Block(0, 1, 1, 1), new Cell.Block(3, 3, 1, 1)), ((Cell.Sum) rows.get(5).cells().get(1)).of());
    }

    @Test
    @DisplayName("a table without details has a total of zero and no subtotal")
    void empty() {
        List<Row> rows = new Rows(Samples.COLUMNS).subtotal("小計").total("合計").list();
        assertEquals(1, rows.size());
        assertEquals(0, rows.get(0).cells().get(1).figure());
    }

    @Test
    @DisplayName("a total that does not equal its cells cannot be made")
    void totalsMustAgree() {
        Table t = Samples.table("x");
        List<Row> rows = new ArrayList<>(t.rows());
        List<Cell> cells = new ArrayList<>(rows.get(5).cells());
        cells.set(1, Cell.sum(10, 1, 0, 1));
        rows.set(5, new Row(true, cells));
        assertThrows(IllegalArgumentException.class, () -> new Table(t.title(), "", "", List.of(), Samples.DAY, t.columns(), rows, Optional.empty(), true));
    }

    @Test
    @DisplayName("short rows, charts of text, figures of more than fifteen digits and sums of nothing cannot be made")
    void refused() {
        Table t = Samples.table("x");
        assertThrows(IllegalArgumentException.class, () -> new Table("題", "", "", List.of(), Samples.DAY, t.columns(),
                List.of(new Row(false, List.of(Cell.of(1)))), Optional.empty(), true));
        assertThrows(IllegalArgumentException.class, () -> new Table("題", "", "", List.of(), Samples.DAY, t.columns(), t.rows(),
                Optional.of(new Chart("図", 0, List.of(0))), true));
        assertThrows(IllegalArgumentException.class, () -> Cell.of(1_000_000_000_000_000L));
        assertThrows(IllegalArgumentException.class, () -> new Cell.Sum(0, List.of()));
        assertTrue(Cell.of((String) null) instanceof Cell.Blank);
    }
}
