package jp.michishirube.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The build tells")
class BuildTest {
    private final Build build = new Build();

    @Test
    @DisplayName("its version and its commit, or that this is unknown")
    void which() {
        assertTrue(build.getVersion().matches("[0-9]+\\.[0-9]+\\.[0-9]+.*"), build::getVersion);
        assertTrue(build.getCommit().matches("[0-9a-f]{12,40}|unknown"), build::getCommit);
    }

    @Test
    @DisplayName("every library that it carries with its licence, and none of its own or of its tests")
    void libraries() {
        List<Build.Library> libraries = build.getLibraries();
        libraries.forEach(l -> assertFalse(l.name().isEmpty() || l.licences().isEmpty() || l.licences().contains("Unknown"), l::toString));
        List<String> names = libraries.stream().map(l -> l.artifact().substring(0, l.artifact().lastIndexOf(':'))).toList();
        assertEquals(names.size(), names.stream().distinct().count());
        for (String carried : List.of("org.primefaces:primefaces", "org.omnifaces:omnifaces", "org.apache.poi:poi-ooxml", "org.flywaydb:flyway-core",
                "org.postgresql:postgresql", "org.snakeyaml:snakeyaml-engine", "com.github.librepdf:openpdf")) {
            assertTrue(names.contains(carried), () -> carried + " in " + names);
        }
        assertEquals(List.of(), names.stream().filter(n -> n.startsWith("jp.michishirube") || n.contains("junit") || n.contains("h2database"))
                .collect(Collectors.toList()));
    }
}
