package jp.michishirube.web;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lets pages read the components of records and the labels of constants: {@code row.number}, {@code state.label}. Read only. */
public class ValueResolver extends ELResolver {
    /** Pages ask for the same few thousands of times; looking a method up copies it. */
    private static final ClassValue<Map<String, Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            return Arrays.stream(type.getMethods()).filter(m -> m.getParameterCount() == 0)
                    .collect(Collectors.toMap(Method::getName, Function.identity(), (own, inherited) -> own));
        }
    };

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        Method accessor = (base instanceof Record || base instanceof Enum) && property != null ? ACCESSORS.get(base.getClass()).get(property.toString()) : null;
        if (accessor == null) {
            return null;
        }
        try {
            context.setPropertyResolved(base, property);
            return accessor.invoke(base);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new jakarta.el.ELException(base.getClass().getSimpleName() + "." + property, e);
        }
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        if (base instanceof Record) {
            throw new jakarta.el.PropertyNotWritableException(property + " of a record");
        }
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return true;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return base instanceof Record ? String.class : null;
    }
}
