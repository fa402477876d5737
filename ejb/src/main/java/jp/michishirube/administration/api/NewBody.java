package jp.michishirube.administration.api;

/** A body without 法人番号 as typed: its name, its seat, and whom to invite. */
public record NewBody(String name, String kana, String prefectureCode, Contact officer, Contact approver, Contact administrator) {
}
