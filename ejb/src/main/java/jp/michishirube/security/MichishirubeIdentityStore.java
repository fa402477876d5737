package jp.michishirube.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;
import java.util.stream.Collectors;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.organisation.PostService;

/**
 * Tells the container who signed in: the caller is the login id with its epoch, the groups are the role keys of today. The groups open
 * pages at most; what a service allows is asked anew in every call.
 */
@ApplicationScoped
public class MichishirubeIdentityStore implements IdentityStore {
    private final SignInService signIn;
    private final PostService posts;
    private final Clock clock;

    /** For the container's proxy. */
    protected MichishirubeIdentityStore() {
        this(null, null, null);
    }

    @Inject
    public MichishirubeIdentityStore(SignInService signIn, PostService posts, Clock clock) {
        this.signIn = signIn;
        this.posts = posts;
        this.clock = clock;
    }

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (credential instanceof SignedIn proof) {
            return accepted(proof);
        }
        if (credential instanceof UsernamePasswordCredential typed) {
            Outcome<SignedIn> outcome = signIn.signIn(typed.getCaller(), typed.getPasswordAsString());
            return outcome.isDone() ? accepted(outcome.value()) : CredentialValidationResult.INVALID_RESULT;
        }
        return CredentialValidationResult.NOT_VALIDATED_RESULT;
    }

    private CredentialValidationResult accepted(SignedIn proof) {
        Set<String> groups = posts.capacitiesOf(proof.userId(), clock.today()).stream()
                .map(c -> c.role().key()).collect(Collectors.toSet());
        return new CredentialValidationResult(proof.caller().text(), groups);
    }
}
