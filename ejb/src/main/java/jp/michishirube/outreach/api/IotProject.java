package jp.michishirube.outreach.api;

/**
 * A project of IoTサービス創出支援.
 *
 * @param period    budget that paid for it: H27補正, H28補正 or H29当初
 * @param title     empty where the source names none
 * @param place     "|" between places that the source leaves open
 * @param certainty how sure the row is, in the register's words
 */
public record IotProject(String period, int no, String title, String place, String field, String certainty, String note, String source) {
}
