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

-- One row per form read: accepted, quarantined, or dropped by a person (then without indicators). Amounts are fen. Kind
-- masks hold 2^place of a kind (kinds.ts); `printed` has the kinds with at least one row.
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
  printed bigint not null,
  indicator_rows integer not null
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
  measure text not null,
  direction text,
  weight double
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

-- Names of units and departments that are shown in another writing: brackets, blanks and widths apart they are the same
-- (names.ts). What is written stays in `project`.
create table spelling (
  field text not null,
  written text not null,
  shown text not null
);

-- Every distinct name of what is seen, with the initials its characters can have (initials.ts): the keyword finds by them.
create table spelled (
  words text not null,
  initials text not null
);

-- The kinds in official order, filled from kinds.ts.
create table kind (
  kind text not null,
  bit bigint not null,
  place integer not null
);

-- The groups of kinds of which a framework asks for one only, as masks, filled from frameworks.ts.
create table choice (
  framework text not null,
  kinds bigint not null
);

-- The rules of the catalogue and whether the rule pack has them on, with what SQL asks of them so that it need not name
-- any (rules/rule.ts), and its severity where the pack has another; filled from the pack by rules.ts, as are the settings of rules and standards.
create table rule_record (
  rule text not null,
  is_on boolean not null,
  stage text not null,
  set_wide boolean not null,
  gap boolean not null,
  untargeted boolean not null,
  marks boolean not null,
  contradicts boolean not null,
  certain boolean not null,
  severity text
);

create table setting (
  owner text not null,
  key text not null,
  value double not null
);

-- The rules that are switched on.
create view rule as
select * exclude (is_on)
from rule_record
where is_on;

-- What the rules make of an accepted form (rules/diagnose.ts), once per form and rule pack. Each printed kind
-- stands in exactly one of given, untargeted, none and blank. Of the given rows, `full_rows` say 100% and `vague_rows`
-- nothing that can be measured.
create table diagnosis (
  project bigint not null,
  source integer not null,
  given bigint not null,
  untargeted bigint not null,
  none bigint not null,
  blank bigint not null,
  none_rows integer not null,
  none_target_rows integer not null,
  given_rows integer not null,
  full_rows integer not null,
  vague_rows integer not null
);

-- What was read of each indicator row of an accepted form, in few short words, so that panels may ask all rows at once:
-- the form of its target (targetForm.ts), its name as it is compared (wording.ts) and its target without blanks, both
-- null where no name is given. `of_kind` marks the first row of its project with that form and kind, `of_form` the
-- first with that form: a sum of money over them counts no project twice.
create table reading (
  project bigint not null,
  source integer not null,
  position integer not null,
  kind text,
  form text not null,
  of_kind boolean not null,
  of_form boolean not null,
  wording text,
  target text
);

-- Wordings that are near the same (load/wordings.ts), each with the most frequent one of its group, which is among them.
create table near_wording (
  lead text not null,
  wording text not null
);

-- How many wordings there are on the forms that are seen: one row.
create table wording_count (
  wordings bigint not null
);

-- One row per rule hit. Without a position the form as a whole is meant; without evidence the text of the cell is
-- the evidence. `given_rows` (of rules under which a given row is unsound) counts the given rows of that slot.
create table finding (
  project bigint not null,
  source integer not null,
  rule text not null,
  severity text not null,
  position integer,
  kind text,
  cell text,
  evidence text,
  given_rows integer,
  verdict text
);

-- Rules that broke on some forms of a source: what they threw. Their other findings stand.
create table rule_failure (
  source integer not null,
  rule text not null,
  forms integer not null,
  message text not null
);

-- What the reviewer decided on findings (confirmed, rejected, not_applicable), by the content of the cell: another
-- text is another finding.
create table verdict (
  identity text not null,
  rule text not null,
  content text not null,
  verdict text not null,
  reason text not null,
  decided_at text not null
);

-- What units said against findings in a 整改单 that came back, leaving the cell as it is: as verdicts hang on the content of
-- the cell, and seen while the file it came with is loaded.
create table dispute (
  identity text not null,
  rule text not null,
  content text not null,
  reason text not null,
  sha256 text not null,
  returned_at text not null
);

-- What happened to forms in the review rounds, in order (load/rounds.ts); a form nothing is noted of is received.
create table round_event (
  place integer not null,
  identity text not null,
  step text not null,
  round integer not null,
  deadline text,
  noted_at text not null
);

