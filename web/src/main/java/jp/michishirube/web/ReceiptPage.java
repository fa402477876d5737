package jp.michishirube.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.michishirube.casework.CaseQueryService;
import jp.michishirube.casework.api.CaseView;
import jp.michishirube.casework.api.SubmissionView;
import jp.michishirube.form.FormDefinitions;

/** The receipt of a submission. */
@Named
@RequestScoped
public class ReceiptPage {
    private String id;
    private int no = 1;
    private CaseView view;
    private SubmissionView submission;

    @Inject
    private CaseQueryService queries;
    @Inject
    private FormDefinitions forms;
    @Inject
    private Screen screen;

    public void load() {
        view = id == null ? null : queries.view(id).orElse(null);
        submission = view == null ? null : queries.submission(id, no).orElse(null);
        if (submission == null) {
            screen.notFound();
        }
    }

    /** Whether what was submitted is a paper that is addressed to somebody. */
    public boolean isAddressed() {
        return view.formId() != null && forms.get(view.formId()).paper().isPresent();
    }

    public CaseView getView() {
        return view;
    }

    public SubmissionView getSubmission() {
        return submission;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public int getNo() {
        return no;
    }

    public void setNo(int no) {
        this.no = no;
    }
}
