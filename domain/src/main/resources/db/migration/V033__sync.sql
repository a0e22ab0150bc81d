-- Kept answers are sealed: they may hold a secret that is shown only once. What was kept before could not be told apart.
delete from attempt;
alter table attempt alter column answer type text;
