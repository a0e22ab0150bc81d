-- What somebody who is to be woken wants to know of a job: when it last went well, and how often it did not.
alter table job_run
  add column succeeded_at timestamptz,
  add column failures bigint not null default 0;
update job_run set succeeded_at = ended_at where error is null and runs > 0;
