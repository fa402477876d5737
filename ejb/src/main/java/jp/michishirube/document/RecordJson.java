package jp.michishirube.document;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A record as JSON and back: components in their order; lists, optional values, maps by text, enums by name, dates in ISO,
 * bytes in base64; a value whose declared type is a sealed interface names its record under "is". The same record always gives the same text.
 */
final class RecordJson {
    /** Kept, as to find the library anew for every node costs more than to write it. */
    private static final JsonProvider JSON = JsonProvider.provider();
    private static final String TAG = "is";

    private RecordJson() {
    }

    static JsonValue write(Object value, Type type) {
        if (value == null) {
            return JsonValue.NULL;
        } else if (value instanceof Record record) {
            return object(record, raw(type).isSealed());
        } else if (value instanceof Optional<?> optional) {
            return optional.map(inner -> write(inner, argument(type, 0))).orElse(JsonValue.NULL);
        } else if (value instanceof List<?> list) {
            JsonArrayBuilder array = JSON.createArrayBuilder();
            list.forEach(item -> array.add(write(item, argument(type, 0))));
            return array.build();
        } else if (value instanceof Map<?, ?> map) {
            JsonObjectBuilder object = JSON.createObjectBuilder();
            map.forEach((key, item) -> object.add((String) key, write(item, argument(type, 1))));
            return object.build();
        }
        return scalar(value);
    }

    static Object read(JsonValue json, Type type) {
        Class<?> raw = raw(type);
        if (raw == Optional.class) {
            return json == JsonValue.NULL ? Optional.empty() : Optional.of(read(json, argument(type, 0)));
        } else if (json == JsonValue.NULL) {
            return null;
        } else if (raw == List.class) {
            List<Object> list = new ArrayList<>();
            json.asJsonArray().forEach(item -> list.add(read(item, argument(type, 0))));
            return list;
        } else if (raw == Map.class) {
            Map<String, Object> map = new LinkedHashMap<>();
            json.asJsonObject().forEach((key, item) -> map.put(key, read(item, argument(type, 1))));
            return map;
        } else if (raw.isRecord() || raw.isSealed()) {
            return record(json.asJsonObject(), raw);
        }
        return scalar(json, raw);
    }

    private static JsonObject object(Record record, boolean named) {
        JsonObjectBuilder object = JSON.createObjectBuilder();
        if (named) {
            object.add(TAG, record.getClass().getSimpleName());
        }
        try {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                var accessor = component.getAccessor();
                accessor.setAccessible(true);
                object.add(component.getName(), write(accessor.invoke(record), component.getGenericType()));
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("not written: " + record.getClass().getName(), e);
        }
        return object.build();
    }

    private static Object record(JsonObject object, Class<?> declared) {
        Class<?> type = declared.isSealed() ? permitted(declared, object.getString(TAG)) : declared;
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components).map(c -> read(object.getOrDefault(c.getName(), JsonValue.NULL), c.getGenericType())).toArray();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("not read: " + type.getName(), e);
        }
    }

    private static Class<?> permitted(Class<?> sealed, String name) {
        for (Class<?> subclass : sealed.getPermittedSubclasses()) {
            if (subclass.isSealed()) {
                try {
                    return permitted(subclass, name);
                } catch (IllegalArgumentException e) {
                    continue;
                }
            }
            if (subclass.getSimpleName().equals(name)) {
                return subclass;
            }
        }
        throw new IllegalArgumentException(name + " is no " + sealed.getName());
    }

    private static JsonValue scalar(Object value) {
        if (value instanceof Integer || value instanceof Long) {
            return JSON.createValue(((Number) value).longValue());
        } else if (value instanceof Float || value instanceof Double) {
            return JSON.createValue(((Number) value).doubleValue());
        } else if (value instanceof Boolean truth) {
            return truth ? JsonValue.TRUE : JsonValue.FALSE;
        } else if (value instanceof Enum<?> constant) {
            return JSON.createValue(constant.name());
        } else if (value instanceof byte[] bytes) {
            return JSON.createValue(Base64.getEncoder().encodeToString(bytes));
        } else if (value instanceof String || value instanceof LocalDate) {
            return JSON.createValue(value.toString());
        }
        throw new IllegalArgumentException("no JSON for " + value.getClass().getName());
    }

    private static Object scalar(JsonValue json, Class<?> type) {
        if (json instanceof JsonNumber number) {
            return type == int.class || type == Integer.class ? (Object) number.intValueExact()
                    : type == long.class || type == Long.class ? (Object) number.longValueExact()
                    : type == float.class || type == Float.class ? (Object) (float) number.doubleValue() : (Object) number.doubleValue();
        } else if (json == JsonValue.TRUE || json == JsonValue.FALSE) {
            return json == JsonValue.TRUE;
        }
        String text = ((JsonString) json).getString();
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants()).filter(c -> ((Enum<?>) c).name().equals(text)).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(text + " is no " + type.getName()));
        }
        return type == LocalDate.class ? LocalDate.parse(text) : type == byte[].class ? Base64.getDecoder().decode(text) : text;
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType parameterized ? (Class<?>) parameterized.getRawType() : (Class<?>) type;
    }

    private static Type argument(Type type, int index) {
        Type argument = ((ParameterizedType) type).getActualTypeArguments()[index];
        return argument instanceof java.lang.reflect.WildcardType wildcard ? wildcard.getUpperBounds()[0] : argument;
    }
}
