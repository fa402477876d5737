package jp.michishirube.organisation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import jp.michishirube.kernel.CsvFile;
import jp.michishirube.organisation.api.Register;
import jp.michishirube.organisation.api.RegisterChanges;
import jp.michishirube.organisation.api.RegisterContent;

/** Brings the published registers into an empty database: Ministry, bureaus and territory, local governments, designations. */
@Dependent
public class RegisterLoader {
    private final OrganisationStore store;

    @Inject
    public RegisterLoader(OrganisationStore store) {
        this.store = store;
    }

    /**
     * Loads everything once; does nothing when the register has any body. To be called within a transaction.
     *
     * @return whether it loaded
     * @throws IllegalStateException with file and line when a register is not as it must be
     */
    public boolean load() {
        if (!store.isEmpty()) {
            return false;
        }
        Organisation ministry = new Organisation("mic", OrganisationKind.MINISTRY, "総務省", "そうむしょう");
        ministry.nameEn = "Ministry of Internal Affairs and Communications";
        store.add(ministry);
        Organisation secretariat = new Organisation("secretariat", OrganisationKind.SECRETARIAT, "地域情報化アドバイザー派遣 運営事務局", "ちいきじょうほうかあどばいざーはけん うんえいじむきょく");
        secretariat.nameEn = "Secretariat of the dispatch of advisors";
        store.add(secretariat);
        Organisation reviewers = new Organisation("reviewers", OrganisationKind.REVIEW, "評価会・審査会", "ひょうかかい しんさかい");
        reviewers.nameEn = "Reviewers";
        store.add(reviewers);
        for (Register register : List.of(new BureauRegister(store), new MunicipalityRegister(store), new AreaRegister(store))) {
            load(register);
            store.flush();
        }
        return true;
    }

    private static void load(Register register) {
        String file = "/registers/" + register.key() + ".csv";
        RegisterContent content = register.read(CsvFile.resource(file, register.columns()));
        if (!content.problems().isEmpty()) {
            throw new IllegalStateException(content.problems().stream().map(p -> file + ":" + p.line() + ": " + p.reason().en())
                    .collect(Collectors.joining("\n")));
        }
        register.apply(RegisterChanges.between(register.current(), content.entries()), null);
    }
}
