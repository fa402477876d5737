package jp.michishirube.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call a service method: any holder of one of the roles. {@code everyone = true}: the public too.
 * Enforced by an interceptor of {@code security}; scope (own body, own bureau) is checked inside the service.
 */
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface AllowedTo {
    Role[] value() default {};

    boolean everyone() default false;
}
