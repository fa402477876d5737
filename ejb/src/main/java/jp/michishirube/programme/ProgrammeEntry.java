package jp.michishirube.programme;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** One imported row of the register of measures, and the days it was in force. */
@Entity
@Table(name = "programme_entry")
class ProgrammeEntry {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "programme_entry_id")
    @SequenceGenerator(name = "programme_entry_id", sequenceName = "id_seq", allocationSize = 50)
    long id;
    @Column(name = "programme_key")
    String programmeKey;
    @Column(name = "row_json")
    String rowJson;
    @Column(name = "valid_from")
    LocalDate validFrom;
    @Column(name = "valid_to")
    LocalDate validTo;

    protected ProgrammeEntry() {
    }

    ProgrammeEntry(String key, Map<String, String> values, LocalDate from) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        values.forEach(json::add);
        this.programmeKey = key;
        this.rowJson = json.build().toString();
        this.validFrom = from;
    }

    Map<String, String> values() {
        try (JsonReader reader = Json.createReader(new StringReader(rowJson))) {
            JsonObject json = reader.readObject();
            Map<String, String> values = new LinkedHashMap<>();
            json.keySet().forEach(k -> values.put(k, json.getString(k)));
            return values;
        }
    }
}
