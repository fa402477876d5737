package jp.michishirube.administration;

import java.util.ArrayList;
import java.util.List;
import jp.michishirube.kernel.JapaneseText;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import jp.michishirube.notification.Outbox;

/** Reads what was typed into a form, field by field, and gathers what is wrong with it. */
final class Typed {
    private static final int MOST = 100;
    private static final int MOST_ADDRESS = 254;

    private final List<Violation> problems = new ArrayList<>();

    /** One line of at most 100 characters. */
    String line(String field, String typed, String ja, String en) {
        String line = JapaneseText.carried(typed).replaceAll("[\\t\\n\\r]+", " ").strip();
        if (line.isEmpty() || line.length() > MOST) {
            refuse(field, ja + "を" + MOST + "文字以内で入れてください。", "Enter " + en + " in at most " + MOST + " characters.");
        }
        return line;
    }

    /** Exactly one address. */
    String address(String field, String typed) {
        String address = JapaneseText.carried(typed).strip();
        if (address.length() > MOST_ADDRESS || !Outbox.isAddress(address)) {
            refuse(field, "メールアドレスを name@example.lg.jp のように一つ入れてください。", "Enter one mail address like name@example.lg.jp.");
        }
        return address;
    }

    void refuse(String field, String ja, String en) {
        problems.add(Violation.of("typed." + field, field, new Text(ja, en)));
    }

    void add(List<Violation> more) {
        problems.addAll(more);
    }

    List<Violation> problems() {
        return problems;
    }
}
