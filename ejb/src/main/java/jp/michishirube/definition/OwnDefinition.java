package jp.michishirube.definition;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.michishirube.definition.DefinitionKind.DefinitionFile;
import jp.michishirube.definition.DefinitionKind.Identity;
import jp.michishirube.definition.api.DefinitionStatus;
import jp.michishirube.definition.api.DefinitionView;
import jp.michishirube.kernel.Sha256;
import jp.michishirube.kernel.Text;

/** A version of a definition that an office uploaded. */
@Entity
@Table(name = "own_definition")
class OwnDefinition {
    @Id
    private String id;
    private String kind;
    @Column(name = "definition_id")
    private String definitionId;
    private int version;
    @Column(name = "file_name")
    private String fileName;
    private String content;
    private String sha256;
    @Enumerated(EnumType.STRING)
    private DefinitionStatus status;
    @Column(name = "valid_from")
    private LocalDate from;
    @Column(name = "uploaded_by")
    private long uploadedBy;
    @Column(name = "uploaded_at")
    private Instant uploadedAt;
    @Column(name = "decided_at")
    private Instant decidedAt;

    protected OwnDefinition() {
    }

    OwnDefinition(String kind, Identity identity, DefinitionFile file, long by, Instant at) {
        this.id = UUID.randomUUID().toString();
        this.kind = kind;
        this.definitionId = identity.id();
        this.version = identity.version();
        this.fileName = file.name();
        this.content = file.yaml();
        this.sha256 = Sha256.hex(file.yaml());
        this.status = DefinitionStatus.UPLOADED;
        this.uploadedBy = by;
        this.uploadedAt = at;
    }

    String kind() {
        return kind;
    }

    Identity identity() {
        return new Identity(definitionId, version);
    }

    DefinitionFile file() {
        return new DefinitionFile(fileName, content);
    }

    String sha256() {
        return sha256;
    }

    DefinitionStatus status() {
        return status;
    }

    LocalDate from() {
        return from;
    }

    void publish(LocalDate day, Instant at) {
        status = DefinitionStatus.PUBLISHED;
        from = day;
        decidedAt = at;
    }

    void withdraw(Instant at) {
        status = DefinitionStatus.WITHDRAWN;
        decidedAt = at;
    }

    DefinitionView view(Text kindTitle) {
        return new DefinitionView(id, kind, kindTitle, definitionId, version, fileName, sha256, status, from, uploadedAt);
    }
}
