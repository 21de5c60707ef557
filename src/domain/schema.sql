-- One row per imported file, in the order of import. A source that yields was let in beside what was there
-- (保留原有): its forms are seen only where no other source has them.
create table source (
  source integer not null,
  file text not null,
  sha256 text not null,
  bytes bigint not null,
  encoding text,
  shape text not null,
  sample text,
  imported_at text not null,
  yields boolean not null
);

-- One row per form read, accepted or quarantined. Amounts are fen. Kind masks hold 2^place of a kind
-- (kinds.ts); each printed kind stands in exactly one of given, untargeted, none and blank.
create table project (
  project bigint not null,
  source integer not null,
  status text not null,
  sheet text,
  row_number integer not null,
  layout integer not null,
  form text not null,
  year integer,
  code text,
  name text,
  department text,
  unit text,
  identity text not null,
  content text not null,
  category text not null,
  category_raw text,
  starts_on text,
  ends_on text,
  money_unit text,
  total bigint,
  annual bigint,
  fiscal bigint,
  appropriation bigint,
  carry_over bigint,
  other bigint,
  annual_other bigint,
  amount bigint,
  amount_basis text,
  goal_overall text,
  goal_annual text,
  framework text,
  given bigint not null,
  untargeted bigint not null,
  none bigint not null,
  blank bigint not null,
  indicator_rows integer not null,
  none_rows integer not null,
  none_target_rows integer not null
);

create table indicator (
  project bigint not null,
  position integer not null,
  row_number integer not null,
  layout integer not null,
  level1 text,
  level2 text,
  kind text,
  name text,
  target text,
  operator text,
  value double,
  unit text,
  measure text not null
);

-- Where the values of a form stand: a project or indicator points at a layout, which says for each field
-- how many rows below the first row of the form, and in which column, its cell is.
create table layout (
  source integer not null,
  layout integer not null,
  field text not null,
  row_offset integer not null,
  column_name text not null
);

create table problem (
  source integer not null,
  project bigint,
  code text not null,
  effect text not null,
  file text not null,
  sheet text,
  row_number integer,
  column_name text,
  raw text,
  detail text
);

-- The kinds in official order, filled from kinds.ts.
create table kind (
  kind text not null,
  bit bigint not null,
  place integer not null
);

-- The framework (表式) chosen for the forms of a source and year; `expected` is a kind mask.
create table framework (
  source integer not null,
  year integer not null,
  framework text not null,
  expected bigint not null
);

-- What the reader itself counted while reading a source, to hold against the rows that came in; and where it found
-- the years of the forms, as in "cell:7,file:1".
create table tally (
  source integer not null,
  forms integer not null,
  amount bigint not null,
  years text not null
);
