-- Who was a member until recently: a token made before the end still says they are one.
create table former_membership (
  organization_id uuid not null references organization,
  person_id uuid not null references person,
  ended_at timestamptz not null,
  primary key (organization_id, person_id)
);
alter table former_membership enable row level security;

drop policy own_or_colleague on membership;
create policy own_or_colleague on membership for select
  using (person_id = current_person()
    or (organization_id = current_organization() and current_office() is not null));
create policy changed_by_leaders on membership for update
  using (organization_id = current_organization() and current_office() in ('owner', 'admin'));

-- Colleagues see each other's names; which columns a member is shown is decided by the door.
create policy colleague on person for select
  using (current_office() is not null
    and exists (select from membership m where m.person_id = person.id and m.organization_id = current_organization()));
