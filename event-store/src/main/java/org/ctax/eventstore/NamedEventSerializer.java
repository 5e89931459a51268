package org.ctax.eventstore;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.RevisionResolver;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.ByteArrayToJsonNodeConverter;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.jackson3.JsonNodeToByteArrayConverter;
import org.axonframework.serialization.jackson3.MetaDataDeserializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Writes events as JSON with a mapper of our choice, under the names that {@link EventNames} pins. */
final class NamedEventSerializer extends Jackson3Serializer {

    private final EventNames names;
    private final JsonMapper mapper;
    private final Map<SerializedType, Class<?>> classes = new ConcurrentHashMap<>();
    private final Map<Class<?>, SerializedType> types = new ConcurrentHashMap<>();

    NamedEventSerializer(EventNames names, JsonMapper eventMapper, RevisionResolver revisions, ClassLoader loader) {
        this(names, eventMapper, revisions, loader, new ChainingConverter(loader));
    }

    private NamedEventSerializer(
            EventNames names,
            JsonMapper eventMapper,
            RevisionResolver revisions,
            ClassLoader loader,
            ChainingConverter converter) {
        super(Jackson3Serializer.builder()
                .revisionResolver(revisions)
                .classLoader(loader)
                .converter(converter));
        this.names = names;
        this.mapper = eventMapper
                .rebuild()
                .addModule(new SimpleModule("metadata").addDeserializer(MetaData.class, new MetaDataDeserializer()))
                .build();
        // Registered last, they go before those of Axon's own mapper: upcasters see what the event's mapper would.
        converter.registerConverter(new JsonNodeToByteArrayConverter(mapper));
        converter.registerConverter(new ByteArrayToJsonNodeConverter(mapper));
    }

    @Override
    protected ObjectWriter getWriter() {
        return mapper.writer();
    }

    @Override
    protected ObjectReader getReader(Class<?> type) {
        return mapper.readerFor(type);
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        return classes.computeIfAbsent(type, this::find);
    }

    private Class<?> find(SerializedType type) {
        Class<?> known = names.classOf(type.getName());
        if (known == null) {
            return super.classForType(type);
        }
        String revision = getRevisionResolver().revisionOf(known);
        return revision != null && NewerEvents.isLater(type, revision) ? UnknownSerializedType.class : known;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(@Nullable Class type) {
        return type == null ? SerializedType.emptyType() : types.computeIfAbsent(type, this::name);
    }

    private SerializedType name(Class<?> type) {
        String name = names.nameOf(type);
        return name == null
                ? super.typeForClass(type)
                : new SimpleSerializedType(name, getRevisionResolver().revisionOf(type));
    }
}
