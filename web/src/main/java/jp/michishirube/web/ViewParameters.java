package jp.michishirube.web;

import jakarta.el.ValueExpression;
import jakarta.faces.component.UIViewParameter;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.faces.view.ViewMetadata;

/**
 * A form that is posted twice (a double click, a save in the background that the page's own overtakes) finds its view but no longer the
 * page's bean: that one went with the first answer. The new bean is told what page it serves before anything asks it.
 */
public class ViewParameters implements PhaseListener {
    private static final long serialVersionUID = 1L;

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        UIViewRoot view = faces.getViewRoot();
        if (view == null || !faces.isPostback() || faces.getResponseComplete()) {
            return;
        }
        for (UIViewParameter parameter : ViewMetadata.getViewParameters(view)) {
            ValueExpression value = parameter.getValueExpression("value");
            if (parameter.getSubmittedValue() != null && value != null) {
                value.setValue(faces.getELContext(), parameter.getSubmittedValue());
            }
        }
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }
}
