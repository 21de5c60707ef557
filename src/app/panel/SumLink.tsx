import { useDesk } from '#app/frame/context.ts';
import { readBehind } from '#view/behind.ts';

interface Props {
  /** What lies open behind it, as it stands in a hash. */
  readonly behind: string;
  /** What is summed up. */
  readonly of: string;
  readonly said: string;
}

/** A sum that opens the rows it counts. */
export function SumLink({ behind, of, said }: Props) {
  const { text, view, setView } = useDesk();
  return (
    <button
      type="button"
      className="sum-link"
      title={text.sheet.behind.button}
      aria-label={`${of} ${said}${text.list.colon}${text.sheet.behind.button}`}
      onClick={() => setView({ ...view, behind: readBehind(behind) })}
    >
      {said}
    </button>
  );
}
