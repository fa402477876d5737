package jp.michishirube.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import jp.michishirube.document.api.AttachmentView;
import jp.michishirube.document.api.Content;
import jp.michishirube.kernel.Access;
import jp.michishirube.kernel.Clock;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Violation;

/** Attached files, in the caller's transaction. Who may attach, see or remove is decided by the floors above. */
@ApplicationScoped
public class Documents {
    public static final long MOST_FILE_BYTES = 20L * 1024 * 1024;
    private static final long MOST_WORKBOOK_BYTES = 2L * 1024 * 1024;
    private static final long MOST_EXPANDED_BYTES = 4L * 1024 * 1024;
    private static final long MOST_PART_BYTES = 512L * 1024;
    /** Parts that hold what people type; the others are small in any workbook that is a form. */
    private static final Pattern TYPED_PARTS = Pattern.compile("xl/(sharedStrings[.]xml|worksheets/.*)");
    public static final long MOST_OWNER_BYTES = 100L * 1024 * 1024;

    private final BlobStore blobs;
    private final AttachmentStore attachments;
    private final Clock clock;
    private final Access access;

    /** For the container's proxy. */
    protected Documents() {
        this(null, null, null, null);
    }

    @Inject
    Documents(BlobStore blobs, AttachmentStore attachments, Clock clock, Access access) {
        this.blobs = blobs;
        this.attachments = attachments;
        this.clock = clock;
        this.access = access;
    }

