package jp.michishirube.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordServiceTest {
    @ParameterizedTest(name = "{0} is said as {1}")
    @CsvSource({"sign-in.busy, sign-in.busy", "sign-in.locked, sign-in.locked", "sign-in.wrong, password.current"})
    void present(String refusal, String said) {
        SignInService signIns = new SignInService() {
            @Override
            public Outcome<SignedIn> signIn(String loginId, String password) {
                return Outcome.refused(refusal, new Text("ja", "en"));
            }
        };
        PasswordService passwords = new PasswordService(signIns, null, null, null, null, null, () -> new Actor(1, "a", "架空", List.of()), null);
        assertEquals(said, passwords.change("right", "next").violations().get(0).code());
    }
}
