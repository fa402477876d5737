package jp.michishirube.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.michishirube.roadmap.api.PrefectureTile;

/** The prefectures as tiles about where they lie; every tile has its numbers, so that no colour is needed to read it. */
final class PrefectureDrawing {
    private static final int TILE = 64;
    private static final int STEP = 68;
    /** From the north to the south, a column each from the west; codes, and -- where there is none. */
    private static final List<String> ROWS = List.of(
            "-- -- -- -- -- -- -- -- -- -- -- -- 01",
            "-- -- -- -- -- -- -- -- -- -- -- -- 02",
            "-- -- -- -- -- -- -- -- -- -- -- 05 03",
            "-- -- -- -- -- -- -- -- -- -- -- 06 04",
            "-- -- -- -- -- -- -- -- 17 16 15 07 --",
            "-- -- -- -- -- -- -- -- 18 21 20 10 09",
            "-- -- -- 32 31 28 26 25 -- 23 19 11 08",
            "41 40 35 34 33 -- 27 29 24 22 14 13 12",
            "42 43 44 38 37 -- 30 -- -- -- -- -- --",
            "-- 46 45 39 36 -- -- -- -- -- -- -- --",
            "47 -- -- -- -- -- -- -- -- -- -- -- --");

    private PrefectureDrawing() {
    }

    static Drawing of(List<PrefectureTile> tiles) {
        Map<String, PrefectureTile> by = new HashMap<>();
        tiles.forEach(t -> by.put(t.code(), t));
        Drawing d = new Drawing(13 * STEP);
        for (int row = 0; row < ROWS.size(); row++) {
            String[] codes = ROWS.get(row).split(" ");
            for (int column = 0; column < codes.length; column++) {
                PrefectureTile tile = by.get(codes[column]);
                if (tile != null) {
                    tile(d, column * STEP, row * STEP, tile);
                }
            }
        }
        d.height(ROWS.size() * STEP);
        return d;
    }

    private static void tile(Drawing d, int x, int y, PrefectureTile t) {
        int adopted = t.bodies().adopted();
        d.box(x, y, TILE, TILE, "rm-tile " + (adopted == 0 ? "rm-none" : adopted < 3 ? "rm-some" : "rm-many"));
        String name = t.name().equals("北海道") ? t.name() : t.name().substring(0, t.name().length() - 1);
        d.text(x + 6, y + 22, name, "rm-tile-name", "");
        d.text(x + 6, y + 48, t.bodies().completed() + "/" + adopted, "rm-tile-number", "");
    }
}
