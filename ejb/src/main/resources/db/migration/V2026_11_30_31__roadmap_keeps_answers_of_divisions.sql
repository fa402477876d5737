-- A participants' survey is answered by a body or by its divisions, each on its own row; empty = the body itself.
alter table survey_answer drop constraint survey_answer_once;
alter table survey_answer add column division varchar(60) default '' not null;
-- Who typed last, for the colleague who typed in the same field meanwhile.
alter table survey_answer add column saved_name varchar(200);
alter table survey_answer add column saved_at timestamp(6) with time zone;
