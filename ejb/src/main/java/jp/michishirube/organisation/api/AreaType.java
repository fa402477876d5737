package jp.michishirube.organisation.api;

import java.util.List;
import jp.michishirube.kernel.Text;

/** Whether a local government is a disadvantaged area (条件不利地域), as far as the registers here tell. */
public enum AreaType {
    WHOLE("条件不利地域（全域）", "Disadvantaged area (the whole)"),
    PART("条件不利地域（一部など）", "Disadvantaged area (in part)"),
    NONE("指定なし", "Not designated");

    private final Text label;

    AreaType(String ja, String en) {
        this.label = new Text(ja, en);
    }

    public static AreaType of(List<DesignationView> designations) {
        return designations.stream().anyMatch(DesignationView::coversWhole) ? WHOLE : designations.isEmpty() ? NONE : PART;
    }

    public Text label() {
        return label;
    }
}
