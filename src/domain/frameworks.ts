import { KINDS, type KindId } from './kinds.ts';

/** A 表式: the kinds a form of some place and time is expected to have (`expected`, in official order). */
export interface Framework {
  readonly id: string;
  readonly expected: readonly KindId[];
  /** Kinds the framework knows, yet a form without them lacks nothing. */
  readonly optional: readonly KindId[];
  /** Groups of kinds of which one sound kind is enough; all other kinds are required. Unless told, the benefit kinds are one. */
  readonly choices?: readonly (readonly KindId[])[];
}

/** Source: forms of ten provinces, 2016–2026. The first framework wins where two explain a source equally well. */
export const FRAMEWORKS = [
  {
    id: '2015',
    expected: [
      'quantity',
      'quality',
      'timeliness',
      'cost',
      'economic',
      'social',
      'ecological',
      'sustained',
      'satisfaction',
    ],
    optional: [],
  },
  {
    id: '2021',
    expected: [
      'cost_economic',
      'quantity',
      'quality',
      'timeliness',
      'economic',
      'social',
      'ecological',
      'satisfaction',
    ],
    // Social and ecological cost are asked for only where a project has any.
    optional: ['cost_social', 'cost_ecological', 'sustained', 'cost'],
  },
  {
    id: 'input',
    expected: [
      'timeliness',
      'cost',
      'resources',
      'quantity',
      'quality',
      'economic',
      'social',
      'ecological',
      'sustained',
      'satisfaction',
    ],
    optional: [],
  },
  {
    id: 'shanghai-old',
    expected: ['quantity', 'quality', 'timeliness', 'social', 'satisfaction', 'long_term_management'],
    optional: [
      'cost',
      'economic',
      'ecological',
      'sustained',
      'human_resources',
      'department_support',
      'facilities',
      'information_sharing',
    ],
  },
] as const satisfies readonly Framework[];

export type FrameworkId = (typeof FRAMEWORKS)[number]['id'];

const DEFAULT_FRAMEWORK: FrameworkId = '2015';

const BENEFITS: readonly KindId[] = KINDS.filter(({ group }) => group === 'benefit').map(({ id }) => id);

/** The groups of kinds of which a framework asks for one only. */
export function choicesOf({ choices = [BENEFITS] }: Framework): readonly (readonly KindId[])[] {
  return choices;
}

export function isFramework(id: string): id is FrameworkId {
  return FRAMEWORKS.some((framework) => framework.id === id);
}

/**
 * The framework that explains the kinds printed on the forms of one source and year: the one under which the
 * fewest printed rows are of a kind it does not know. `kinds` counts the forms that print each kind.
 * What a form lacks says nothing, since small forms lack much under every framework.
 */
export function guessFramework(kinds: ReadonlyMap<KindId, number>): FrameworkId {
  let best: FrameworkId = DEFAULT_FRAMEWORK;
  let least = Number.POSITIVE_INFINITY;
  for (const framework of FRAMEWORKS) {
    const known = new Set<KindId>([...framework.expected, ...framework.optional]);
    const unknown = [...kinds].reduce((sum, [kind, forms]) => sum + (known.has(kind) ? 0 : forms), 0);
    if (unknown < least) {
      best = framework.id;
      least = unknown;
    }
  }
  return best;
}
