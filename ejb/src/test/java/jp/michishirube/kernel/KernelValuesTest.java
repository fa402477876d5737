package jp.michishirube.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Texts, outcomes, pages, digests and roles")
class KernelValuesTest {
    @Test
    @DisplayName("a digest is the published one for \"abc\", by text, bytes, stream and pieces")
    void digest() throws IOException {
        String abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assertEquals(abc, Sha256.hex("abc"));
        assertEquals(abc, Sha256.hex(new byte[] {'a', 'b', 'c'}));
        assertEquals(abc, Sha256.hex(new ByteArrayInputStream(new byte[] {'a', 'b', 'c'})));
        var running = Sha256.digest();
        running.update((byte) 'a');
        running.update(new byte[] {'b', 'c'});
        assertEquals(abc, Sha256.hex(running));
        assertEquals("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", Sha256.hex(""));
    }

    @Test
    @DisplayName("a page is a cut of a list and knows the total")
    void page() {
        List<Integer> all = IntStream.range(0, 25).boxed().toList();
        assertEquals(List.of(20, 21, 22, 23, 24), Page.cut(all, 20, 10).items());
        assertEquals(25, Page.cut(all, 99, 10).total());
        assertEquals(List.of("0"), Page.cut(all, 0, 1).map(String::valueOf).items());
        assertThrows(IllegalArgumentException.class, () -> new Page<>(24, all));
        assertEquals(25, Page.cut(all, 0, Integer.MAX_VALUE).items().size());
    }

    @Test
    @DisplayName("a refusal gives its reasons and keeps them when mapped")
    void outcome() {
        Outcome<Integer> refused = Outcome.refused("x", new Text("だめ", "no"));
        assertFalse(refused.isDone());
        assertEquals(refused.violations(), refused.map(n -> n + 1).violations());
        assertEquals(2, Outcome.done(1).map(n -> n + 1).value());
        assertThrows(IllegalStateException.class, refused::value);
        assertThrows(IllegalArgumentException.class, () -> Outcome.refused(List.of()));
    }

    @Test
    @DisplayName("a text has both languages and shows Japanese unless English is asked for")
    void text() {
        Text text = new Text("補助", "Subsidy");
        assertEquals("Subsidy", text.in(Locale.UK));
        assertEquals("補助", text.in(Locale.JAPAN));
        assertEquals("補助", text.in(Locale.FRENCH));
        assertThrows(IllegalArgumentException.class, () -> new Text("補助", " "));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aRoleIsFoundByItsKey(Role role) {
        assertEquals(role, Role.ofKey(role.key()));
    }

    @Test
    @DisplayName("an actor acts with own authority where own and deputised posts are held")
    void actor() {
        var own = new Capacity(1, Role.BUREAU_DIRECTOR, "tohoku", "東北総合通信局", "課長", Authority.OWN);
        var deputy = new Capacity(2, Role.BUREAU_DIRECTOR, "tohoku", "東北総合通信局", "課長", Authority.DEPUTY);
        var actor = new Actor(7, "u", "架空 太郎", List.of(deputy, own));
        assertEquals(own, actor.as(Role.BUREAU_DIRECTOR, "tohoku").orElseThrow());
        assertTrue(actor.as(Role.BUREAU_DIRECTOR, "kanto").isEmpty());
        assertEquals(Set.of(Role.BUREAU_DIRECTOR), actor.roles());
        assertTrue(Actor.PUBLIC.isPublic() && !actor.isPublic() && Actor.SYSTEM.has(Role.SYSTEM));
    }
}
