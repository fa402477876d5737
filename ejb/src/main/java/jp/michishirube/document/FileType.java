package jp.michishirube.document;

import java.util.List;

/** What may be attached. */
enum FileType {
    PDF("application/pdf", "pdf"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    UTF8_TEXT("text/plain;charset=UTF-8", "txt", "csv"),
    SHIFT_JIS_TEXT("text/plain;charset=Shift_JIS", "txt", "csv");

    private final String mediaType;
    private final List<String> extensions;

    FileType(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    String mediaType(String extension) {
        return extension.equals("csv") ? mediaType.replace("text/plain", "text/csv") : mediaType;
    }

    /** Without the dot; the first is the usual one. */
    List<String> extensions() {
        return extensions;
    }
}