    /**
     * Stores a file, unless it is empty, larger than 20 MB, brings its owner above 100 MB, or is not plainly a PDF, Office document
     * without macros, PNG, JPEG, CSV or text.
     *
     * @param fileName  as sent; stored without path, control characters and marks of direction, in NFC, at most 200 characters
     * @param limitLeft bytes the owner has left by the caller's own count; the smaller limit holds
     */
    public Outcome<AttachmentView> attach(String owner, String slot, String fileName, InputStream in, long limitLeft) {
        try (ReceivedFile file = ReceivedFile.read(in, MOST_FILE_BYTES)) {
            long left = Math.min(limitLeft, MOST_OWNER_BYTES - attachments.bytesOf(owner));
            FileType type = inspected(file, left);
            FileName name = FileName.of(fileName);
            String extension = name.extension().isEmpty() ? type.extensions().get(0) : name.extension();
            if (!type.extensions().contains(extension)) {
                throw new Refused(FileRefusal.EXTENSION);
            }
            return Outcome.done(stored(owner, slot, name.with(extension), type.mediaType(extension), file));
        } catch (Refused e) {
            return Outcome.refused(List.of(Violation.of(e.why().code(), slot, e.why().text())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Stores a fresh copy of a picture: upright, at most 2,400 pixels at its longer side, in sRGB, without anything that a camera or a program
     * adds (place, time, device, comments). What is not a PNG or JPEG, has more than 40 million pixels or cannot be decoded is refused, and
     * whatever {@link #attach} refuses. Size and digest are the copy's, the name keeps its stem.
     */
    public Outcome<AttachmentView> attachPicture(String owner, String slot, String fileName, InputStream in, long limitLeft) {
        try (ReceivedFile file = ReceivedFile.read(in, MOST_FILE_BYTES)) {
            if (file.size() > 0 && !FileInspection.looksLikePicture(file.path())) {
                throw new Refused(FileRefusal.PICTURE);
            }
            long left = Math.min(limitLeft, MOST_OWNER_BYTES - attachments.bytesOf(owner));
            FileType type = inspected(file, left);
            FileName name = FileName.of(fileName);
            if (!name.extension().isEmpty() && !type.extensions().contains(name.extension())) {
                throw new Refused(FileRefusal.EXTENSION);
            }
            try (ReceivedFile copy = ReceivedFile.read(new ByteArrayInputStream(PictureCopy.of(file.path(), type)), MOST_FILE_BYTES)) {
                if (copy.size() > Math.min(left, MOST_FILE_BYTES)) {
                    throw new Refused(copy.size() > MOST_FILE_BYTES ? FileRefusal.TOO_LARGE : FileRefusal.TOTAL_TOO_LARGE);
                }
                String extension = type.extensions().get(0);
                return Outcome.done(stored(owner, slot, name.with(extension), type.mediaType(extension), copy));
            }
        } catch (Refused e) {
            FileRefusal why = e.why() == FileRefusal.PIXELS ? FileRefusal.PICTURE_PIXELS : e.why();
            return Outcome.refused(List.of(Violation.of(why.code(), slot, why.text())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The bytes of an xlsx file that a program of ours reads, unless it is not plainly one, larger than 2 MB, or opens to more than 4 MB.
     * Nothing is stored.
     */
    public Outcome<byte[]> workbook(String fileName, InputStream in) {
        try (ReceivedFile file = ReceivedFile.read(in, MOST_WORKBOOK_BYTES)) {
            if (file.size() > MOST_WORKBOOK_BYTES) {
                throw new Refused(FileRefusal.WORKBOOK_TOO_LARGE);
            }
            if (inspected(file, MOST_WORKBOOK_BYTES) != FileType.XLSX || !FileName.of(fileName).extension().equals("xlsx")) {
                throw new Refused(FileRefusal.NO_WORKBOOK);
            }
            if (!isSmall(file)) {
                throw new Refused(FileRefusal.WORKBOOK_TOO_LARGE);
            }
            return Outcome.done(Files.readAllBytes(file.path()));
        } catch (Refused e) {
            return Outcome.refused(e.why().code(), e.why().text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isSmall(ReceivedFile file) throws IOException {
        long left = MOST_EXPANDED_BYTES;
        byte[] buffer = new byte[16 * 1024];
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file.path()))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                long most = TYPED_PARTS.matcher(part.getName()).matches() ? left : Math.min(left, MOST_PART_BYTES);
                long bytes = 0;
                for (int n = zip.read(buffer); n >= 0 && bytes <= most; n = zip.read(buffer)) {
                    bytes += n;
                }
                if (bytes > most) {
                    return false;
                }
                left -= bytes;
            }
        }
        return true;
    }

    /** Gives another owner a file that is there already: the same bytes under the same digest, no second copy. The caller has checked the limits. */
    public AttachmentView give(AttachmentView file, String owner, String slot) {
        AttachmentView given = new AttachmentView(UUID.randomUUID().toString(), owner, slot, file.fileName(), file.mediaType(), file.size(), file.sha256(),
                clock.now(), access.actor().userId());
        attachments.add(new Attachment(given));
        return given;
    }

    /** The owner's files that are not removed, oldest first. */
    public List<AttachmentView> of(String owner) {
        return attachments.of(owner).stream().map(Attachment::view).toList();
    }

    /** A file, removed or not: what was submitted stays readable. */
    public Optional<AttachmentView> find(String attachmentId) {
        return attachments.find(attachmentId).map(Attachment::view);
    }

    /** Takes the file off its owner's list; its bytes stay, as a submission may hold them. */
    public void remove(String attachmentId) {
        attachments.find(attachmentId).ifPresent(attachment -> attachment.remove(clock.now()));
    }

    /** The bytes of a file, removed or not. */
    public Optional<Content> open(String attachmentId) {
        return find(attachmentId).map(a -> new Content(a.fileName(), a.mediaType(), a.size(), a.sha256(),
                out -> blobs.writeTo(a.sha256(), out)));
    }

    private static FileType inspected(ReceivedFile file, long left) throws IOException, Refused {
        if (file.size() == 0) {
            throw new Refused(FileRefusal.EMPTY);
        }
        if (file.size() > MOST_FILE_BYTES) {
            throw new Refused(FileRefusal.TOO_LARGE);
        }
        if (file.size() > left) {
            throw new Refused(FileRefusal.TOTAL_TOO_LARGE);
        }
        return FileInspection.typeOf(file.path(), new Allowance());
    }

    private AttachmentView stored(String owner, String slot, String name, String mediaType, ReceivedFile file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file.path())) {
            String sha256 = blobs.put(bytes, file.size(), file.sha256(), mediaType);
            AttachmentView view = new AttachmentView(UUID.randomUUID().toString(), owner, slot, name, mediaType, file.size(), sha256,
                    clock.now(), access.actor().userId());
            attachments.add(new Attachment(view));
            return view;
        }
    }
}
