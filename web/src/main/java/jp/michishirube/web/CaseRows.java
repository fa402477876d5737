package jp.michishirube.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;
import java.util.ResourceBundle;
import jp.michishirube.casework.api.CaseRow;

/**
 * The rows of a list of cases ({@code value}), written directly: lists are the pages most asked for, and a component tree with an
 * expression a cell took half of their time.
 */
@FacesComponent(value = "jp.michishirube.CaseRows", createTag = true, tagName = "caseRows", namespace = "http://michishirube.jp/rows")
public class CaseRows extends UIComponentBase {
    @Override
    public String getFamily() {
        return "jp.michishirube";
    }

    @Override
    public void encodeBegin(FacesContext faces) throws IOException {
        CDI<Object> beans = CDI.current();
        Screen screen = beans.select(Screen.class).get();
        Money money = beans.select(Money.class).get();
        Dates dates = beans.select(Dates.class).get();
        ResourceBundle words = ResourceBundle.getBundle("jp.michishirube.web.casework", screen.locale());
        String fictional = ResourceBundle.getBundle("jp.michishirube.web.common", screen.locale()).getString("fictional");
        String base = faces.getExternalContext().getRequestContextPath() + "/app/";
        ResponseWriter out = faces.getResponseWriter();
        for (Object row : (List<?>) getAttributes().get("value")) {
            CaseRow r = (CaseRow) row;
            out.startElement("tr", this);
            start(out, "th", "nowrap");
            out.writeAttribute("scope", "row", null);
            out.startElement("a", this);
            out.writeURIAttribute("href", base + (r.kind().equals("selection") ? "selection" : "case") + ".xhtml?id=" + r.id(), null);
            out.writeText(r.number(), null);
            out.endElement("a");
            out.endElement("th");
            start(out, "td", null);
            out.writeText((r.prefecture() == null ? "" : r.prefecture() + " ") + r.applicantName() + " ", null);
            if (r.fictional()) {
                badge(out, "fictional", fictional);
            }
            if (r.onPaper()) {
                badge(out, "badge", words.getString("onPaper"));
            }
            out.endElement("td");
            cell(out, null, r.title());
            cell(out, null, r.category());
            cell(out, "num", money.figures(r.amountYen()));
            start(out, "td", null);
            if (r.finding() != null && !r.finding().isEmpty()) {
                badge(out, "badge " + r.finding(), words.getString(r.finding()));
            }
            out.endElement("td");
            start(out, "td", "nowrap");
            badge(out, "badge " + r.state(), screen.text(r.stateLabel()));
            out.endElement("td");
            cell(out, "nowrap", screen.text(r.turn()));
            cell(out, "nowrap", dates.brief(r.receivedAt()));
            start(out, "td", "nowrap");
            out.writeText(dates.brief(r.dueAt()) + " ", null);
            if (r.urgency() != CaseRow.Urgency.NORMAL) {
                badge(out, "badge " + r.urgency(), words.getString(r.urgency().name()));
            }
            out.endElement("td");
            out.endElement("tr");
        }
    }

    private void cell(ResponseWriter out, String style, String text) throws IOException {
        start(out, "td", style);
        out.writeText(text == null ? "" : text, null);
        out.endElement("td");
    }

    private void badge(ResponseWriter out, String style, String text) throws IOException {
        start(out, "span", style);
        out.writeText(text, null);
        out.endElement("span");
    }

    private void start(ResponseWriter out, String element, String style) throws IOException {
        out.startElement(element, this);
        if (style != null) {
            out.writeAttribute("class", style, null);
        }
    }
}
