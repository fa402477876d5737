package jp.michishirube.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.michishirube.kernel.Yen;

/** Amounts on screen. */
@Named
@ApplicationScoped
public class Money {
    @Inject
    private Language language;

    /** "12,345,000円"; empty for null. */
    public String yen(Long amount) {
        return amount == null ? "" : language.isEnglish() ? Yen.of(amount).en() : Yen.of(amount).ja();
    }

    /** "12,345,000" for table cells whose head names the unit. */
    public String figures(Long amount) {
        if (amount == null) {
            return "";
        }
        StringBuilder figures = new StringBuilder(Long.toString(amount));
        for (int i = figures.length() - 3; i > (amount < 0 ? 1 : 0); i -= 3) {
            figures.insert(i, ',');
        }
        return figures.toString();
    }
}
