package jp.michishirube.installation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.Authority;
import jp.michishirube.kernel.Capacity;
import jp.michishirube.kernel.CorporateNumber;
import jp.michishirube.kernel.CsvFile;
import jp.michishirube.kernel.LocalGovernmentCode;
import jp.michishirube.kernel.Role;
import jp.michishirube.organisation.OrganisationRegister;
import jp.michishirube.organisation.OrganisationService;
import jp.michishirube.organisation.PostRegister;
import jp.michishirube.organisation.api.OrganisationView;
import jp.michishirube.security.PasswordHash;
import jp.michishirube.security.UserRegister;

/** The invented people and bodies of the demonstration: everyone has the one password that the README names. */
@ApplicationScoped
class DemonstrationPeople {
    /** The password of every demonstration account; it exists in no other installation. */
    static final String PASSWORD = "michishirube";
    static final String COMPANY = company("700150000001");

    /** An invented business in 熊本県, for the adoption whose applicant is not published. */
    static final String COMPANY_43 = company("700150000002");

    private final OrganisationRegister organisations;
    private final OrganisationService bodies;
    private final PostRegister posts;
    private final UserRegister users;

    /** For the container's proxy. */
    protected DemonstrationPeople() {
        this(null, null, null, null);
    }

    @Inject
    DemonstrationPeople(OrganisationRegister organisations, OrganisationService bodies, PostRegister posts, UserRegister users) {
        this.organisations = organisations;
        this.bodies = bodies;
        this.posts = posts;
        this.users = users;
    }

    boolean anyone() {
        return users.anyone();
    }

    /** Registers everybody and gives those with posts as actors, by login id. */
    Map<String, Actor> load() {
        for (CsvFile.Row row : CsvFile.resource("/demonstration/bodies.csv", Set.of("code", "name", "kana", "type", "bureau"))) {
            organisations.registerFictionalLocalGovernment(new LocalGovernmentCode(row.get("code")), row.get("name"), row.get("kana"), "架空県",
                    row.get("type"), row.get("bureau"), "office" + row.get("code") + "@kakuu.example");
        }
        organisations.registerCompany(new CorporateNumber(COMPANY), "株式会社架空ソリューション", "かぶしきがいしゃかくうそりゅーしょん", "04",
                "info@company.example", true);
        organisations.registerCompany(new CorporateNumber(COMPANY_43), "株式会社架空縫製ネット", "かぶしきがいしゃかくうほうせいねっと", "43",
                "info@company43.example", true);
        organisations.registerOther("x-kakuu-univ", "架空大学", "かくうだいがく", "05", "info@univ.example", true);
        String hash = PasswordHash.encode(PASSWORD);
        Map<String, Actor> actors = new HashMap<>();
        Map<String, Long> holders = new HashMap<>();
        for (CsvFile.Row row : CsvFile.resource("/demonstration/users.csv", Set.of("login", "name", "office", "role", "title", "authority"))) {
            String office = row.get("office").equals("COMPANY") ? COMPANY : row.get("office");
            long user = users.register(row.get("login"), row.get("name"), row.get("login") + "@demo.example", hash, true);
            Role role = Role.ofKey(row.get("role"));
            Authority authority = Authority.valueOf(row.get("authority").toUpperCase(Locale.ROOT));
            long post = holders.computeIfAbsent(office + " " + role + (role == Role.REVIEWER ? row.get("login") : ""), k -> posts.registerPost(office, role, row.get("title"), null, null));
            posts.appoint(post, user, authority, null, null);
            actors.put(row.get("login"), new Actor(user, row.get("login"), row.get("name"), List.of(new Capacity(post, role, office,
                    organisationName(office), row.get("title"), authority))));
        }
        return actors;
    }

    private String organisationName(String id) {
        return bodies.find(id).map(OrganisationView::name).orElse(id);
    }

    private static String company(String twelve) {
        for (int check = 1; check <= 9; check++) {
            if (CorporateNumber.parse(check + twelve).isPresent()) {
                return check + twelve;
            }
        }
        throw new IllegalStateException("no check digit for " + twelve);
    }
}
