package jp.michishirube.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.michishirube.form.Answers;
import jp.michishirube.security.UserRegister;
import jp.michishirube.security.api.UserView;

/** The contact that answers name, after every hand-over whose day has come: what was written before names people of before. */
@ApplicationScoped
class Contacts {
    private final HandOverStore store;
    private final UserRegister users;

    /** For the container's proxy. */
    protected Contacts() {
        this(null, null);
    }

    @Inject
    Contacts(HandOverStore store, UserRegister users) {
        this.store = store;
        this.users = users;
    }

    /** The answers with the successor as contact where a predecessor of this office stands, over any number of hand-overs. */
    Answers current(Answers answers, String officeId, LocalDate today) {
        List<HandOver> come = store.come(officeId, today);
        Map<Long, UserView> people = users.users(come.stream().flatMap(h -> Stream.of(h.fromUser(), h.toUser())).distinct().toList()).stream()
                .collect(Collectors.toMap(UserView::id, Function.identity()));
        Answers current = answers;
        for (HandOver h : come) {
            if (HandOverWorker.names(current, people.get(h.fromUser()))) {
                current = to(current, people.get(h.toUser()));
            }
        }
        return current;
    }

    static Answers to(Answers answers, UserView person) {
        return answers.with(HandOverWorker.CONTACT_NAME, person.name()).with(HandOverWorker.CONTACT_EMAIL, person.email());
    }
}
