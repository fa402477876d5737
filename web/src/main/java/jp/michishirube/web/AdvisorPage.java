package jp.michishirube.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.michishirube.clock.ClockService;
import jp.michishirube.dispatch.AdvisorService;
import jp.michishirube.dispatch.api.AdvisorDetail;
import jp.michishirube.dispatch.api.AdvisorForm;
import jp.michishirube.dispatch.api.AdvisorTitle;
import jp.michishirube.kernel.DateText;
import jp.michishirube.kernel.FiscalYear;
import jp.michishirube.kernel.JapaneseText;
import jp.michishirube.kernel.Outcome;
import jp.michishirube.kernel.Role;
import jp.michishirube.organisation.OrganisationService;
import jp.michishirube.organisation.api.PrefectureView;

/** An advisor as the secretariat keeps it, and its appointments, which the Ministry makes. */
@Named
@ViewScoped
public class AdvisorPage implements Serializable {
    private String id;
    private String kind = "PERSON";
    private String name = "";
    private String kana = "";
    private String prefecture = "";
    private boolean onSite = true;
    private boolean online;
    private List<String> fields = new ArrayList<>();
    private List<String> priorityFields = new ArrayList<>();
    private String most = "0";
    private String email = "";
    private String affiliations = "";
    private String interests = "";
    private String absences = "";
    private String note = "";
    private long version;
    private String appointYear = "";
    private String appointFrom = "";
    private List<String> titles = new ArrayList<>(List.of("ADVISOR"));
    private String endYear = "";
    private String endDay = "";
    private transient AdvisorDetail detail;

    @Inject
    private transient AdvisorService service;
    @Inject
    private transient OrganisationService organisations;
    @Inject
    private transient ClockService clocks;
    @Inject
    private Screen screen;
    @Inject
    private CurrentUser user;

    public void load() {
        FiscalYear year = FiscalYear.of(clocks.view().now().toLocalDate());
        appointYear = Integer.toString(year.year());
        appointFrom = clocks.view().now().toLocalDate().toString();
        if (id == null || id.isEmpty()) {
            if (!isEditable()) {
                screen.notFound();
            }
            return;
        }
        AdvisorDetail d = getDetail();
        if (d == null) {
            screen.notFound();
            return;
        }
        kind = d.view().kind();
        name = d.view().name();
        kana = d.view().kana();
        prefecture = d.prefectureCode();
        onSite = d.view().onSite();
        online = d.view().online();
        fields = new ArrayList<>(d.view().fields());
        priorityFields = new ArrayList<>(d.view().priorityFields());
        most = Integer.toString(d.mostAYear());
        email = d.email();
        affiliations = d.affiliations();
        interests = d.interests();
        absences = d.absences();
        note = d.view().note();
        version = d.version();
    }

    public String save() {
        String number = JapaneseText.halfWidth(most == null ? "" : most).strip();
        Outcome<String> saved = service.save(new AdvisorForm(id, kind, name, kana, prefecture, onSite, online, fields, priorityFields,
                number.matches("[0-9]{1,3}") ? Integer.parseInt(number) : -1, email, affiliations, interests, absences, note, version));
        if (!saved.isDone()) {
            screen.refused(saved.violations());
            return null;
        }
        screen.done(screen.word("dispatch", "advisorSaved"));
        return here(saved.value());
    }

    public String appoint() {
        Set<AdvisorTitle> chosen = titles.stream().map(AdvisorTitle::valueOf).collect(Collectors.toCollection(() -> EnumSet.noneOf(AdvisorTitle.class)));
        Outcome<String> done = service.appoint(id, year(appointYear), chosen, day(appointFrom));
        return went(done, "appointed");
    }

    public String end() {
        return went(service.endAppointment(id, year(endYear), day(endDay)), "appointmentEnded");
    }

    private String went(Outcome<?> outcome, String done) {
        detail = null;
        if (!outcome.isDone()) {
            screen.refused(outcome.violations());
            return null;
        }
        screen.done(screen.word("dispatch", done));
        return here(id);
    }

    private static String here(String advisor) {
        return "/app/advisor.xhtml?faces-redirect=true&id=" + advisor;
    }

    private static int year(String text) {
        String written = JapaneseText.halfWidth(text == null ? "" : text).strip();
        return written.matches("20[0-9]{2}") ? Integer.parseInt(written) : 0;
    }

    private static LocalDate day(String text) {
        Outcome<LocalDate> day = DateText.parse(text == null ? "" : text);
        return day.isDone() ? day.value() : null;
    }

    /** Whether the reader may change anything here. */
    public boolean isEditable() {
        return user.isSecretariat() || user.getActor().has(Role.MINISTRY_OFFICER);
    }

    /** Null for a new one. */
    public AdvisorDetail getDetail() {
        if (detail == null && id != null && !id.isEmpty()) {
            detail = service.advisor(id).orElse(null);
        }
        return detail;
    }

    /** The fields of this year, and those that the advisor has already. */
    public List<String> getKnownFields() {
        List<String> known = new ArrayList<>(service.fields());
        fields.stream().filter(f -> !known.contains(f)).forEach(known::add);
        return known;
    }

    public List<PrefectureView> getPrefectures() {
        return organisations.prefectures();
    }

    public AdvisorTitle[] getTitleValues() {
        return AdvisorTitle.values();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getKana() {
        return kana;
    }

    public void setKana(String kana) {
        this.kana = kana;
    }

    public String getPrefecture() {
        return prefecture;
    }

    public void setPrefecture(String prefecture) {
        this.prefecture = prefecture;
    }

    public boolean isOnSite() {
        return onSite;
    }

    public void setOnSite(boolean onSite) {
        this.onSite = onSite;
    }

    public boolean isOnline() {
        return online;
    }

    public void setOnline(boolean online) {
        this.online = online;
    }

    public List<String> getFields() {
        return fields;
    }

    public void setFields(List<String> fields) {
        this.fields = fields;
    }

    public List<String> getPriorityFields() {
        return priorityFields;
    }

    public void setPriorityFields(List<String> priorityFields) {
        this.priorityFields = priorityFields;
    }

    public String getMost() {
        return most;
    }

    public void setMost(String most) {
        this.most = most;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getAffiliations() {
        return affiliations;
    }

    public void setAffiliations(String affiliations) {
        this.affiliations = affiliations;
    }

    public String getInterests() {
        return interests;
    }

    public void setInterests(String interests) {
        this.interests = interests;
    }

    public String getAbsences() {
        return absences;
    }

    public void setAbsences(String absences) {
        this.absences = absences;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getAppointYear() {
        return appointYear;
    }

    public void setAppointYear(String appointYear) {
        this.appointYear = appointYear;
    }

    public String getAppointFrom() {
        return appointFrom;
    }

    public void setAppointFrom(String appointFrom) {
        this.appointFrom = appointFrom;
    }

    public List<String> getTitles() {
        return titles;
    }

    public void setTitles(List<String> titles) {
        this.titles = titles;
    }

    public String getEndYear() {
        return endYear;
    }

    public void setEndYear(String endYear) {
        this.endYear = endYear;
    }

    public String getEndDay() {
        return endDay;
    }

    public void setEndDay(String endDay) {
        this.endDay = endDay;
    }
}
