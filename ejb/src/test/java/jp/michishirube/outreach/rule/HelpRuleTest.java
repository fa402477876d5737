package jp.michishirube.outreach.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.michishirube.kernel.Text;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("From the wall, the field and the body to the help")
class HelpRuleTest {
    private static final HelpField FARMING = new HelpField(new Text("農林水産業", "Farming"), true, List.of("農"));
    private static final HelpField SECURITY = new HelpField(new Text("セキュリティ", "Security"), false, List.of());

    private static List<HelpKind> usable(Set<Wall> walls, HelpField field, BodyType body) {
        return HelpRule.help(walls, field, body, false).stream().filter(Help::usable).map(Help::kind).toList();
    }

    @Test
    @DisplayName("a town without money, in a disadvantaged area, is told of the subsidy and why two options are open to it")
    void budget() {
        List<Help> helps = HelpRule.help(Set.of(Wall.BUDGET), FARMING, BodyType.MUNICIPALITY, true);
        assertEquals(List.of(HelpKind.SUBSIDY, HelpKind.COMMISSION, HelpKind.EVENT, HelpKind.CASES), helps.stream().map(Help::kind).toList());
        assertTrue(helps.stream().allMatch(Help::usable));
        assertTrue(helps.get(0).reason().ja().startsWith("予算の壁に：") && helps.get(0).reason().ja().contains("定額と2分の1"), helps.get(0).reason().ja());
        assertFalse(HelpRule.help(Set.of(Wall.BUDGET), FARMING, BodyType.MUNICIPALITY, false).get(0).reason().ja().contains("定額"));
    }

    @Test
    @DisplayName("a field that only the dispatch knows gets no money, but an advisor; why is said")
    void dispatchOnly() {
        List<Help> helps = HelpRule.help(EnumSet.of(Wall.BUDGET, Wall.PEOPLE), SECURITY, BodyType.MUNICIPALITY, true);
        assertEquals(List.of(HelpKind.SUBSIDY, HelpKind.COMMISSION), helps.stream().filter(h -> !h.usable()).map(Help::kind).toList());
        assertTrue(helps.get(0).reason().ja().contains("「セキュリティ」は補助・委託の対象になる分野にありません"), helps.get(0).reason().ja());
        assertEquals(List.of(HelpKind.ADVISOR, HelpKind.TRAINING, HelpKind.EVENT, HelpKind.CASES), usable(EnumSet.of(Wall.BUDGET, Wall.PEOPLE), SECURITY, BodyType.MUNICIPALITY));
    }

    @Test
    @DisplayName("a company gets no advisor, no plan and no guide; a body that is recommended gets an advisor")
    void others() {
        assertEquals(List.of(HelpKind.EVENT, HelpKind.CASES), usable(EnumSet.of(Wall.STRUCTURE, Wall.INFORMATION), FARMING, BodyType.COMPANY));
        assertEquals(List.of(HelpKind.ADVISOR, HelpKind.CASES), usable(Set.of(Wall.STRUCTURE), FARMING, BodyType.OTHER));
    }

    @Test
    @DisplayName("a designated city is told that the implementation subsidy is not for it")
    void designatedCity() {
        assertTrue(HelpRule.help(Set.of(Wall.BUDGET), FARMING, BodyType.DESIGNATED_CITY, false).get(0).reason().ja().contains("指定都市は地域IoT実装推進事業の対象に入りません"));
    }

    @Test
    @DisplayName("every wall leads to some help for every kind of body, and the walls that are named stand in the reason")
    void complete() {
        for (Wall wall : Wall.values()) {
            for (BodyType body : BodyType.values()) {
                assertFalse(usable(Set.of(wall), FARMING, body).isEmpty(), wall + " " + body);
            }
        }
        assertEquals(List.of(), HelpRule.help(Set.of(), FARMING, BodyType.MUNICIPALITY, false));
        Help advisor = HelpRule.help(EnumSet.allOf(Wall.class), FARMING, BodyType.MUNICIPALITY, false).stream().filter(h -> h.kind() == HelpKind.ADVISOR).findFirst().orElseThrow();
        assertTrue(advisor.reason().ja().startsWith("人材・情報・推進体制の壁に："), advisor.reason().ja());
    }
}
