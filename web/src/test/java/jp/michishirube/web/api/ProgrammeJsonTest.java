package jp.michishirube.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonObject;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.michishirube.kernel.Text;
import jp.michishirube.programme.api.CallPurpose;
import jp.michishirube.programme.api.CallTerms;
import jp.michishirube.programme.api.CallView;
import jp.michishirube.programme.api.ProgrammeDetail;
import jp.michishirube.programme.api.ProgrammeView;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A call of the API")
class ProgrammeJsonTest {
    private static final LocalDateTime CLOSES = LocalDateTime.of(2018, 5, 31, 17, 0);
    private static final CallView CALL = new CallView("kakuu-2018-1", "kakuu", null, new Text("架空の公募", "Fictional call"), 2018, 1,
            LocalDateTime.of(2018, 4, 25, 0, 0), CLOSES, null, false, new Text("架空", "Fictional"), null, null, null, Map.of(), Map.of(), CallTerms.asPublished(CLOSES), CallPurpose.PROPOSALS, null);

    private static JsonObject told(CallView call, LocalDateTime now) {
        ProgrammeView programme = new ProgrammeView(1, "kakuu", new Text("架空", "Fictional"), "", "", "", "", "", "", List.of(), "", "", "", "", "", List.of());
        return ProgrammeJson.detail(new ProgrammeDetail(programme, List.of(), List.of(call)), now, Locale.JAPANESE).build().getJsonArray("calls").getJsonObject(0);
    }

    @Test
    @DisplayName("tells the deadline that holds and the one that was published, and whether it was extended")
    void extended() {
        CallView extended = CALL.on(CLOSES.plusDays(7), null, new CallTerms(CLOSES, 0, true, false, "大雨のため"));
        JsonObject call = told(extended, CLOSES.plusDays(1));
        assertEquals("2018-06-07T17:00:00+09:00", call.getString("closes"));
        assertEquals("2018-05-31T17:00:00+09:00", call.getString("closesAsPublished"));
        assertEquals(true, call.getBoolean("extended"));
        assertEquals(false, call.getBoolean("closedEarly"));
        assertEquals("OPEN", call.getString("status"));
    }

    @Test
    @DisplayName("without a change both are the same")
    void asPublished() {
        JsonObject call = told(CALL, CLOSES.plusDays(1));
        assertEquals(call.getString("closes"), call.getString("closesAsPublished"));
        assertEquals(false, call.getBoolean("extended"));
        assertEquals("CLOSED", call.getString("status"));
    }
}
