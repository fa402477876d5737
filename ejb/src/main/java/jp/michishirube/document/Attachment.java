package jp.michishirube.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import jp.michishirube.document.api.AttachmentView;

@Entity
@Table(name = "attachment")
class Attachment {
    @Id
    private String id;
    private String owner;
    private String slot;
    @Column(name = "file_name")
    private String fileName;
    private String sha256;
    @Column(name = "size_bytes")
    private long size;
    @Column(name = "media_type")
    private String mediaType;
    @Column(name = "added_at")
    private Instant addedAt;
    @Column(name = "added_by")
    private long addedBy;
    @Column(name = "removed_at")
    private Instant removedAt;

    protected Attachment() {
    }

    Attachment(AttachmentView view) {
        this.id = view.id();
        this.owner = view.owner();
        this.slot = view.slot();
        this.fileName = view.fileName();
        this.sha256 = view.sha256();
        this.size = view.size();
        this.mediaType = view.mediaType();
        this.addedAt = view.addedAt();
        this.addedBy = view.addedBy();
    }

    void remove(Instant at) {
        if (removedAt == null) {
            removedAt = at;
        }
    }

    AttachmentView view() {
        return new AttachmentView(id, owner, slot, fileName, mediaType, size, sha256, addedAt, addedBy);
    }
}
