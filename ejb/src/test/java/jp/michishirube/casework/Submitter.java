package jp.michishirube.casework;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import jp.michishirube.Story;
import jp.michishirube.TestApplication;
import jp.michishirube.TestDatabase;
import jp.michishirube.casework.api.ActCommand;
import jp.michishirube.casework.api.ActResult;

/**
 * A process of its own that submits cases and says so once it has the receipt, to be killed by its parent or at a step. Reads lines
 * "case revision step" (step 0: not to be killed) and answers "receipt case number steps".
 */
public final class Submitter {
    private Submitter() {
    }

    /** @param arguments address and user of the database, and the approver's id */
    public static void main(String[] arguments) throws IOException {
        PrintStream said = System.out;
        long approver = Long.parseLong(arguments[2]);
        BufferedReader asked = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (TestDatabase.Own own = TestDatabase.own(arguments[0], arguments[1], KillPoint.class);
             TestApplication application = TestApplication.start(own.database(), Story.MORNING)) {
            said.println("ready");
            for (String line = asked.readLine(); line != null; line = asked.readLine()) {
                String[] ask = line.split(" ");
                int step = Integer.parseInt(ask[2]);
                KillPoint.arm(step == 0 ? Integer.MAX_VALUE : step);
                ActResult result = application.as(approver, () -> application.get(CaseService.class)
                        .act(ActCommand.of(ask[0], "submit", "", Long.parseLong(ask[1])))).value();
                said.println("receipt " + ask[0] + " " + result.receiptNumber() + " " + KillPoint.steps());
            }
        }
    }
}
