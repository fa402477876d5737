package jp.michishirube.security;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import jp.michishirube.kernel.JapaneseText;
import jp.michishirube.kernel.Text;
import jp.michishirube.kernel.Violation;
import jp.michishirube.security.rule.PasswordRules;

/** What people choose for a new account: checked, and the password encoded in its turn. Not a service. */
@Dependent
public class NewAccounts {
    private final UserRegister register;
    private final PasswordGate gate;

    @Inject
    public NewAccounts(UserRegister register, PasswordGate gate) {
        this.register = register;
        this.gate = gate;
    }

    /** The id as it is kept: half-width and in small letters. */
    public static String loginId(String typed) {
        return JapaneseText.halfWidth(JapaneseText.carried(typed)).strip().toLowerCase(Locale.ROOT);
    }

    /** Why an account cannot be made of these, at the fields "login" and "password". */
    public List<Violation> problems(String loginId, String password, boolean staff, Collection<String> context) {
        List<Violation> problems = new ArrayList<>();
        if (!register.free(loginId)) {
            problems.add(Violation.of("login.taken", "login", new Text("このIDは使えません。半角の英小文字・数字・「.」「-」「_」「@」で2～64文字の、まだ使われていないIDにしてください。",
                    "This ID cannot be used. Choose one of 2 to 64 small letters, digits, '.', '-', '_' or '@' that nobody has.")));
        }
        List<String> own = new ArrayList<>(context);
        own.add(loginId);
        problems.addAll(PasswordRules.check(password, staff, own));
        return problems;
    }

    /** The text to keep for a password; to be called before a transaction begins. */
    public String encode(String password) {
        return gate.encode(password);
    }
}