-- The roster (名册) of projects and approved amounts, if one was imported, in the order of its rows. A row with a fault
-- is only listed. `plain_unit` and `plain_name` (yearless) are what the names are compared by (lineage/plainName.ts).
create table roster (
  place integer not null,
  sheet text,
  row_number integer not null,
  year integer,
  department text,
  unit text,
  code text,
  name text,
  amount bigint,
  fault text,
  raw text not null,
  plain_unit text,
  plain_name text not null
);

-- What a person said of rows of the roster and forms: `paired` is one project, `apart` is none.
create table roster_decision (
  place integer not null,
  identity text not null,
  verdict text not null
);

-- Rows without a form and forms without a row that may be one project (data/roster/nearNames.ts).
create table roster_near (
  place integer not null,
  project bigint not null,
  same_unit integer not null,
  same_amount integer not null
);

-- What comes of the rows of the roster, and of the forms that none of them names (reconcile.sql).
create table reconciled (
  place integer,
  sheet text,
  row_number integer,
  year integer,
  department text,
  unit text,
  code text,
  name text,
  approved bigint,
  amount bigint,
  amount_basis text,
  project bigint,
  matched text,
  fault text,
  first_row integer,
  outcome text not null
);

-- What a form is compared by over the years (lineage/lineage.ts), each a hash; null says nothing. `folded`, `yearless` and
-- `plain` are names together with the unit, more and more cut down; `name` is the yearless one by itself. A `short` code
-- may be a running number of another list, and counts within its unit.
create table name_key (
  project bigint not null,
  source integer not null,
  code ubigint,
  short boolean,
  unit ubigint not null,
  name ubigint,
  folded ubigint,
  yearless ubigint,
  plain ubigint
);

-- The same in words, while a piece of forms is taken in.
create table name_words (
  project bigint not null,
  source integer not null,
  code text,
  office text not null,
  folded text not null,
  yearless text not null,
  plain text not null
);

-- What a person said of forms that may be one project (accepted, declined): each earlier form with each later one, by
-- their identities, in the order of the decisions.
create table line_decision (
  place integer not null,
  earlier text not null,
  later text not null,
  verdict text not null
);

-- The lines of the forms that their plain name alone does not settle.
create table open_line (
  project bigint not null,
  line bigint not null,
  accepted boolean not null
);

-- The framework (表式) that holds for the forms of a source and year that state the same (`stated`, usually nothing);
-- `basis` says why it holds (chosen by a person, stated by the source, guessed from the kinds printed); `expected` is a
-- kind mask.
create table framework (
  source integer not null,
  year integer not null,
  stated text,
  framework text not null,
  basis text not null,
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

-- The forms that are brought up to date by their verdicts: all, or those that were judged (settle.ts).
create table touched (
  project bigint not null
);

-- What the standing findings of a form come to (weakness.sql).
create table weakness (
  project bigint not null,
  criticals bigint not null,
  majors bigint not null,
  minors bigint not null,
  infos bigint not null,
  contradicted bigint not null,
  misplaced bigint not null,
  unsound bigint not null,
  surely bigint not null,
  accepted bigint not null,
  excused bigint not null,
  mended bigint not null
);

-- A finding with the form it is on and the content its verdict hangs on.
create view finding_content as
select
  finding.project,
  finding.rule,
  finding.position,
  finding.kind,
  project.identity,
  case
    when finding.position is null then concat(coalesce(finding.kind, ''), chr(31), coalesce(finding.evidence, ''))
    else concat(
      coalesce(indicator.level2, ''), chr(31), coalesce(indicator.name, ''), chr(31), coalesce(indicator.target, '')
    )
  end as content
from finding
join project on project.project = finding.project
left join indicator on indicator.project = finding.project
  and indicator.position = finding.position;

-- The word a finding was given, with its reason: by the content of the cell, or by the form where the finding rests on all
-- forms together.
create view finding_reason as
select
  finding_content.project,
  finding_content.rule,
  finding_content.position,
  finding_content.kind,
  max(verdict.reason) as reason,
  max(verdict.decided_at) as decided_at
from finding_content
join rule_record on rule_record.rule = finding_content.rule
join verdict on verdict.identity = finding_content.identity
  and verdict.rule = finding_content.rule
  and (rule_record.set_wide or verdict.content = finding_content.content)
group by finding_content.project, finding_content.rule, finding_content.position, finding_content.kind;
