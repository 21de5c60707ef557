select source.file, template_gap.year, template_gap.framework, template_gap.kind, template_gap.forms
from template_gap
join source on source.source = template_gap.source
order by source.source, template_gap.year, template_gap.place
