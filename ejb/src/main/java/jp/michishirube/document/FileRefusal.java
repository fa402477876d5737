package jp.michishirube.document;

import jp.michishirube.kernel.Text;

/** Why a file is not taken, in a sentence that says what to do. */
enum FileRefusal {
    EMPTY("ファイルの中身が空です。内容のあるファイルを選び直してください。",
            "The file is empty. Choose a file that has content."),
    TOO_LARGE("ファイルが20MBを超えています。画像の解像度を下げるか、ファイルを分けて添付してください。",
            "The file is larger than 20 MB. Make its pictures smaller or split it into several files."),
    TOTAL_TOO_LARGE("添付ファイルの合計が上限（100MB）を超えます。不要な添付を削除するか、ファイルを小さくしてください。",
            "The attachments together would exceed the limit of 100 MB. Remove one you do not need or make the file smaller."),
    WORKBOOK_TOO_LARGE("ファイルが大きすぎます（2MBまで）。この画面からダウンロードしたファイルに記入し、シートや画像を加えずに保存し直してください。",
            "The file is too large. Fill in the file that this page gives and add no sheets or pictures (2 MB at most)."),
    NO_WORKBOOK("Excel（.xlsx）のファイルではありません。この画面からダウンロードしたファイルに記入し、.xlsx のまま保存し直してください。",
            "This is not an Excel file (.xlsx). Fill in the file that this page gives and save it as .xlsx."),
    TYPE("この形式のファイルは添付できません。PDF、Excel（.xlsx）、Word（.docx）、PowerPoint（.pptx）、PNG、JPEG、CSV、テキストのいずれかで保存し直してください。",
            "This type of file cannot be attached. Save it as PDF, Excel (.xlsx), Word (.docx), PowerPoint (.pptx), PNG, JPEG, CSV or plain text."),
    ARCHIVE("ZIPなどの圧縮ファイルは添付できません。展開して、中のファイルを一つずつ添付してください。",
            "Archives such as ZIP cannot be attached. Unpack it and attach the files in it one by one."),
    OLD_OFFICE("古い形式の文書（.xls、.doc、.ppt）は添付できません。「名前を付けて保存」で .xlsx、.docx、.pptx またはPDFにしてください。",
            "Documents in the old formats (.xls, .doc, .ppt) cannot be attached. Use \"Save as\" to make it .xlsx, .docx, .pptx or PDF."),
    ENCRYPTED("パスワードや保護の付いたファイルは添付できません。パスワードと保護を外して保存し直してください。",
            "Files with a password or protection cannot be attached. Remove the password and the protection and save it again."),
    MACROS("マクロを含むファイルは添付できません。マクロなしの形式（.xlsx、.docx、.pptx）またはPDFで保存し直してください。",
            "Files with macros cannot be attached. Save it in a format without macros (.xlsx, .docx, .pptx) or as PDF."),
    EMBEDDED("別のファイルが埋め込まれているため添付できません。埋め込みを取り除くか、PDFで保存し直してください。",
            "The file has other files embedded in it. Remove them or save it as PDF."),
    EXPANDS("展開すると大きくなりすぎるため添付できません。不要なシートや画像を減らすか、PDFで保存し直してください。",
            "The file grows too large when it is opened. Remove sheets or pictures you do not need or save it as PDF."),
    TOO_SLOW("中身を確かめるのに時間がかかりすぎるため添付できません。不要なシートや画像を減らすか、PDFで保存し直してください。",
            "Checking the file takes too long. Remove sheets or pictures you do not need or save it as PDF."),
    EXTERNAL("外のファイルやプログラムを読み込む指定があるため添付できません。「リンクの編集」でリンクを解除するか、PDFで保存し直してください。",
            "The file fetches other files or programs from outside. Break its links with \"Edit links\" or save it as PDF."),
    RUNS("開いたときに動くプログラムを含むPDFは添付できません。「PDFとして印刷」で保存し直してください。",
            "PDF files with programs that run when opened cannot be attached. Use \"Print to PDF\" and attach the result."),
    PIXELS("画像の縦横の画素数が大きすぎます。1億画素以下に縮小してください。",
            "The picture has too many pixels. Reduce it to 100 million pixels or fewer."),
    PICTURE("写真はPNGかJPEGにしてください。ほかの形式の写真は、写真のソフトでPNGかJPEGに保存し直してください。",
            "The picture must be a PNG or JPEG. Save pictures of other types as one of these."),
    PICTURE_PIXELS("写真の縦横の画素数が大きすぎます。写真のソフトで4000万画素以下（プログレッシブ形式のJPEGは600万画素以下）に縮小し、保存し直してください。",
            "The picture has too many pixels. Reduce it to 40 million pixels or fewer, or 6 million as a progressive JPEG."),
    PICTURE_COLOURS("印刷用の色（CMYKなど）の写真は読み取れません。写真のソフトでRGBの色に変え、保存し直してください。",
            "The picture is in colours for printing (such as CMYK), which cannot be read. Change it to RGB and save it again."),
    BUSY("ただいまほかの写真を処理しているため、受け取れませんでした。一分ほど待ってから、もう一度添付してください。",
            "Other pictures are being worked on. Wait a minute and attach it again."),
    EXTENSION("ファイル名の拡張子と中身の形式が合いません。元のソフトで開き、正しい形式で保存し直してください。",
            "The file name's extension does not fit its content. Open it in its own program and save it in the right format."),
    MIXED("一つのファイルに別の形式の内容が混ざっているため添付できません。元のソフトで開き、保存し直してください。",
            "The file mixes content of another type. Open it in its own program and save it again."),
    BROKEN("ファイルが壊れているか、途中で切れています。元のファイルを開けることを確かめ、保存し直してから添付してください。",
            "The file is damaged or incomplete. Check that it opens, save it again and attach it then.");

    private final Text text;

    FileRefusal(String ja, String en) {
        this.text = new Text(ja, en);
    }

    String code() {
        return "file." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    Text text() {
        return text;
    }
}
