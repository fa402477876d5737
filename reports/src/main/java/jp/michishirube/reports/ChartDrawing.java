package jp.michishirube.reports;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A bar chart over a table's detail rows, live where they are one block. Every series has its own fill, or LibreOffice draws none. */
final class ChartDrawing {
    private static final int[] FILLS = {0x0031D8, 0xE25100, 0x197A4B, 0x8A38F5, 0x626264, 0xB78F00};

    private final Table table;
    private final XSSFSheet data;
    private final int firstRow;
    private final int[] details;

    private ChartDrawing(Table table, XSSFSheet data, int firstRow) {
        this.table = table;
        this.data = data;
        this.firstRow = firstRow;
        this.details = IntStream.range(0, table.rows().size()).filter(r -> !table.rows().get(r).total()).toArray();
    }

    /** Where a chart stands: on a sheet, from a row down, over so many rows, from a column to before another. */
    record Place(XSSFSheet sheet, int row, int rows, int column, int endColumn) {
    }

    /** Draws; the data stand on the data's sheet. */
    static void draw(Table table, Chart chart, Place place, XSSFSheet data, int firstRow) {
        new ChartDrawing(table, data, firstRow).draw(chart, place);
    }

    private void draw(Chart chart, Place place) {
        if (details.length == 0) {
            return;
        }
        XSSFChart drawn = place.sheet().createDrawingPatriarch().createChart(
                new XSSFClientAnchor(0, 0, 0, 0, place.column(), place.row(), place.endColumn(), place.row() + place.rows()));
        drawn.setTitleText(SheetText.of(chart.title()));
        drawn.setTitleOverlay(false);
        drawn.getFormattedTitle().getParagraph(0).addDefaultRunProperties().setFontSize(13.0);
        drawn.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        XDDFCategoryAxis names = drawn.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis values = drawn.createValueAxis(AxisPosition.LEFT);
        values.setCrosses(AxisCrosses.AUTO_ZERO);
        values.setCrossBetween(AxisCrossBetween.BETWEEN);
        values.setNumberFormat("#,##0");
        values.getOrAddMajorGridProperties().setLineProperties(new XDDFLineProperties(fill(0xD8D8DB)));
        XDDFBarChartData bars = (XDDFBarChartData) drawn.createData(ChartTypes.BAR, names, values);
        bars.setBarDirection(BarDirection.COL);
        bars.setGapWidth(70);
        bars.setVaryColors(false);
        List<Integer> series = chart.series();
        for (int n = 0; n < series.size(); n++) {
            XDDFChartData.Series one = bars.addSeries(names(chart.names()), figures(series.get(n)));
            one.setTitle(SheetText.of(table.columns().get(series.get(n)).fullHeader()), null);
            one.setFillProperties(fill(FILLS[n % FILLS.length]));
        }
        drawn.plot(bars);
    }

    private static XDDFSolidFillProperties fill(int rgb) {
        return new XDDFSolidFillProperties(XDDFColor.from(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb}));
    }

    private boolean oneBlock() {
        return details[details.length - 1] - details[0] == details.length - 1;
    }

    private CellRangeAddress range(int column) {
        return new CellRangeAddress(firstRow + details[0], firstRow + details[details.length - 1], column, column);
    }

    private XDDFCategoryDataSource names(int column) {
        return oneBlock() ? XDDFDataSourcesFactory.fromStringCellRange(data, range(column))
                : XDDFDataSourcesFactory.fromArray(IntStream.of(details)
                        .mapToObj(r -> SheetText.of(TableDrawing.text(table.rows().get(r).cells().get(column)))).toArray(String[]::new));
    }

    private XDDFNumericalDataSource<Double> figures(int column) {
        return oneBlock() ? XDDFDataSourcesFactory.fromNumericCellRange(data, range(column))
                : XDDFDataSourcesFactory.fromArray(IntStream.of(details)
                        .mapToObj(r -> (double) table.rows().get(r).cells().get(column).figure()).toArray(Double[]::new));
    }
}
