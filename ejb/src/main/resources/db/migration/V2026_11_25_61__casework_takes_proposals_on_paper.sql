-- A proposal or correction that came on paper or by mail, typed by the bureau for the applicant: how and when it arrived, its scan, who typed.
alter table case_file add column on_paper boolean default false not null;
create table paper_entry (
    id            varchar(36)  not null primary key,
    case_id       varchar(36)  not null references case_file (id),
    submission_no integer,
    mode          varchar(20)  not null,
    arrived_at    timestamp(6) with time zone not null,
    reference     varchar(100) not null,
    scan_id       varchar(36)  not null,
    scan_sha256   varchar(64)  not null,
    typists       varchar(2000) not null,
    entered_at    timestamp(6) with time zone not null
);
create index paper_entry_by_case on paper_entry (case_id, submission_no);
create index paper_entry_by_scan on paper_entry (scan_sha256);
