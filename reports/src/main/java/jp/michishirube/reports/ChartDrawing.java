package jp.michishirube.reports;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A bar chart under the table, over its detail rows. Every series has its own fill, or LibreOffice draws none. */
final class ChartDrawing {
    static final int ROWS = 18;
    private static final PresetColor[] FILLS = {PresetColor.ROYAL_BLUE, PresetColor.DARK_ORANGE, PresetColor.SEA_GREEN, PresetColor.FIREBRICK};

    private ChartDrawing() {
    }

    static void draw(XSSFSheet sheet, Table table, Chart chart, int firstRow, int at) {
        int from = firstRow;
        int to = firstRow + (int) table.rows().stream().filter(r -> !r.total()).count() - 1;
        if (to < from) {
            return;
        }
        XSSFChart drawn = sheet.createDrawingPatriarch().createChart(new XSSFClientAnchor(0, 0, 0, 0, 0, at,
                Math.min(table.columns().size(), 12), at + ROWS));
        drawn.setTitleText(chart.title());
        drawn.setTitleOverlay(false);
        drawn.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        XDDFCategoryAxis names = drawn.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis values = drawn.createValueAxis(AxisPosition.LEFT);
        values.setCrosses(AxisCrosses.AUTO_ZERO);
        values.setMinimum(0);
        XDDFBarChartData bars = (XDDFBarChartData) drawn.createData(ChartTypes.BAR, names, values);
        bars.setBarDirection(BarDirection.COL);
        bars.setGapWidth(60);
        int n = 0;
        for (int column : chart.series()) {
            XDDFChartData.Series series = bars.addSeries(
                    XDDFDataSourcesFactory.fromStringCellRange(sheet, new CellRangeAddress(from, to, chart.names(), chart.names())),
                    XDDFDataSourcesFactory.fromNumericCellRange(sheet, new CellRangeAddress(from, to, column, column)));
            Column named = table.columns().get(column);
            series.setTitle(named.group().isEmpty() ? named.header() : named.group() + " " + named.header(), null);
            series.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(FILLS[n++ % FILLS.length])));
        }
        drawn.plot(bars);
    }
}
