package dev.broadsheet.notify.subscription;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** A reader as the API tells. Nulls are what is not there. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReaderView(
        UUID reader,
        String email,
        PreferencesView preferences,
        Instant pausedUntil,
        Instant nextDigestAt,
        List<SubscriptionView> subscriptions) {

    /** @param deliverAt on the reader's clock, {@code HH:mm} */
    record PreferencesView(
            String timeZone,
            String deliverAt,
            String weeklyOn,
            String language,
            boolean weekends,
            boolean tellWhenEmpty,
            boolean tellOfChanges) {

        static PreferencesView of(Preferences preferences) {
            return new PreferencesView(
                    preferences.timeZone().getId(),
                    preferences.deliverAt().toString(),
                    preferences.weeklyOn().name().toLowerCase(Locale.ROOT),
                    preferences.language().tag(),
                    preferences.weekends(),
                    preferences.tellWhenEmpty(),
                    preferences.tellOfChanges());
        }
    }

    /** @param words what it brings, for people */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SubscriptionView(UUID id, String kind, JsonNode definition, String pace, int most, String words) {

        static SubscriptionView of(Held held) {
            return new SubscriptionView(
                    held.id(),
                    held.wish()
                            .interest()
                            .map(interest -> interest.kind().name().toLowerCase(Locale.ROOT))
                            .orElse("trending"),
                    held.wish()
                            .interest()
                            .map(interest -> DefinitionJson.read(interest.definition()))
                            .orElse(null),
                    held.pace(),
                    held.most(),
                    held.words());
        }
    }

    static ReaderView of(Reader reader) {
        return new ReaderView(
                reader.id(),
                reader.address(),
                PreferencesView.of(reader.preferences()),
                reader.pausedUntil().orElse(null),
                reader.nextDigestAt().orElse(null),
                reader.subscriptions().stream().map(SubscriptionView::of).toList());
    }
}
