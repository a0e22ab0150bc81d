-- Those who lead an organisation, or guard its privacy, read what happened in it. What people did with their own
-- data, and to whom they agreed, is theirs alone.
create policy kept_by_leaders on audit_entry for select
  using (organization_id = current_organization() and current_office() in ('owner', 'admin', 'privacy_officer')
    and act not in ('bucket-deleted', 'events-deleted', 'consent-granted', 'consent-withdrawn'));
create index audit_entry_of_organization on audit_entry (organization_id, id desc);
