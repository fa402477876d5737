package jp.michishirube.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Cuts a table that is too wide for a page into tables that are not, between groups of columns; each begins with the columns that name the rows. */
final class Bands {
    private Bands() {
    }

    /**
     * Where a table is cut.
     *
     * @param names how many columns at the left stand in every band
     * @param bands the other columns, from first to last
     */
    record Cut(int names, List<List<Integer>> bands) {
        /** How many columns each page repeats; none where there is one page. */
        int repeated() {
            return bands.size() > 1 ? names : 0;
        }

        int lastOfFirst() {
            return bands.get(0).get(bands.get(0).size() - 1);
        }
    }

    /**
     * @param widths what each column needs
     * @param space  a page's width
     */
    static Cut cut(Table table, float[] widths, float space) {
        int names = names(table, widths, space);
        float lead = sum(widths, 0, names);
        List<List<Integer>> bands = new ArrayList<>();
        List<Integer> band = new ArrayList<>();
        float used = lead;
        for (int c = names; c < widths.length; ) {
            int end = lead + sum(widths, c, table.groupEnd(c)) > space ? c + 1 : table.groupEnd(c);
            float group = sum(widths, c, end);
            if (!band.isEmpty() && used + group > space) {
                bands.add(band);
                band = new ArrayList<>();
                used = lead;
            }
            IntStream.range(c, end).forEach(band::add);
            used += group;
            c = end;
        }
        bands.add(band);
        return new Cut(names, bands);
    }

    /** The bands as tables of their own. */
    static List<Table> of(Table table, float[] widths, float space) {
        Cut cut = cut(table, widths, space);
        return cut.bands().stream().map(band -> part(table, cut.names(), band)).toList();
    }

    private static float sum(float[] widths, int from, int to) {
        float sum = 0;
        for (int c = from; c < to; c++) {
            sum += widths[c];
        }
        return sum;
    }

    /** The columns of text at the left, as long as they leave most of the page to the others. */
    private static int names(Table table, float[] widths, float space) {
        int names = 0;
        float used = 0;
        while (names < widths.length - 1 && table.columns().get(names).kind() == Column.Kind.TEXT && used + widths[names] < space * 0.35f) {
            used += widths[names++];
        }
        return names;
    }

    private static Table part(Table table, int names, List<Integer> band) {
        List<Integer> columns = IntStream.concat(IntStream.range(0, names), band.stream().mapToInt(Integer::intValue)).boxed().toList();
        List<Row> rows = table.rows().stream().map(r -> new Row(r.kind(), columns.stream().map(c -> plain(r.cells().get(c))).toList())).toList();
        return new Table(table.title(), table.subtitle(), table.unit(), table.source(), table.notes(), table.day(),
                columns.stream().map(table.columns()::get).toList(), rows, Optional.empty(), table.landscape());
    }

    /** A total's cells may stand in another band. */
    private static Cell plain(Cell cell) {
        return cell instanceof Cell.Sum sum ? new Cell.Figure(sum.value()) : cell;
    }
}
