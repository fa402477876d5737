package jp.michishirube.web;

import jakarta.faces.component.UICommand;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.util.List;
import java.util.Map;

/**
 * The buttons in the head of a page (language, sign out) lead elsewhere from a page that was only opened. Nothing of the page itself is asked
 * then: its bean went with the first answer, and a new one has loaded nothing.
 */
public class HeadButtons implements PhaseListener {
    private static final long serialVersionUID = 1L;
    private static final List<String> BUTTONS = List.of("tools:language", "tools:signOut");

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        Map<String, String> sent = faces.getExternalContext().getRequestParameterMap();
        if (faces.getViewRoot() == null || !faces.isPostback() || faces.getResponseComplete() || !sent.containsKey(Language.OPENED)) {
            return;
        }
        BUTTONS.stream().filter(sent::containsKey).findFirst().map(faces.getViewRoot()::findComponent).ifPresent(button -> {
            Object outcome = ((UICommand) button).getActionExpression().invoke(faces.getELContext(), null);
            if (!faces.getResponseComplete()) {
                faces.getApplication().getNavigationHandler().handleNavigation(faces, null, (String) outcome);
            }
        });
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }
}
