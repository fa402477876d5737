package jp.michishirube.web.api;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;

/** Japanese, or English where the request asks for it before Japanese. */
final class ApiLanguage {
    private ApiLanguage() {
    }

    static Locale of(HttpHeaders headers) {
        try {
            return of(headers.getAcceptableLanguages());
        } catch (RuntimeException e) {
            return Locale.JAPANESE;
        }
    }

    static Locale of(List<Locale> wanted) {
        return wanted.stream().map(Locale::getLanguage).filter(l -> l.equals("ja") || l.equals("en")).findFirst()
                .filter(l -> l.equals("en")).map(l -> Locale.ENGLISH).orElse(Locale.JAPANESE);
    }
}
