package jp.michishirube.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import jp.michishirube.award.api.AwardCase;
import jp.michishirube.award.api.Edition;
import jp.michishirube.award.api.EditionView;
import jp.michishirube.kernel.Text;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The API's answer about an edition of the award")
class AwardJsonTest {
    private static final Text WORDS = new Text("備考", "note");
    private final JsonObject schemas = Json.createReader(new StringReader(new DescriptionResource().description())).readObject().getJsonObject("components").getJsonObject("schemas");

    private static EditionView view() {
        Edition edition = new Edition("2017", 1, 2017, new Text("大賞2017", "Award 2017"), List.of("教育"), List.of(WORDS), new Edition.Entries(102, "資料"), null, LocalDate.of(2017, 10, 25), null,
                LocalDate.of(2018, 1, 29), LocalDate.of(2018, 3, 9), false, 12, List.of(), null, new Edition.Published(true, Edition.Known.SOME), "資料", WORDS, false);
        AwardCase known = new AwardCase("2017-1", "2017", "大賞2017", "優秀賞", "題", "町", "所", "kanto", "関東", "", "", "", "", "", false);
        AwardCase unknown = new AwardCase("2017-2", "2017", "大賞2017", AwardCase.UNKNOWN, "題2", "市、社", "所", "kanto", "関東", "", "", "", "", "出典：資料", false);
        return new EditionView(edition, 102, "資料", List.of(known, unknown), List.of(known));
    }

    private JsonObject checked(String schema, JsonObject json) {
        assertEquals(List.copyOf(schemas.getJsonObject(schema).getJsonObject("properties").keySet()), List.copyOf(json.keySet()), schema);
        return json;
    }

    @Test
    @DisplayName("has the described fields in their order; what no source tells is null, and why stands beside it")
    void detail() {
        JsonObject one = checked("AwardEdition", AwardJson.detail(view(), Locale.JAPANESE).build());
        assertEquals(102, one.getInt("entries"));
        assertTrue(one.isNull("closed") && one.isNull("finalistsNote"));
        assertEquals("2018-01-29", one.getString("finalJudging"));
        assertEquals(List.of("優秀賞", "未確認"), one.getJsonArray("finalists").getValuesAs(JsonObject.class).stream().map(c -> c.getString("prize")).toList());
        JsonObject prize = one.getJsonArray("prizes").getJsonObject(0);
        assertTrue(prize.isNull("problem") && prize.isNull("field") && prize.isNull("note") && !prize.containsKey("fictional"));
        assertEquals(1, one.getJsonArray("prizes").size());
        assertFalse(one.getBoolean("prizesComplete"));
        assertTrue(one.getString("prizesNote").contains("未確認"));
    }

    @Test
    @DisplayName("in a list is told in numbers, in the language that is asked for")
    void item() {
        JsonObject item = checked("AwardEditionItem", AwardJson.item(view(), Locale.ENGLISH).build());
        assertEquals("Award 2017", item.getString("name"));
        assertEquals(List.of(2, 1), List.of(item.getInt("finalists"), item.getInt("prizes")));
    }
}
