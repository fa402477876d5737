package jp.michishirube.web;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.logging.Logger;

/** Failures in requests of scripts: the browser goes to a page of ours; Faces by itself would send the exception's name and message. */
public class FaultHandlers extends ExceptionHandlerFactory {
    private static final Logger LOG = Logger.getLogger(FaultHandlers.class.getName());

    public FaultHandlers(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new ForScripts(getWrapped().getExceptionHandler());
    }

    /** The static page of a status. */
    static String page(int status) {
        return switch (status) {
            case 403 -> "/errors/forbidden.html";
            case 413 -> "/errors/too-large.html";
            default -> FaultPage.PATH;
        };
    }

    private static final class ForScripts extends ExceptionHandlerWrapper {
        ForScripts(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        public void handle() {
            FacesContext faces = FacesContext.getCurrentInstance();
            Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
            if (!faces.getPartialViewContext().isAjaxRequest() || !events.hasNext() || faces.getExternalContext().isResponseCommitted()) {
                getWrapped().handle();
                return;
            }
            Throwable thrown = events.next().getContext().getException();
            events.remove();
            while (events.hasNext()) {
                events.next();
                events.remove();
            }
            leave(faces.getExternalContext(), thrown);
            faces.responseComplete();
        }

        private static void leave(ExternalContext external, Throwable thrown) {
            try {
                answer(external, thrown);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void answer(ExternalContext external, Throwable thrown) throws IOException {
            HttpServletRequest request = (HttpServletRequest) external.getRequest();
            String place;
            if (PageGate.caused(thrown, ViewExpiredException.class)) {
                request.getSession().setAttribute(PageGate.EXPIRED, Boolean.TRUE);
                place = OwnPage.of(request);
            } else {
                int status = PageGate.status(thrown);
                if (status == 503) {
                    LOG.warning(() -> "unavailable at " + request.getRequestURI() + ": " + thrown);
                    BusyPage.answer(request, (HttpServletResponse) external.getResponse());
                    return;
                }
                place = status == 500 ? FaultPage.location(FaultPage.logged(request, thrown)) : page(status);
            }
            try {
                external.redirect(request.getContextPath() + place);
            } catch (IllegalStateException e) {
                throw new FacesException(e);
            }
        }
    }
}
