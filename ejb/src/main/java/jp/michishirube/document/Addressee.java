package jp.michishirube.document;

import jp.michishirube.organisation.api.OrganisationView;

/** To whom a letter of the Ministry goes (宛先). */
public final class Addressee {
    private Addressee() {
    }

    /** 「秋田県湯沢市長　殿」, 「秋田県知事　殿」, 「株式会社…　代表者　殿」 with its prefecture. */
    public static String of(OrganisationView body) {
        String head = body.isLocalGovernment() ? body.name() + (body.localType().equals("都道府県") ? "知事　殿" : "長　殿") : body.name() + "　代表者　殿";
        return body.prefecture() == null || body.name().startsWith(body.prefecture()) ? head : body.prefecture() + head;
    }
}
