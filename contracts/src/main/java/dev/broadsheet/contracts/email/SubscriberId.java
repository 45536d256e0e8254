package dev.broadsheet.contracts.email;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a reader without telling the mail address. */
public record SubscriberId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SubscriberId {
        if (value == null) {
            throw new IllegalArgumentException("subscriber id is missing");
        }
    }

    public static SubscriberId parse(String text) {
        return new SubscriberId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
