package jp.michishirube.dispatch.api;

import java.util.List;
import java.util.Set;

/**
 * Who can be asked, as anyone may read it.
 *
 * @param titles       of the year that was asked for; empty: not appointed in it
 * @param affiliations of today
 * @param note         what the sources leave in doubt; empty for nothing
 * @param source       where a real person's entry comes from; empty for an invented one
 * @param load         dispatches of the year
 */
public record AdvisorView(String id, String kind, String name, String kana, Set<AdvisorTitle> titles, List<String> affiliations, String prefecture, List<String> fields,
                          List<String> priorityFields, boolean onSite, boolean online, String note, String source, boolean fictional, int load) {
}
