-- An administrator of the directory who acted as somebody, by the directory's own id.
alter table audit_entry add column impersonator text;
