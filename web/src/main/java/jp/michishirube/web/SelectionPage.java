package jp.michishirube.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.michishirube.subsidy.SelectionService;
import jp.michishirube.subsidy.api.ListView;

/** The lines of a selection list; what may be done with it stands on the case's part of the page. */
@Named
@RequestScoped
public class SelectionPage {
    @Inject
    private SelectionService selections;
    @Inject
    private CasePage file;
    @Inject
    private Screen screen;

    private ListView list;

    public void load() {
        list = file.getId() == null ? null : selections.list(file.getId()).orElse(null);
        if (list == null) {
            screen.notFound();
        } else {
            file.load();
        }
    }

    public ListView getList() {
        if (list == null) {
            list = selections.list(file.getId()).orElseThrow();
        }
        return list;
    }
}
