package jp.michishirube.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.michishirube.kernel.Role;

/** The matrix written by hand under {@code permissions/}: what is no line there is forbidden. */
final class ExpectedPermissions {

    /** A question: may this role do this action at this position? */
    record Cell(String state, int step, Role role, String action) {
    }

    /** What a line of the file says of it. */
    record Grant(boolean drafterToo, NoteRule note, String to) {
    }

    private ExpectedPermissions() {
    }

    /** @param workflowId such as "subsidy-proposal/1" */
    static Map<Cell, Grant> of(String workflowId) {
        Map<Cell, Grant> grants = new LinkedHashMap<>();
        text("/permissions/" + workflowId.replace('/', '-') + ".csv").lines().filter(l -> !l.startsWith("#")).skip(1).forEach(line -> {
            String[] f = line.split(",", -1);
            Cell cell = new Cell(f[0], Integer.parseInt(f[1]), Role.ofKey(f[2]), f[3]);
            if (grants.put(cell, new Grant("yes".equals(f[4]), NoteRule.valueOf(f[5].toUpperCase(java.util.Locale.ROOT)), f[6])) != null) {
                throw new IllegalStateException("stands twice: " + line);
            }
        });
        return grants;
    }

    private static String text(String path) {
        try (InputStream in = ExpectedPermissions.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
