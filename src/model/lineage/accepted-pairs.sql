select earlier.project as earlier, later.project as later
from line_decision
join target_form as earlier on earlier.identity = line_decision.earlier
join target_form as later on later.identity = line_decision.later
where line_decision.verdict = 'accepted'
order by line_decision.place, earlier.project, later.project
