-- The words of a piece of forms (lineage.ts) as keys: numbers are compared faster and take less room.
insert into name_key
select
  project,
  source,
  case
    when code is null then null
    when length(code) < 8 then hash(concat(code, chr(31), office))
    else hash(code)
  end,
  length(code) < 8,
  hash(office),
  case when yearless <> '' then hash(yearless) end,
  case when folded <> '' then hash(concat(office, chr(31), folded)) end,
  case when yearless <> '' then hash(concat(office, chr(31), yearless)) end,
  case when plain <> '' then hash(concat(office, chr(31), plain)) end
from name_words;

delete from name_words;
