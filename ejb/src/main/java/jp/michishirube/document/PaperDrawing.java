package jp.michishirube.document;

/** How one kind of record becomes a PDF; every bean of this type is found by itself. The same record gives the same bytes. */
interface PaperDrawing<T extends Record> {
    /** The record it draws; its simple name stands in the stored paper and never changes. */
    Class<T> type();

    byte[] pdf(T content);
}
