package jp.michishirube.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import jp.michishirube.definition.DefinitionUse;
import jp.michishirube.kernel.Text;
import jp.michishirube.programme.ProgrammeService;

/** A definition is used by every case that was begun under it, a draft too. */
@ApplicationScoped
class CasesUse implements DefinitionUse {
    private final CaseStore store;
    private final ProgrammeService programmes;

    /** For the container's proxy. */
    protected CasesUse() {
        this(null, null);
    }

    @Inject
    CasesUse(CaseStore store, ProgrammeService programmes) {
        this.store = store;
        this.programmes = programmes;
    }

    @Override
    public Optional<Text> use(String kind, String id) {
        List<String> calls = programmes.callsUsing(id);
        long cases = store.countUsing(id, calls);
        return cases == 0 ? Optional.empty() : Optional.of(new Text("この定義による案件が" + cases + "件あるため取り下げられません。変えるときは新しい版を発行してください。",
                "It cannot be withdrawn, as " + cases + " cases were begun under it. Publish a new version to change it."));
    }
}
