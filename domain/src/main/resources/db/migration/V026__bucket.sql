-- Counts the writes to a bucket's events, whatever they were: what was computed from one edition is true until the next.
alter table bucket add column edition bigint not null default 0;
