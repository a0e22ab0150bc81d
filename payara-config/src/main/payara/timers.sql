create table if not exists "EJB__TIMER__TBL" (
  "CREATIONTIMERAW" bigint not null,
  "BLOB" bytea,
  "TIMERID" character varying(255) primary key,
  "CONTAINERID" bigint not null,
  "OWNERID" character varying(255),
  "STATE" integer not null,
  "PKHASHCODE" integer not null,
  "INTERVALDURATION" bigint not null,
  "INITIALEXPIRATIONRAW" bigint not null,
  "LASTEXPIRATIONRAW" bigint not null,
  "SCHEDULE" character varying(255),
  "APPLICATIONID" bigint not null
);
grant select, insert, update, delete on "EJB__TIMER__TBL" to tidemark_app;
