package jp.michishirube.web;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.eclipse.microprofile.config.ConfigProvider;

/** Where the service is reached by https, the session's cookie never travels without it. */
@WebListener
public class SecureCookie implements ServletContextListener {
    @Override
    public void contextInitialized(ServletContextEvent start) {
        String base = ConfigProvider.getConfig().getValue("michishirube.base-url", String.class);
        start.getServletContext().getSessionCookieConfig().setSecure(base.startsWith("https:"));
    }
}
