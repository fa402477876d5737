package jp.michishirube.security;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.util.Nonbinding;
import jp.michishirube.kernel.AllowedTo;

/** Makes the kernel's plain annotation an interceptor binding; its members say who, not which interceptor. */
public class AllowedToExtension implements Extension {

    void declare(@Observes BeforeBeanDiscovery discovery) {
        discovery.configureInterceptorBinding(AllowedTo.class).methods()
                .forEach(member -> member.add(Nonbinding.Literal.INSTANCE));
    }
}
