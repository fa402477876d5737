package jp.michishirube.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The published permissions")
class PermissionsPageTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final List<WorkflowDefinition> WORKFLOWS = new WorkflowDefinitions().all();

    private static void same(String file, String expected) throws IOException {
        Path path = DOCS.resolve(file);
        if (Boolean.getBoolean("michishirube.regenerate")) {
            Files.createDirectories(DOCS);
            Files.writeString(path, expected);
        }
        assertTrue(Files.exists(path), () -> path + " is missing; write it with -Dmichishirube.regenerate=true");
        assertEquals(expected, Files.readString(path), () -> path + " is stale; write it again with -Dmichishirube.regenerate=true");
    }

    @Test
    @DisplayName("page is what the definitions say today")
    void page() throws IOException {
        same("permissions.md", PermissionsPage.of(WORKFLOWS));
    }

    @Test
    @DisplayName("diagrams are what the definitions say today")
    void diagrams() throws IOException {
        for (WorkflowDefinition workflow : WORKFLOWS) {
            same(StateDiagram.fileName(workflow), StateDiagram.of(workflow));
        }
    }

    @Test
    @DisplayName("explain every guard and every effect, and none that is not there")
    void words() {
        TreeSet<String> known = new TreeSet<>(WorkflowReading.GUARDS);
        known.addAll(WorkflowReading.EFFECTS);
        assertEquals(known, new TreeSet<>(PermissionsPage.WORDS.keySet()));
    }
}
