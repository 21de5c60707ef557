import { useDesk } from '#app/frame/context.ts';
import { count } from '#text/format.ts';
import { LineageButton } from './LineageButton.tsx';
import { useSuggestions } from './useSuggestions.ts';

/** Under what changed between years: what counts as new and ended may be one project. What a person said is said. */
export function LineageHint() {
  const { text, workspace } = useDesk();
  const words = text.lineage;
  const suggestions = useSuggestions();
  const decided = workspace.lineage.decisions.length;
  if (suggestions.length + decided === 0) return null;
  return (
    <p className="lineage-hint" data-testid="lineage-hint">
      {suggestions.length > 0 ? words.hint(count(suggestions.length)) : words.checked(count(decided))}{' '}
      <LineageButton suggestions={suggestions} />
    </p>
  );
}
