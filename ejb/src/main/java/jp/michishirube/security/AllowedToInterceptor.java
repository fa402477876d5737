package jp.michishirube.security;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import jp.michishirube.kernel.Access;
import jp.michishirube.kernel.Actor;
import jp.michishirube.kernel.AllowedTo;

/** Lets a call pass when the method, or else its class, is open to everyone or to a role that the actor holds. */
@AllowedTo
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class AllowedToInterceptor {
    private final Access access;

    @Inject
    public AllowedToInterceptor(Access access) {
        this.access = access;
    }

    /** @throws NotAllowedException when the actor holds none of the roles */
    @AroundInvoke
    public Object check(InvocationContext call) throws Exception {
        Method method = call.getMethod();
        if (!allows(rule(method, call.getTarget().getClass()))) {
            throw new NotAllowedException(method.getDeclaringClass().getSimpleName() + "." + method.getName());
        }
        return call.proceed();
    }

    private boolean allows(AllowedTo rule) {
        if (rule == null || rule.everyone()) {
            return rule != null;
        }
        Actor actor = access.actor();
        for (var role : rule.value()) {
            if (actor.has(role)) {
                return true;
            }
        }
        return false;
    }

    private static AllowedTo rule(Method method, Class<?> target) {
        AllowedTo own = method.getAnnotation(AllowedTo.class);
        if (own != null) {
            return own;
        }
        AllowedTo declared = method.getDeclaringClass().getAnnotation(AllowedTo.class);
        return declared != null ? declared : target.getAnnotation(AllowedTo.class);
    }
}
