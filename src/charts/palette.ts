/** The colours of a theme (design.md): ink on paper, one vermilion for what needs correcting. */
export interface Palette {
  readonly paper: string;
  readonly surface: string;
  readonly ink: string;
  readonly secondary: string;
  readonly hairline: string;
  readonly accent: string;
  readonly vermilion: string;
  /** By category, state, or form of target: blue what is measured, plum and brown what is not. */
  readonly marks: Readonly<Record<string, string>>;
}

export const LIGHT: Palette = {
  paper: '#FBFAF7',
  surface: '#FFFFFF',
  ink: '#1F2328',
  secondary: '#5B6169',
  hairline: '#E4E1DA',
  accent: '#27496D',
  vermilion: '#B7351C',
  marks: {
    recurring: '#27496D',
    one_off: '#B0812A',
    special: '#3C7A6B',
    other: '#7A5478',
    several: '#A2705B',
    unstated: '#8A8F96',
    given: '#27496D',
    misplaced: '#DCE6F0',
    untargeted: '#B0812A',
    none: '#5B6169',
    blank: '#A9ADB3',
    absent: '#FFFFFF',
    full: '#27496D',
    numeric: '#4A78A8',
    bounded: '#6C93BE',
    sized: '#3C7A6B',
    unsized: '#7A5478',
    direction: '#A07F9E',
    text: '#96644F',
  },
};
