package jp.michishirube.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jp.michishirube.outreach.api.EventKind;
import jp.michishirube.outreach.api.EventState;
import jp.michishirube.outreach.api.EventView;
import jp.michishirube.outreach.api.IotProject;
import jp.michishirube.outreach.api.PublishedEvent;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The API's answer about events and projects")
class OutreachJsonTest {
    private static final LocalDate DAY = LocalDate.of(2018, 6, 20);
    private final JsonObject schemas = Json.createReader(new StringReader(new DescriptionResource().description())).readObject().getJsonObject("components").getJsonObject("schemas");

    private List<String> described(String schema) {
        return List.copyOf(schemas.getJsonObject(schema).getJsonObject("properties").keySet());
    }

    @Test
    @DisplayName("has the described fields in their order; an event of a published source has no seats and an own one no source")
    void events() {
        JsonObject kept = EventsResource.kept(new EventView("e1", "tohoku", "東北総合通信局", EventKind.BRIEFING, "題", "", "", DAY, DAY, "", "所", "", "tohoku", "東北", 30, 12, LocalDateTime.of(2018, 5, 10, 9, 0),
                LocalDateTime.of(2018, 6, 15, 17, 0), EventState.PUBLISHED, null, false, "", "", null, true, 1), Locale.ENGLISH).build();
        assertEquals(described("Event"), List.copyOf(kept.keySet()));
        assertEquals("Briefing", kept.getString("kind"));
        assertEquals("2018-06-15T17:00:00+09:00", kept.getString("signUpCloses"));
        assertTrue(kept.getBoolean("open") && kept.isNull("source"));
        JsonObject told = EventsResource.told(new PublishedEvent(1, "講習会", "題", DAY, DAY, "所", "", "", "", "約30", 30, "", "資料")).build();
        Set<String> all = new LinkedHashSet<>(described("Event"));
        all.remove("fictional");
        assertEquals(List.copyOf(all), List.copyOf(told.keySet()));
        assertTrue(told.isNull("seats") && told.isNull("bureau"));
    }

    @Test
    @DisplayName("tells a project without a title as null")
    void projects() {
        JsonObject p = IotProjectsResource.item(new IotProject("H27補正", 1, "", "新潟県見附市等", "医療", "certain", "", "資料")).build();
        assertEquals(described("IotProject"), List.copyOf(p.keySet()));
        assertTrue(p.isNull("title"));
    }
}
