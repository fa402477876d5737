package jp.michishirube.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.michishirube.outreach.IotProjectService;
import jp.michishirube.outreach.api.IotProject;
import jp.michishirube.outreach.api.ProjectTable;

/** The 34 projects of IoTサービス創出支援, by period and field. A cell of the table opens to its projects. */
@Named
@RequestScoped
public class IotProjectsPage {
    private String period = "";
    private String field = "";

    @Inject
    private IotProjectService projects;

    public ProjectTable getTable() {
        return projects.table();
    }

    public List<IotProject> getProjects() {
        return projects.projects().stream().filter(p -> period.isEmpty() || p.period().equals(period)).filter(p -> field.isEmpty() || p.field().equals(field)).toList();
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(String period) {
        this.period = period == null ? "" : period;
    }

    public String getField() {
        return field;
    }

    public void setField(String field) {
        this.field = field == null ? "" : field;
    }
}
